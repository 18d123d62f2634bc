/** JMH benchmarks of the catalog. */
@NullMarked
package io.github.ilrs.benchmarks;

import org.jspecify.annotations.NullMarked;
