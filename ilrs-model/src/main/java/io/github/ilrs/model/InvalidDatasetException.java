package io.github.ilrs.model;

import java.util.List;
import java.util.stream.Collectors;

/** A dataset that breaks rules; it lists every violation, each with its place. */
public final class InvalidDatasetException extends IlrsException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** A refusal for these violations, at least one. */
  public InvalidDatasetException(List<Violation> violations) {
    super(
        violations.stream()
            .map(Violation::toString)
            .collect(Collectors.joining("\n  ", "The dataset breaks its rules:\n  ", "")));
    this.violations = List.copyOf(violations);
  }

  /** What is wrong, in the order in which it was found. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
