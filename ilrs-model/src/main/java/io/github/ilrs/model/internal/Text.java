package io.github.ilrs.model.internal;

import io.github.ilrs.model.InvalidValueException;
import java.util.List;
import java.util.Optional;

/** Validates the texts and ids of value types. */
public final class Text {
  /** The maximum length of an id in characters. */
  public static final int MAX_ID_LENGTH = 64;

  private Text() {}

  /**
   * Returns the id if it is well formed.
   *
   * @throws InvalidValueException if the id is malformed
   */
  public static String id(String kind, IdForm form, String id) {
    if (id.length() > MAX_ID_LENGTH || !form.matches(id)) {
      throw InvalidValueException.of(
          kind, id, "at most " + MAX_ID_LENGTH + " characters that match " + form.pattern());
    }
    return id;
  }

  /**
   * Checks a text.
   *
   * @throws InvalidValueException if the text is blank, or has leading or trailing white space
   */
  public static void nonBlank(String kind, String text) {
    if (text.isBlank() || !text.equals(text.strip())) {
      throw InvalidValueException.of(
          kind, text, "a non-blank text without leading or trailing white space");
    }
  }

  /**
   * Checks an optional text.
   *
   * @throws InvalidValueException if it is present, and blank or with white space around it
   */
  public static void nonBlank(String kind, Optional<String> text) {
    if (text.isPresent()) {
      nonBlank(kind, text.get());
    }
  }

  /**
   * Checks several texts.
   *
   * @throws InvalidValueException if one of them is blank, or has white space around it
   */
  public static void nonBlank(String kind, List<String> texts) {
    for (String text : texts) {
      nonBlank(kind, text);
    }
  }
}
