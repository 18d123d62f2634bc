/**
 * What can be joined, asked of a dataset on a day: start at {@link io.github.ilrs.catalog.Dataset}.
 */
@NullMarked
package io.github.ilrs.catalog;

import org.jspecify.annotations.NullMarked;
