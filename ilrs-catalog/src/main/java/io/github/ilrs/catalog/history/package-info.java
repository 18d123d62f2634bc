/** The history of statements: values on any day, changes, launch delays. */
@NullMarked
package io.github.ilrs.catalog.history;

import org.jspecify.annotations.NullMarked;
