package io.github.ilrs.client;

import io.github.ilrs.model.response.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one failed attempt.
 *
 * @param message what failed, with the operation
 * @param status the HTTP status; 0 if there was no response
 * @param problem the server's description of the problem
 * @param requestId the id of the request
 * @param retryAfter the delay that the server requests before a retry
 * @param cause the exception that led to the failure, if any
 */
record Failure(
    String message,
    int status,
    Optional<Problem> problem,
    String requestId,
    Optional<Duration> retryAfter,
    @Nullable Throwable cause) {

  /** Returns a failure without a problem document. */
  static Failure of(String message, int status, String requestId, @Nullable Throwable cause) {
    return new Failure(message, status, Optional.empty(), requestId, Optional.empty(), cause);
  }
}
