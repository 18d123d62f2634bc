/** The recorded facts of a dataset as one document. */
@NullMarked
package io.github.ilrs.model.dataset;

import org.jspecify.annotations.NullMarked;
