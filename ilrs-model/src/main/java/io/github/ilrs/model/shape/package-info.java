/** How value types are made: the style they are generated in, the checks of their texts. */
@NullMarked
package io.github.ilrs.model.shape;

import org.jspecify.annotations.NullMarked;
