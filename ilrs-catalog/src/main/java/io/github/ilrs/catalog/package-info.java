/** The dataset and its catalogs. Start with {@link io.github.ilrs.catalog.Dataset}. */
@NullMarked
package io.github.ilrs.catalog;

import org.jspecify.annotations.NullMarked;
