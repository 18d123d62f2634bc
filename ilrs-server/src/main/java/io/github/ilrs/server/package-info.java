/** The server: it answers the operations of the contract from the catalog of a day. */
@NullMarked
package io.github.ilrs.server;

import org.jspecify.annotations.NullMarked;
