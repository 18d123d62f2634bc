/** What was known when: statements replayed into values, changes and slips. */
@NullMarked
package io.github.ilrs.catalog.history;

import org.jspecify.annotations.NullMarked;
