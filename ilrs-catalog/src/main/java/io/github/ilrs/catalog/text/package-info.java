/** Reads the text format of the dataset. */
@NullMarked
package io.github.ilrs.catalog.text;

import org.jspecify.annotations.NullMarked;
