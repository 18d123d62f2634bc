package io.github.ilrs.model.response;

import java.util.List;
import java.util.Optional;

/**
 * A problem with a request (RFC 9457, {@code application/problem+json}).
 *
 * @param type which kind of problem, as a URI; {@link ProblemCode#type} of the code
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param code the kind of problem, for programs
 * @param violations what is wrong with the request, each with its place
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
