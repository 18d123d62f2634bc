/** Parts of responses that are not facts about the programme: lists, problems, versions. */
@NullMarked
package io.github.ilrs.model.response;

import org.jspecify.annotations.NullMarked;
