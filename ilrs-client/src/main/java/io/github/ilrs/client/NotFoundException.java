package io.github.ilrs.client;

import io.github.ilrs.model.answer.ProblemViolation;
import java.util.List;

/** What was asked for is not there (status 404). */
public final class NotFoundException extends ServiceException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Failure failure) {
    super(failure);
  }

  /**
   * The ids that are there and differ least from the one asked for, nearest first; empty if it was
   * no id that was not found.
   */
  public List<String> nearest() {
    return problem().stream()
        .flatMap(problem -> problem.violations().stream())
        .map(ProblemViolation::allowed)
        .findFirst()
        .orElse(List.of());
  }

  /** True if the server knows the path and says of an id in it that nothing has it. */
  boolean namesAnId() {
    return problem().filter(problem -> !problem.violations().isEmpty()).isPresent();
  }
}
