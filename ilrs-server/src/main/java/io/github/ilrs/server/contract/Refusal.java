package io.github.ilrs.server.contract;

import java.util.List;

/**
 * Why a value is refused.
 *
 * @param message what is wrong with it
 * @param allowed what would be right, where it can be listed; for an unknown id the nearest
 */
public record Refusal(String message, List<String> allowed) {
  /** Copies the list. */
  public Refusal {
    allowed = List.copyOf(allowed);
  }

  /** A refusal that cannot list what would be right. */
  public static Refusal of(String message) {
    return new Refusal(message, List.of());
  }
}
