/** The dataset as one document: everything that is recorded, nothing that is derived. */
@NullMarked
package io.github.ilrs.model.dataset;

import org.jspecify.annotations.NullMarked;
