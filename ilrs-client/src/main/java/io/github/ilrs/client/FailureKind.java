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
import java.util.List;
import java.util.Map;
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

  /** The parameters that take ids, with the kind of the id as the embedded catalog names it. */
  private static final Map<String, String> ID_KINDS =
      Map.of(
          "id", "mission",
          "mission", "mission",
          "lead", "organization",
          "subject", "subject");

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
    for (ProblemViolation violation : problem.violations()) {
      if (violation.value().isPresent()) {
        return Optional.of(rejected(violation, violation.value().get(), problem.code()));
      }
    }
    return Optional.empty();
  }

  private static IlrsException rejected(ProblemViolation rejected, String value, ProblemCode code) {
    String field = rejected.field();
    List<String> allowed = rejected.allowed();
    if (code == ProblemCode.NOT_FOUND || ID_KINDS.containsKey(field)) {
      return new UnknownIdException(ID_KINDS.getOrDefault(field, field), value, allowed);
    }
    String[] message = rejected.message().split("expected:? ", 2);
    if (allowed.isEmpty() || message.length == 2) {
      return InvalidValueException.of(
          field,
          value,
          message.length == 2 ? message[1] : "a value that the server accepts; it " + message[0]);
    }
    return dayOutOfRange(value, allowed)
        .orElseGet(() -> InvalidValueException.notOneOf(field, value, allowed));
  }

  /** The server sends the valid days as an ISO 8601 interval, such as 2021-06-16/2026-11-21. */
  private static Optional<IlrsException> dayOutOfRange(String value, List<String> allowed) {
    String[] days = allowed.get(0).split("/", 2);
    if (allowed.size() != 1 || days.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DayOutOfRangeException(
              LocalDate.parse(value), LocalDate.parse(days[0]), LocalDate.parse(days[1])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
