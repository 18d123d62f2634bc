package io.github.ilrs.client;

import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.answer.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Why there is no usable answer, before it is known whether the question is put again.
 *
 * @param meaning what it means
 * @param message the same in words, with the operation
 * @param status the HTTP status; empty if there was no answer
 * @param problem what the server says is wrong
 * @param requestId the id of the request
 * @param retryAfter how long the server asks to wait
 * @param cause what it came from
 */
record Failure(
    Meaning meaning,
    String message,
    OptionalInt status,
    Optional<Problem> problem,
    Optional<String> requestId,
    Optional<Duration> retryAfter,
    Optional<Throwable> cause) {
  /** An answer whose status says that it is none. */
  static Failure of(Answer answer, Clock clock) {
    Optional<Problem> problem = problem(answer);
    return new Failure(
        Meaning.of(answer.status()),
        answer.operation()
            + " was answered with status "
            + answer.status()
            + problem.map(Failure::words).orElse("")
            + " (request "
            + answer.requestId()
            + ")",
        OptionalInt.of(answer.status()),
        problem,
        Optional.of(answer.requestId()),
        answer.header("Retry-After").flatMap(value -> RetryAfter.read(value, answer.sent(clock))),
        Optional.empty());
  }

  /** An answer with status 200 that cannot be used. */
  static Failure unusable(Answer answer, String why, Optional<Throwable> cause) {
    return new Failure(
        Meaning.UNUSABLE,
        answer.operation() + " was not answered as it should be: " + why,
        OptionalInt.of(answer.status()),
        Optional.empty(),
        Optional.of(answer.requestId()),
        Optional.empty(),
        cause);
  }

  /** No answer at all. */
  static Failure without(
      Meaning meaning, String operation, String why, String requestId, Optional<Throwable> cause) {
    return new Failure(
        meaning,
        operation + " got no answer: " + why,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of(requestId),
        Optional.empty(),
        cause);
  }

  /** The exception that says so. */
  ServiceException toException() {
    return meaning.exception(this);
  }

  private static Optional<Problem> problem(Answer answer) {
    if (!answer.mediaType().equals(Problem.MEDIA_TYPE)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(IlrsJson.mapper().readValue(answer.decoded(), Problem.class));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the status says enough
    }
  }

  private static String words(Problem problem) {
    String violations =
        problem.violations().stream()
            .map(
                violation ->
                    violation.field()
                        + violation.value().map(value -> " '" + value + "'").orElse("")
                        + " "
                        + violation.message()
                        + (violation.allowed().isEmpty()
                            ? ""
                            : " (" + String.join(", ", violation.allowed()) + ")"))
            .collect(Collectors.joining("; "));
    return ": " + (violations.isEmpty() ? problem.detail().orElse(problem.title()) : violations);
  }
}
