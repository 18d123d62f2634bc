package io.github.ilrs.model.response;

import java.util.List;
import java.util.Optional;

/**
 * A problem with a request (RFC 9457, {@code application/problem+json}).
 *
 * @param type the URI of the kind of problem, {@link ProblemCode#type} of the code
 * @param title a short text for the kind of problem
 * @param status the HTTP status
 * @param detail an explanation of this occurrence of the problem
 * @param code the kind of problem
 * @param violations the invalid parts of the request
 */
public record Problem(
    String type,
    String title,
    int status,
    Optional<String> detail,
    ProblemCode code,
    List<ProblemViolation> violations) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Copies the violations. */
  public Problem {
    violations = List.copyOf(violations);
  }
}
