/** The HTTP server: options, command line, and the operations of the contract. */
@NullMarked
package io.github.ilrs.server;

import org.jspecify.annotations.NullMarked;
