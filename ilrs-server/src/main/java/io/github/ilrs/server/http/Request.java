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
  /** A request target in origin form or absolute form (RFC 9112, section 3.2). */
  private static final Pattern TARGET =
      Pattern.compile("(?:https?://[^/?#]+)?(/[^?#]*)?(?:\\?([^#]*))?", Pattern.CASE_INSENSITIVE);

  /** Returns a request for a target; empty if the target is in another form. */
  static Optional<Request> of(String method, String target, String accept, RequestTime time) {
    Matcher matcher = TARGET.matcher(target);
    if (target.isEmpty() || target.startsWith("?") || !matcher.matches()) {
      return Optional.empty();
    }
    String path = Optional.ofNullable(matcher.group(1)).orElse("/");
    String query = Optional.ofNullable(matcher.group(2)).orElse("");
    return Optional.of(new Request(method, path, query, accept.contains("text/html"), time));
  }

  /** Returns whether the method is GET or HEAD. */
  public boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
