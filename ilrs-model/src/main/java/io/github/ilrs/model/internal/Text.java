package io.github.ilrs.model.internal;

import io.github.ilrs.model.InvalidValueException;
import java.util.regex.Pattern;

/** Validates the texts and ids of value types. */
public final class Text {
  /** The pattern of our own ids: lower-case words joined by hyphens. */
  public static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** The pattern of printed ids: upper-case words and numbers joined by hyphens. */
  public static final Pattern PRINTED = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

  /** The pattern of language tags (BCP 47), such as {@code zh} or {@code zh-Hant}. */
  public static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  /** The maximum length of an id in characters. */
  public static final int MAX_ID_LENGTH = 64;

  private Text() {}

  /**
   * Returns the id if it is well formed.
   *
   * @throws InvalidValueException if the id is malformed
   */
  public static String id(String kind, Pattern pattern, String id) {
    if (id.length() > MAX_ID_LENGTH || !pattern.matcher(id).matches()) {
      throw InvalidValueException.of(
          kind, id, "at most " + MAX_ID_LENGTH + " characters that match " + pattern.pattern());
    }
    return id;
  }

  /**
   * Returns the text if it is not blank.
   *
   * @throws InvalidValueException if the text is blank, or has leading or trailing white space
   */
  public static String nonBlank(String kind, String text) {
    if (text.isBlank() || !text.equals(text.strip())) {
      throw InvalidValueException.of(
          kind, text, "a non-blank text without leading or trailing white space");
    }
    return text;
  }
}
