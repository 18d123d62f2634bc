package io.github.ilrs.server.http;

import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Optional;

/** Creates the problems that the contract defines. */
public final class Problems {
  private Problems() {}

  /** Returns a problem with this code; the other fields follow from the code. */
  public static Problem of(ProblemCode code, String detail, List<ProblemViolation> violations) {
    String title = HttpResponseStatus.valueOf(code.status()).reasonPhrase();
    return new Problem(code.type(), title, code.status(), Optional.of(detail), code, violations);
  }

  /** Returns a problem with this code and no violations. */
  public static Problem of(ProblemCode code, String detail) {
    return of(code, detail, List.of());
  }

  /** Returns the problem of a request that Netty could not decode. */
  static Problem undecodable(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return of(ProblemCode.URI_TOO_LONG, "The request line is too long.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return of(ProblemCode.HEADERS_TOO_LARGE, "The headers are too large.");
    }
    return of(ProblemCode.MALFORMED_REQUEST, "The request is not a valid HTTP/1.1 request.");
  }
}
