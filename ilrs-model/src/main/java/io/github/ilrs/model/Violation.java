package io.github.ilrs.model;

/**
 * A violated constraint of a dataset.
 *
 * @param rule the name of the violated rule, such as {@code matrix-total}; {@code text} if the text
 *     could not be parsed
 * @param place the entity, such as {@code cell CE-7/A}, preceded by file and line if the dataset
 *     was read from text
 * @param message what is wrong, with the value and what would be valid
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
