/** What a client did ask: its words, decoded and held to the contract, every fault named. */
@NullMarked
package io.github.ilrs.server.request;

import org.jspecify.annotations.NullMarked;
