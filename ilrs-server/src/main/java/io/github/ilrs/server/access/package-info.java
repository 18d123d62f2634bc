/** Who asked for what, and how it was answered. */
@NullMarked
package io.github.ilrs.server.access;

import org.jspecify.annotations.NullMarked;
