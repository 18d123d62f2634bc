package io.github.ilrs.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A request and its response.
 *
 * @param time the time of the request
 * @param requestId the id that the response carries in {@code X-Request-Id}
 * @param remoteAddress the address of the client or of a proxy
 * @param forwardedFor the header {@code X-Forwarded-For}, unverified
 * @param method the HTTP method
 * @param target the path and the query, as sent
 * @param operation the operationId in the contract, or another name such as {@code health}
 * @param status the HTTP status code
 * @param bytes the length of the response body, in bytes
 * @param duration the time until the response was written or the connection was closed
 * @param complete false if the connection was closed before the response was written
 * @param userAgent the header {@code User-Agent}
 */
public record AccessEvent(
    Instant time,
    String requestId,
    String remoteAddress,
    Optional<String> forwardedFor,
    String method,
    String target,
    String operation,
    int status,
    long bytes,
    Duration duration,
    boolean complete,
    Optional<String> userAgent) {}
