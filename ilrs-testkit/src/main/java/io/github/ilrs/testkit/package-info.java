/**
 * Arbitraries of values, datasets and queries, and properties that the catalogs of every dataset
 * satisfy.
 */
@NullMarked
package io.github.ilrs.testkit;

import org.jspecify.annotations.NullMarked;
