package io.github.ilrs.model;

/**
 * A violated constraint of a dataset.
 *
 * @param rule the name of the rule that is broken, such as {@code matrix-total}; {@code text} if
 *     the text could not be read
 * @param place where: the entity, such as {@code cell CE-7/A}, and in front of it file and line if
 *     the dataset was read from text
 * @param message what is wrong, naming the value, and what would be right
 */
public record Violation(String rule, String place, String message) {
  /** Returns the same violation with a more precise place. */
  public Violation at(String place) {
    return new Violation(rule, place, message);
  }

  @Override
  public String toString() {
    return place + ": " + message + " [" + rule + "]";
  }
}
