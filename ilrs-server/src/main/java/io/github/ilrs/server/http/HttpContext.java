package io.github.ilrs.server.http;

import io.github.ilrs.server.access.AccessEvent;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The state that all requests of a server share.
 *
 * @param clock the clock that provides the time of each request
 * @param connections the open connections
 * @param pendingBodies the response bodies that clients have not received yet
 * @param draining whether every connection is closed with its next response
 * @param counter counts the responses
 * @param accessListener is called after every response, if there is one; must not block
 */
public record HttpContext(
    Clock clock,
    Connections connections,
    PendingBodies pendingBodies,
    BooleanSupplier draining,
    ResponseCounter counter,
    Optional<Consumer<AccessEvent>> accessListener) {}
