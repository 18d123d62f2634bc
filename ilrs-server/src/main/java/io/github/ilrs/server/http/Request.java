package io.github.ilrs.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that is valid HTTP.
 *
 * @param method the HTTP method
 * @param path the path, percent-encoded
 * @param query the query, percent-encoded; empty if there is none
 * @param acceptsHtml whether the header {@code Accept} names HTML, as browsers do for a page
 * @param time the time of the request
 */
public record Request(
    String method, String path, String query, boolean acceptsHtml, RequestTime time) {
  /**
   * A request target in absolute form (RFC 9112, section 3.2) without control characters; the path
   * may be missing.
   */
  private static final Pattern TARGET =
      Pattern.compile(
          "https?://[^/?#\\p{Cntrl}]+(/[^?#\\p{Cntrl}]*)?(?:\\?([^#\\p{Cntrl}]*))?",
          Pattern.CASE_INSENSITIVE);

  /** Returns a request for a target; empty if the target is in another form. */
  static Optional<Request> of(String method, String target, String accept, RequestTime time) {
    boolean html = accept.contains("text/html");
    if (target.startsWith("/") && isPlain(target)) {
      int end = target.indexOf('?');
      String path = end < 0 ? target : target.substring(0, end);
      String query = end < 0 ? "" : target.substring(end + 1);
      return Optional.of(new Request(method, path, query, html, time));
    }
    Matcher matcher = TARGET.matcher(target);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = Optional.ofNullable(matcher.group(1)).orElse("/");
    String query = Optional.ofNullable(matcher.group(2)).orElse("");
    return Optional.of(new Request(method, path, query, html, time));
  }

  /** Returns whether a target has neither a fragment nor control characters. */
  private static boolean isPlain(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '#' || c < ' ' || c == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the method is GET or HEAD. */
  public boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
