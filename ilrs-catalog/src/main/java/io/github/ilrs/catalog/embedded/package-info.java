/**
 * The binary form of the dataset that comes with this library: written from its text by the build,
 * and read in one pass by a JVM that has just started.
 */
@NullMarked
package io.github.ilrs.catalog.embedded;

import org.jspecify.annotations.NullMarked;
