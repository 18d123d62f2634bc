package io.github.ilrs.server.contract;

import io.github.ilrs.model.response.ProblemViolation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The schema of one value of a parameter.
 *
 * @param name the name of the schema in the contract, such as {@code MissionId}; empty if it has
 *     none
 * @param description the description in the contract; empty if there is none
 * @param type the type of the value
 * @param values the terms of a vocabulary; empty if the value is not from a vocabulary
 * @param pattern the regular expression that a text must match
 * @param maxLength the maximum number of characters of a text
 */
public record ValueSchema(
    Optional<String> name,
    String description,
    Type type,
    List<String> values,
    Optional<Pattern> pattern,
    OptionalInt maxLength) {

  /** The types of parameter values. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** True or false. */
    BOOLEAN
  }

  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  /** The maximum number of valid values that a message lists. */
  private static final int MAX_LISTED = 8;

  private static final List<String> BOOLEANS = List.of("true", "false");

  /** Returns every valid value if they can be listed; otherwise an empty list. */
  public List<String> allowed() {
    return type == Type.BOOLEAN ? BOOLEANS : values;
  }

  /** Checks a value; the result is empty if it is valid, or a violation without its place. */
  public Optional<ProblemViolation.Builder> check(String value) {
    if (!allowed().isEmpty()) {
      return allowed().contains(value)
          ? Optional.empty()
          : violation("is not one of " + listed()).map(found -> found.allowed(allowed()));
    }
    if (maxLength.isPresent() && value.length() > maxLength.getAsInt()) {
      return violation("is longer than " + maxLength.getAsInt() + " characters");
    }
    boolean valid = type != Type.INTEGER || INTEGER.matcher(value).matches();
    return valid && pattern.map(p -> p.matcher(value).find()).orElse(true)
        ? Optional.empty()
        : violation("is not well formed; expected: " + description);
  }

  private String listed() {
    return allowed().size() <= MAX_LISTED ? String.join(", ", allowed()) : "the allowed values";
  }

  private static Optional<ProblemViolation.Builder> violation(String message) {
    return Optional.of(ProblemViolation.builder().message(message));
  }
}
