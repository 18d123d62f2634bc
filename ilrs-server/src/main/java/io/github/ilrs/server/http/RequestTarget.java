package io.github.ilrs.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request line asks for (RFC 9112, section 3.2): a path on this server, or the same behind
 * the address that a proxy was given.
 *
 * @param path the path, still encoded
 * @param query the query, still encoded; empty if there is none
 */
public record RequestTarget(String path, String query) {
  private static final Pattern FORM =
      Pattern.compile("(?:https?://[^/?#]+)?(/[^?#]*)?(?:\\?([^#]*))?", Pattern.CASE_INSENSITIVE);

  /** The target in a request line; empty if it names no path here. */
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
