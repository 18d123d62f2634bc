package io.github.ilrs.client;

import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.net.ProtocolException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of failures. This table determines the exception for a failure and whether the request
 * is retried. The status of each problem code is in {@link ProblemCode}. The first row that matches
 * applies.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are method references
enum FailureKind {
  /** The server rejects an id that its dataset does not contain. */
  UNKNOWN_ID(false, FailureKind::unknownId),
  /** The server rejects a day before the Guide or after today. */
  DAY_OUT_OF_RANGE(false, FailureKind::dayOutOfRange),
  /** The server rejects another value. */
  INVALID_VALUE(false, FailureKind::invalidValue),
  /** The server limits the rate of requests. */
  RATE_LIMITED(429, 429, true, RateLimitedException::new),
  /** The server rejects the request for another reason. */
  BAD_REQUEST(400, 499, false, BadRequestException::new),
  /** The server or a proxy reports that it is temporarily unavailable. */
  UNAVAILABLE(502, 504, true, UnavailableException::new),
  /** The server failed. */
  SERVER_ERROR(500, 599, false, UnavailableException::new),
  /** A redirect, or a success status that is not in the contract. */
  UNEXPECTED_STATUS(100, 999, false, MalformedResponseException::new),
  /** No connection, or the connection was lost before a response began. */
  NO_RESPONSE(true, UnavailableException::new),
  /** No secure connection, for instance because of a certificate. */
  NO_SECURE_CONNECTION(false, UnavailableException::new),
  /** The deadline passed. */
  TIMED_OUT(false, TimedOutException::new),
  /** A response with status 200 that cannot be used, or one that is not HTTP. */
  MALFORMED_RESPONSE(false, MalformedResponseException::new);

  /** The parameters that take ids, with the kind of the id as the embedded catalog names it. */
  private static final Map<String, String> ID_KINDS =
      Map.of(
          "id", "mission",
          "mission", "mission",
          "lead", "organization",
          "subject", "subject");

  private final int firstStatus;
  private final int lastStatus;
  private final boolean retried;
  private final Function<Failure, IlrsException> exception;

  FailureKind(
      int firstStatus,
      int lastStatus,
      boolean retried,
      Function<Failure, IlrsException> exception) {
    this.firstStatus = firstStatus;
    this.lastStatus = lastStatus;
    this.retried = retried;
    this.exception = exception;
  }

  FailureKind(boolean retried, Function<Failure, IlrsException> exception) {
    this(0, -1, retried, exception);
  }

  /** Returns the kind of a failure with a status other than 200. */
  static FailureKind ofStatus(Failure failure) {
    int status = failure.status().orElse(0);
    return failure
        .rejectedValue()
        .map(rejected -> ofRejected(rejected, status))
        .orElseGet(
            () ->
                Arrays.stream(values())
                    .filter(kind -> kind.firstStatus <= status && status <= kind.lastStatus)
                    .findFirst()
                    .orElse(MALFORMED_RESPONSE));
  }

  /** Returns the kind of a failure without a response. */
  static FailureKind ofConnection(@Nullable Throwable cause) {
    return cause instanceof ProtocolException
        ? MALFORMED_RESPONSE
        : cause instanceof SSLException ? NO_SECURE_CONNECTION : NO_RESPONSE;
  }

  private static FailureKind ofRejected(ProblemViolation rejected, int status) {
    return status == ProblemCode.NOT_FOUND.status() || ID_KINDS.containsKey(rejected.field())
        ? UNKNOWN_ID
        : dayOutOfRange(rejected).isPresent() ? DAY_OUT_OF_RANGE : INVALID_VALUE;
  }

  /** Returns whether the request is retried. */
  boolean retried() {
    return retried;
  }

  /** Returns the exception for a failure of this kind. */
  IlrsException exception(Failure failure) {
    return exception.apply(failure);
  }

  private static IlrsException unknownId(Failure failure) {
    ProblemViolation rejected = failure.rejectedValue().orElseThrow();
    return caused(
        new UnknownIdException(
            ID_KINDS.getOrDefault(rejected.field(), rejected.field()),
            rejected.value().orElseThrow(),
            rejected.allowed()),
        failure);
  }

  private static IlrsException dayOutOfRange(Failure failure) {
    return caused(
        failure.rejectedValue().flatMap(FailureKind::dayOutOfRange).orElseThrow(), failure);
  }

  /** The server sends the valid days as an ISO 8601 interval, such as 2021-06-16/2026-11-21. */
  private static Optional<DayOutOfRangeException> dayOutOfRange(ProblemViolation rejected) {
    if (rejected.allowed().size() != 1 || !rejected.allowed().get(0).contains("/")) {
      return Optional.empty();
    }
    String[] days = rejected.allowed().get(0).split("/", 2);
    try {
      return Optional.of(
          new DayOutOfRangeException(
              LocalDate.parse(rejected.value().orElseThrow()),
              LocalDate.parse(days[0]),
              LocalDate.parse(days[1])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static IlrsException invalidValue(Failure failure) {
    ProblemViolation rejected = failure.rejectedValue().orElseThrow();
    String value = rejected.value().orElseThrow();
    String[] message = rejected.message().split("expected:? ", 2);
    return caused(
        rejected.allowed().isEmpty() || message.length == 2
            ? InvalidValueException.of(
                rejected.field(),
                value,
                message.length == 2
                    ? message[1]
                    : "a value that the server accepts; it " + message[0])
            : InvalidValueException.notOneOf(rejected.field(), value, rejected.allowed()),
        failure);
  }

  /** Keeps the status, the problem and the request id. */
  private static IlrsException caused(IlrsException exception, Failure failure) {
    exception.initCause(new BadRequestException(failure));
    return exception;
  }
}
