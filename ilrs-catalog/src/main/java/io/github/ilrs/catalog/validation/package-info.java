/** Validation of datasets: named rules and their violations. */
@NullMarked
package io.github.ilrs.catalog.validation;

import org.jspecify.annotations.NullMarked;
