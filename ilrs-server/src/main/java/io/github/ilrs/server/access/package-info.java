/** The access log. */
@NullMarked
package io.github.ilrs.server.access;

import org.jspecify.annotations.NullMarked;
