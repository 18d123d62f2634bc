package io.github.ilrs.catalog.rule;

import java.util.List;
import java.util.stream.Collectors;

/** An invalid dataset; lists every violation, each with its place. */
public final class InvalidDatasetException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** A refusal for these violations, at least one. */
  public InvalidDatasetException(List<Violation> violations) {
    super(
        violations.stream()
            .map(Violation::toString)
            .collect(
                Collectors.joining(
                    "\n  ", "Invalid dataset:" + (violations.size() > 1 ? "\n  " : " "), "")));
    this.violations = List.copyOf(violations);
  }

  /** Every violation, each with its place. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** What is wrong, in the order in which it was found. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
