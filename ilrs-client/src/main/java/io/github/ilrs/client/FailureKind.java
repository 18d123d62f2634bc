package io.github.ilrs.client;

import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.net.ProtocolException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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
  /** The server limits the rate of requests. */
  RATE_LIMITED(429, 429, true, RateLimitedException::new),
  /** The server rejects the request. */
  BAD_REQUEST(400, 499, false, FailureKind::badRequest),
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

  private static final Set<ProblemCode> REJECTED_VALUE =
      Set.of(ProblemCode.INVALID_PARAMETER, ProblemCode.NOT_FOUND);

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
    this(0, -1, retried, exception); // no status has this kind
  }

  /** Returns the kind of a failure with a status other than 200. */
  static FailureKind ofStatus(int status) {
    return Arrays.stream(values())
        .filter(kind -> kind.firstStatus <= status && status <= kind.lastStatus)
        .findFirst()
        .orElse(MALFORMED_RESPONSE);
  }

  /** Returns the kind of a failure without a response. */
  static FailureKind ofConnection(@Nullable Throwable cause) {
    return cause instanceof ProtocolException
        ? MALFORMED_RESPONSE
        : cause instanceof SSLException ? NO_SECURE_CONNECTION : NO_RESPONSE;
  }

  /** Returns whether the request is retried. */
  boolean retried() {
    return retried;
  }

  /** Returns the exception for a failure of this kind. */
  IlrsException exception(Failure failure) {
    return exception.apply(failure);
  }

  /**
   * If the problem names a rejected value, returns the exception of the embedded catalog for it,
   * with the status, the problem and the request id in its cause.
   */
  private static IlrsException badRequest(Failure failure) {
    BadRequestException facts = new BadRequestException(failure);
    Optional<IlrsException> rejected =
        failure
            .problem()
            .filter(problem -> REJECTED_VALUE.contains(problem.code()))
            .filter(problem -> problem.code().status() == failure.status())
            .flatMap(FailureKind::rejectedValue);
    rejected.ifPresent(exception -> exception.initCause(facts));
    return rejected.orElse(facts);
  }

  private static Optional<IlrsException> rejectedValue(Problem problem) {
    return problem.violations().stream()
        .flatMap(violation -> rejected(violation, problem.code()).stream())
        .findFirst();
  }

  private static Optional<IlrsException> rejected(ProblemViolation violation, ProblemCode code) {
    if (violation.value().isEmpty()) {
      return Optional.empty();
    }
    String value = violation.value().get();
    if (violation.kind().isPresent()) {
      String kind = violation.kind().get();
      return Optional.of(new UnknownIdException(kind, value, violation.nearest()));
    }
    return code == ProblemCode.INVALID_PARAMETER
        ? dayOutOfRange(violation, value).or(() -> Optional.of(invalidValue(violation, value)))
        : Optional.empty(); // a path that does not exist
  }

  private static Optional<IlrsException> dayOutOfRange(ProblemViolation violation, String value) {
    if (violation.earliest().isEmpty() || violation.latest().isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(value);
      return Optional.of(
          new DayOutOfRangeException(day, violation.earliest().get(), violation.latest().get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static IlrsException invalidValue(ProblemViolation violation, String value) {
    String[] message = violation.message().split("expected:? ", 2);
    if (message.length == 2) {
      return InvalidValueException.of(violation.field(), value, message[1]);
    }
    return violation.allowed().isEmpty()
        ? InvalidValueException.of(
            violation.field(), value, "a value that the server accepts; it " + message[0])
        : InvalidValueException.notOneOf(violation.field(), value, violation.allowed());
  }
}
