/**
 * Internal support for value types: the style they are generated in and the validation of texts.
 */
@NullMarked
package io.github.ilrs.model.internal;

import org.jspecify.annotations.NullMarked;
