package io.github.ilrs.model;

import java.util.List;

/**
 * Thrown for an invalid value: an unknown term, a malformed date or a violated constraint of a
 * value type.
 *
 * <p>The message contains the value, the kind of value that was expected and what would be valid.
 * The same facts are available as fields.
 */
public final class InvalidValueException extends IlrsException {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String value;
  private final String expected;
  private final transient List<String> allowed;

  private InvalidValueException(String kind, String value, String expected, List<String> allowed) {
    super("'" + value + "' is not a valid " + kind + ": expected " + expected);
    this.kind = kind;
    this.value = value;
    this.expected = expected;
    this.allowed = allowed;
  }

  /**
   * Creates an exception for a value that violates a constraint.
   *
   * @param kind the kind of value, such as {@code "partial date"}
   * @param value the value as it was given
   * @param expected what would be valid, as a phrase that follows "expected"
   */
  public static InvalidValueException of(String kind, Object value, String expected) {
    return new InvalidValueException(kind, String.valueOf(value), expected, List.of());
  }

  /**
   * Creates an exception for a value that is not one of a list.
   *
   * @param kind the kind of value, such as {@code "category"}
   * @param value the value as it was given
   * @param allowed all valid values, in the order in which they are listed
   */
  public static InvalidValueException notOneOf(String kind, Object value, List<String> allowed) {
    return new InvalidValueException(
        kind, String.valueOf(value), "one of " + String.join(", ", allowed), List.copyOf(allowed));
  }

  /** Returns the kind of value that was expected, such as {@code partial date}. */
  public String kind() {
    return kind;
  }

  /** Returns the invalid value as it was given. */
  public String value() {
    return value;
  }

  /** Returns what would be valid, as a phrase. */
  public String expected() {
    return expected;
  }

  /** Returns all valid values if they can be listed, otherwise an empty list. */
  public List<String> allowed() {
    return allowed == null ? List.of() : allowed;
  }
}
