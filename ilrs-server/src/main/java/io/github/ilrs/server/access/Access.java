package io.github.ilrs.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A request and how it was answered.
 *
 * @param at when it came
 * @param requestId the name under which the client was told of it, in {@code X-Request-Id}
 * @param remote the address that it came from, which may be a proxy's
 * @param forwardedFor whom the proxy says it asks for, in {@code X-Forwarded-For}; not checked
 * @param method the HTTP method
 * @param target the path and the query, as they were sent
 * @param operation the operationId in the contract; what else it was, such as {@code health}, if it
 *     is none
 * @param status the HTTP status of the answer
 * @param bytes the length of the body that was sent
 * @param took how long it took until the answer was handed to the network or given up
 * @param whole false if the connection ended before the answer did
 * @param userAgent what the client calls itself
 */
public record Access(
    Instant at,
    String requestId,
    String remote,
    Optional<String> forwardedFor,
    String method,
    String target,
    String operation,
    int status,
    long bytes,
    Duration took,
    boolean whole,
    Optional<String> userAgent) {}
