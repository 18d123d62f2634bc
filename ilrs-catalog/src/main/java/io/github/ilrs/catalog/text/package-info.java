/** Reads the dataset from the text in which its authors write it. */
@NullMarked
package io.github.ilrs.catalog.text;

import org.jspecify.annotations.NullMarked;
