package io.github.ilrs.model.shape;

import io.github.ilrs.model.InvalidValueException;
import java.util.regex.Pattern;

/** The rules for the texts and ids that value types hold. */
public final class Text {
  /** An id of our own making: lower-case words joined by hyphens. */
  public static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** An id as the programme prints it: upper-case words and numbers joined by hyphens. */
  public static final Pattern PRINTED = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

  /** The longest id, in characters. */
  public static final int MAX_ID_LENGTH = 64;

  private Text() {}

  /**
   * The id itself, if it is well formed.
   *
   * @throws InvalidValueException naming the id and the pattern it breaks
   */
  public static String id(String meaning, Pattern pattern, String id) {
    if (id.length() > MAX_ID_LENGTH || !pattern.matcher(id).matches()) {
      throw InvalidValueException.of(
          meaning, id, "at most " + MAX_ID_LENGTH + " characters that match " + pattern.pattern());
    }
    return id;
  }

  /**
   * The text itself, if it says anything.
   *
   * @throws InvalidValueException if the text is blank or has white space at an end
   */
  public static String said(String meaning, String text) {
    if (text.isBlank() || !text.equals(text.strip())) {
      throw InvalidValueException.of(meaning, text, "a text with no white space at its ends");
    }
    return text;
  }
}
