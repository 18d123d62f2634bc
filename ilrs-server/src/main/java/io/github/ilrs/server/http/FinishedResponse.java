package io.github.ilrs.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;

/**
 * A response in one content coding, with every header that is the same for all requests. A cached
 * response is finished once, and sent any number of times.
 *
 * @param status the HTTP status code
 * @param headers the headers, read-only
 * @param notModified the headers of the response with status 304, read-only
 * @param etag the ETag; empty if the response has none
 * @param body the body; empty if there is none
 */
record FinishedResponse(
    int status,
    MultiMap headers,
    MultiMap notModified,
    Optional<String> etag,
    Optional<Representation> body) {
  /**
   * The headers of every response. The policy allows a browser to run or frame nothing; the page
   * replaces it.
   */
  private static final MultiMap COMMON_HEADERS =
      headers(
          Map.of(
              "Access-Control-Allow-Origin", "*",
              "Access-Control-Expose-Headers",
                  "Allow, Content-Disposition, ETag, Link, Repr-Digest, Retry-After, X-Request-Id",
              "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
              "Cross-Origin-Resource-Policy", "cross-origin",
              "Referrer-Policy", "no-referrer",
              "X-Content-Type-Options", "nosniff"));

  /** Finishes a response whose uncompressed body is this one. */
  static FinishedResponse of(Response response, Optional<Representation> plain, boolean gzip) {
    MultiMap headers = COMMON_HEADERS.copy(true);
    response.headers.forEach((name, value) -> set(headers, name, value));
    boolean negotiated = response.status == 200 && plain.isPresent();
    Optional<Representation> compressed =
        negotiated && gzip ? plain.flatMap(Representation::gzip) : Optional.empty();
    Optional<Representation> body = compressed.or(() -> plain);
    Optional<String> etag =
        body.filter(bytes -> negotiated && response.freshness() != Freshness.NO_STORE)
            .map(bytes -> bytes.etag);
    if (negotiated) {
      set(headers, "Vary", "accept-encoding");
    }
    etag.ifPresent(tag -> set(headers, "ETag", tag));
    MultiMap notModified = headers.copy(true).remove(HttpHeaders.CONTENT_TYPE).copy(false);
    if (compressed.isPresent()) {
      set(headers, "Content-Encoding", "gzip");
    }
    if (response.digested) {
      body.ifPresent(bytes -> set(headers, "Repr-Digest", bytes.digest));
    }
    body.ifPresent(bytes -> set(headers, "Content-Length", Integer.toString(bytes.length())));
    return new FinishedResponse(response.status, headers.copy(false), notModified, etag, body);
  }

  private static MultiMap headers(Map<String, String> values) {
    MultiMap headers = HttpHeaders.headers();
    values.forEach((name, value) -> set(headers, name, value));
    return headers;
  }

  /** Sets a header whose encoded form is kept. */
  private static void set(MultiMap headers, String name, String value) {
    headers.set(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
  }
}
