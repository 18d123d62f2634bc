/**
 * Draws values, datasets and queries at random, and holds any dataset's catalogs to what they
 * promise.
 */
@NullMarked
package io.github.ilrs.testkit;

import org.jspecify.annotations.NullMarked;
