/** HTTP: validation of requests, limits, caching headers, and the writing of responses. */
@NullMarked
package io.github.ilrs.server.http;

import org.jspecify.annotations.NullMarked;
