/** Partial dates and year ranges. */
@NullMarked
package io.github.ilrs.model.time;

import org.jspecify.annotations.NullMarked;
