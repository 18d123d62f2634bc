/** Sources, statements, citations, and discrepancies between sources. */
@NullMarked
package io.github.ilrs.model.evidence;

import org.jspecify.annotations.NullMarked;
