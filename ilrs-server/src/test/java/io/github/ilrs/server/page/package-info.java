/** The page, driven in a real browser. */
@NullMarked
package io.github.ilrs.server.page;

import org.jspecify.annotations.NullMarked;
