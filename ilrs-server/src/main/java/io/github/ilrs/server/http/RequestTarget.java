package io.github.ilrs.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request target in origin form or absolute form (RFC 9112, section 3.2).
 *
 * @param path the path, percent-encoded
 * @param query the query, percent-encoded; empty if there is none
 */
public record RequestTarget(String path, String query) {
  private static final Pattern FORM =
      Pattern.compile("(?:https?://[^/?#]+)?(/[^?#]*)?(?:\\?([^#]*))?", Pattern.CASE_INSENSITIVE);

  /** Parses a request target; empty if it is in another form. */
  public static Optional<RequestTarget> of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.isEmpty() || text.startsWith("?") || !matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new RequestTarget(
            Optional.ofNullable(matcher.group(1)).orElse("/"),
            Optional.ofNullable(matcher.group(2)).orElse("")));
  }
}
