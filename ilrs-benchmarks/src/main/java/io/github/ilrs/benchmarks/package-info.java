/** How long the catalog and the server take. */
@NullMarked
package io.github.ilrs.benchmarks;

import org.jspecify.annotations.NullMarked;
