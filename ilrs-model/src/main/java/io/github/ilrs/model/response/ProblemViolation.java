package io.github.ilrs.model.response;

import java.util.List;
import java.util.Optional;

/**
 * An invalid part of a request.
 *
 * @param field the parameter
 * @param value the value as it was sent; empty if there was none
 * @param message what is wrong with it
 * @param allowed the valid values, if they can be listed; for an unknown id the nearest ids, for a
 *     day out of range the interval of valid days, such as {@code 2021-06-16/2026-11-21}
 */
public record ProblemViolation(
    String field, Optional<String> value, String message, List<String> allowed) {
  /** Copies the list. */
  public ProblemViolation {
    allowed = List.copyOf(allowed);
  }
}
