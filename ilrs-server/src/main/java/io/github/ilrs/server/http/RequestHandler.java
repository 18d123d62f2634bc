package io.github.ilrs.server.http;

/** Handles requests that are valid HTTP. */
@FunctionalInterface
public interface RequestHandler {
  /**
   * Returns the response to a request; for HEAD, the response to GET.
   *
   * @param method the HTTP method
   * @param target the request target
   * @param time the time of the request
   */
  Response handle(String method, RequestTarget target, RequestTime time);
}
