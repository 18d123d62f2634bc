/** Responses of the server that are not values of the programme: lists, problems, versions. */
@NullMarked
package io.github.ilrs.model.response;

import org.jspecify.annotations.NullMarked;
