/** The rules that a dataset keeps, each with a name, and what breaks them. */
@NullMarked
package io.github.ilrs.catalog.rule;

import org.jspecify.annotations.NullMarked;
