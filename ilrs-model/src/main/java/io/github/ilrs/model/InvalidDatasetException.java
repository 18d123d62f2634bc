package io.github.ilrs.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a dataset is invalid; lists every violation, each with its place. */
public final class InvalidDatasetException extends IlrsException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** Creates an exception for these violations, at least one. */
  public InvalidDatasetException(List<Violation> violations) {
    super(
        violations.stream()
            .map(Violation::toString)
            .collect(
                Collectors.joining(
                    "\n  ", "Invalid dataset:" + (violations.size() > 1 ? "\n  " : " "), "")));
    this.violations = List.copyOf(violations);
  }

  /** Returns the violations, in the order in which they were found. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
