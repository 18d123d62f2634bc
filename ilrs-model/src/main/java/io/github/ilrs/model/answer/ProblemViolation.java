package io.github.ilrs.model.answer;

import java.util.List;
import java.util.Optional;

/**
 * An invalid part of a request.
 *
 * @param field the parameter
 * @param value the value as it was sent; empty if there was none
 * @param message what is wrong with it
 * @param allowed what would be allowed, where it can be listed; for an unknown id the nearest
 */
public record ProblemViolation(
    String field, Optional<String> value, String message, List<String> allowed) {
  /** Copies the list. */
  public ProblemViolation {
    allowed = List.copyOf(allowed);
  }
}
