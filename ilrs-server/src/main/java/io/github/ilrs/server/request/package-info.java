/** Decodes requests and validates them against the contract. */
@NullMarked
package io.github.ilrs.server.request;

import org.jspecify.annotations.NullMarked;
