package io.github.ilrs.server.http;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.answer.Problem;
import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.answer.ProblemViolation;
import io.github.ilrs.server.request.RefusedRequestException;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What goes wrong with requests, as the contract's problems. */
public final class Problems {
  private Problems() {}

  /** A request with faults. */
  public static Problem of(RefusedRequestException refused) {
    return problem(refused.code(), refused.getMessage(), refused.violations());
  }

  /** A look-up by an id that the catalog does not hold. */
  public static Problem of(UnknownIdException unknown) {
    return of(
        new RefusedRequestException(
            ProblemCode.NOT_FOUND,
            List.of(
                new ProblemViolation(
                    unknown.kind(),
                    Optional.of(unknown.id()),
                    "is not in this dataset",
                    unknown.nearest()))));
  }

  /** A path that leads nowhere. */
  public static Problem noSuchPath(String path) {
    return problem(ProblemCode.NOT_FOUND, "There is nothing at " + path, List.of());
  }

  /** A method that this path is not for. */
  public static Problem methodNotAllowed(String method) {
    return problem(ProblemCode.METHOD_NOT_ALLOWED, "This path is not for " + method, List.of());
  }

  /** A request that breaks the rules of HTTP, or those of this server. */
  static Problem malformed(String detail) {
    return problem(ProblemCode.MALFORMED_REQUEST, detail, List.of());
  }

  /** A request that could not even be read. */
  static Problem unreadable(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return problem(ProblemCode.URI_TOO_LONG, "The request line is too long.", List.of());
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return problem(ProblemCode.HEADERS_TOO_LARGE, "The headers are too long.", List.of());
    }
    return malformed("This is not HTTP/1.1.");
  }

  /** The server's own fault; what it was is for its log alone. */
  static Problem internalError() {
    return problem(
        ProblemCode.INTERNAL_ERROR, "The server failed; the request may be right.", List.of());
  }

  /** More is asked of the server than it can do now. */
  public static Problem unavailable(String detail) {
    return problem(ProblemCode.UNAVAILABLE, detail, List.of());
  }

  /** Today is before the first day with data, so the clock must be wrong. */
  public static Problem clockOutOfRange(LocalDate today) {
    return problem(
        ProblemCode.CLOCK_OUT_OF_RANGE,
        "The server's clock shows " + today + ", but the data begin on " + Dataset.FIRST_DAY + ".",
        List.of());
  }

  private static Problem problem(
      ProblemCode code, String detail, List<ProblemViolation> violations) {
    String title = HttpResponseStatus.valueOf(code.status()).reasonPhrase();
    return new Problem(code.type(), title, code.status(), Optional.of(detail), code, violations);
  }
}
