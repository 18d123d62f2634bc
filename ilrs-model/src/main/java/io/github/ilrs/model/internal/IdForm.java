package io.github.ilrs.model.internal;

/**
 * The forms of ids: words joined by hyphens. They are matched without regular expressions, whose
 * set-up costs a new JVM more than reading the dataset.
 */
public enum IdForm {
  /** Our own ids: lower-case words. */
  KEBAB("[a-z0-9]+(-[a-z0-9]+)*"),
  /** Printed ids: upper-case words and numbers. */
  PRINTED("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*"),
  /** Language tags (BCP 47), such as {@code zh} or {@code zh-Hant}. */
  LANGUAGE("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  private final String pattern;

  IdForm(String pattern) {
    this.pattern = pattern;
  }

  /** Returns the form as a regular expression. */
  public String pattern() {
    return pattern;
  }

  /** Returns true if an id has this form, as {@link #pattern} says. */
  public boolean matches(String id) {
    int start = 0;
    for (int hyphen = id.indexOf('-'); hyphen >= 0; hyphen = id.indexOf('-', start)) {
      if (!isWord(id, start, hyphen)) {
        return false;
      }
      start = hyphen + 1;
    }
    return isWord(id, start, id.length());
  }

  private boolean isWord(String id, int start, int end) {
    boolean first = start == 0;
    for (int i = start; i < end; i++) {
      char c = id.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean lower = c >= 'a' && c <= 'z';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean fits =
          switch (this) {
            case KEBAB -> lower || digit;
            case PRINTED -> upper || (digit && i > 0);
            case LANGUAGE -> lower || (!first && (upper || digit));
          };
      if (!fits) {
        return false;
      }
    }
    int length = end - start;
    return this == LANGUAGE ? length >= 2 && length <= (first ? 3 : 8) : length > 0;
  }
}
