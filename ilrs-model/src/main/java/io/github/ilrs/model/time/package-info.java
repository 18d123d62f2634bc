/** Dates as coarse as their source, and periods. */
@NullMarked
package io.github.ilrs.model.time;

import org.jspecify.annotations.NullMarked;
