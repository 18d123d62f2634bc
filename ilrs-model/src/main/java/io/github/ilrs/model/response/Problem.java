package io.github.ilrs.model.response;

import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import java.util.Optional;

/**
 * A problem with a request (RFC 9457, {@code application/problem+json}).
 *
 * @param type the URI of the kind of problem, {@link ProblemCode#type} of the code
 * @param title a short text for the kind of problem, {@link ProblemCode#title} of the code
 * @param status the HTTP status
 * @param detail an explanation of this occurrence of the problem
 * @param requestId the id of the request, as in the header {@code X-Request-Id}
 * @param code the kind of problem
 * @param violations the invalid parts of the request
 */
@ValueStyle
public record Problem(
    String type,
    String title,
    int status,
    Optional<String> detail,
    Optional<String> requestId,
    ProblemCode code,
    List<ProblemViolation> violations) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Copies the violations. */
  public Problem {
    violations = List.copyOf(violations);
  }

  /** Returns a problem with the type, the title and the status of its code, without a request. */
  public static Problem of(ProblemCode code, String detail, List<ProblemViolation> violations) {
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        Optional.of(detail),
        Optional.empty(),
        code,
        violations);
  }

  /** Returns this problem with the id of the request. */
  public Problem withRequestId(String id) {
    return new Problem(type, title, status, detail, Optional.of(id), code, violations);
  }
}
