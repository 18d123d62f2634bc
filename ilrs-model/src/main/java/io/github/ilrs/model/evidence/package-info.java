/** How we know: sources, citations, and the places where sources disagree. */
@NullMarked
package io.github.ilrs.model.evidence;

import org.jspecify.annotations.NullMarked;
