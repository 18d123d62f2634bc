/** What a server answers with, besides the programme's own values: lists and problems. */
@NullMarked
package io.github.ilrs.model.answer;

import org.jspecify.annotations.NullMarked;
