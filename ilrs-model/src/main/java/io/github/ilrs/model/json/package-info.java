/** The JSON mapper that the modules of this library share; not exported to users. */
@NullMarked
package io.github.ilrs.model.json;

import org.jspecify.annotations.NullMarked;
