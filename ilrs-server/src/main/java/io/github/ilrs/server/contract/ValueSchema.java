package io.github.ilrs.server.contract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What one value of a parameter must be.
 *
 * @param name the name of the schema in the contract, such as {@code MissionId}; empty if it has
 *     none
 * @param description what the contract says of it; empty if it says nothing
 * @param type what kind of value it is
 * @param words the words of a vocabulary, closed or extensible: a client may be told a word that is
 *     new to it, but a server is never asked for a word that it does not know; empty if any will do
 * @param pattern what the text must look like
 * @param maxLength how long the text may be
 */
public record ValueSchema(
    Optional<String> name,
    String description,
    Type type,
    List<String> words,
    Optional<Pattern> pattern,
    OptionalInt maxLength) {

  /** The kinds of values that parameters have. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** A day, as {@code YYYY-MM-DD}. */
    DAY,
    /** A whole number. */
    INTEGER,
    /** True or false. */
    BOOLEAN
  }

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
  private static final List<String> BOOLEANS = List.of("true", "false");

  /** Copies the words. */
  public ValueSchema {
    words = List.copyOf(words);
  }

  /** Everything a value may be, where it can be listed; otherwise empty. */
  public List<String> allowed() {
    return type == Type.BOOLEAN ? BOOLEANS : words;
  }

  /** Why this value is refused; empty if it is right. */
  public Optional<Refusal> refusal(String value) {
    if (!allowed().isEmpty()) {
      return allowed().contains(value)
          ? Optional.empty()
          : Optional.of(new Refusal("is not one of the allowed values", allowed()));
    }
    if (maxLength.isPresent() && value.length() > maxLength.getAsInt()) {
      return Optional.of(Refusal.of("is longer than " + maxLength.getAsInt() + " characters"));
    }
    boolean right =
        switch (type) {
          case DAY -> isDay(value);
          case INTEGER -> INTEGER.matcher(value).matches();
          case TEXT, BOOLEAN -> true;
        };
    return right && pattern.map(p -> p.matcher(value).find()).orElse(true)
        ? Optional.empty()
        : Optional.of(Refusal.of("is not well formed; expected: " + description));
  }

  private static boolean isDay(String value) {
    if (!DAY.matcher(value).matches()) {
      return false;
    }
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
