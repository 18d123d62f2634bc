package io.github.ilrs.server.contract;

import java.util.List;

/**
 * Why a value is invalid.
 *
 * @param message what is wrong with it
 * @param allowed the valid values, if they can be listed; for an unknown id the nearest ids, for a
 *     day out of range the interval of valid days, such as {@code 2021-06-16/2026-11-21}
 */
public record ConstraintViolation(String message, List<String> allowed) {
  /** Returns a violation that cannot list the valid values. */
  public static ConstraintViolation of(String message) {
    return new ConstraintViolation(message, List.of());
  }
}
