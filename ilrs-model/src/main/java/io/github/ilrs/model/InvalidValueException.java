package io.github.ilrs.model;

import java.util.List;

/**
 * A value that has no meaning in the programme's terms: an unknown code, a malformed date, a broken
 * rule of one value type.
 *
 * <p>The message names the value, what it was meant to be and what would be valid; the same facts
 * are fields, so that a caller can show them its own way.
 */
public final class InvalidValueException extends IlrsException {
  private static final long serialVersionUID = 1L;

  private final String meaning;
  private final String value;
  private final String expected;
  private final transient List<String> allowed;

  private InvalidValueException(
      String meaning, String value, String expected, List<String> allowed) {
    super("'" + value + "' is not a valid " + meaning + ": expected " + expected);
    this.meaning = meaning;
    this.value = value;
    this.expected = expected;
    this.allowed = allowed;
  }

  /**
   * A value that breaks a written rule.
   *
   * @param meaning what the value was meant to be, such as {@code "partial date"}
   * @param value the value as it was given
   * @param expected what would be valid, as a phrase that follows "expected"
   */
  public static InvalidValueException of(String meaning, Object value, String expected) {
    return new InvalidValueException(meaning, String.valueOf(value), expected, List.of());
  }

  /**
   * A value that is not one of a list.
   *
   * @param meaning what the value was meant to be, such as {@code "category"}
   * @param value the value as it was given
   * @param allowed every valid value, in the order in which they should be shown
   */
  public static InvalidValueException notOneOf(String meaning, Object value, List<String> allowed) {
    return new InvalidValueException(
        meaning,
        String.valueOf(value),
        "one of " + String.join(", ", allowed),
        List.copyOf(allowed));
  }

  /** What the value was meant to be, in the programme's terms. */
  public String meaning() {
    return meaning;
  }

  /** The value as it was given. */
  public String value() {
    return value;
  }

  /** What would be valid, as a phrase. */
  public String expected() {
    return expected;
  }

  /** Every valid value, where they can be listed; otherwise empty. */
  public List<String> allowed() {
    return allowed == null ? List.of() : allowed;
  }
}
