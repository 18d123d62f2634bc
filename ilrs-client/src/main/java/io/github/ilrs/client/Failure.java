package io.github.ilrs.client;

import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The facts of one failed attempt.
 *
 * @param message what failed, with the operation
 * @param status the HTTP status; empty if there was no response
 * @param problem the server's description of the problem
 * @param requestId the id of the request
 * @param retryAfter the delay that the server requests before a retry
 * @param cause the exception that led to the failure
 */
record Failure(
    String message,
    OptionalInt status,
    Optional<Problem> problem,
    String requestId,
    Optional<Duration> retryAfter,
    Optional<Throwable> cause) {

  /** Returns a failure without a response. */
  static Failure withoutResponse(
      String operation, String why, String requestId, Optional<Throwable> cause) {
    return new Failure(
        operation + " got no response: " + why,
        OptionalInt.empty(),
        Optional.empty(),
        requestId,
        Optional.empty(),
        cause);
  }

  /** Returns the first value that the server rejects, if the problem names one. */
  Optional<ProblemViolation> rejectedValue() {
    return problem
        .filter(
            found ->
                found.code() == ProblemCode.INVALID_PARAMETER
                    || found.code() == ProblemCode.NOT_FOUND)
        .filter(found -> found.code().status() == status.orElse(0))
        .flatMap(
            found ->
                found.violations().stream()
                    .filter(violation -> violation.value().isPresent())
                    .findFirst());
  }
}
