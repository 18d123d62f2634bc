/** Derives what a catalog shows on a day from the records of a dataset, one class per subject. */
@NullMarked
package io.github.ilrs.catalog.resolve;

import org.jspecify.annotations.NullMarked;
