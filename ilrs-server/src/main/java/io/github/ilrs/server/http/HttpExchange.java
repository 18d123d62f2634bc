package io.github.ilrs.server.http;

import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.access.AccessEvent;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A request and the sending of its response. */
final class HttpExchange {
  private static final System.Logger LOG = System.getLogger(HttpExchange.class.getName());

  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern VALID_REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final int URI_TOO_LONG = 414;

  /**
   * The number of bytes that are queued behind the send buffer, apart from one long body, before no
   * more requests are read from the connection.
   */
  private static final int WRITE_QUEUE_BYTES = 16 * 1024;

  /**
   * The headers of every response. The policy allows a browser to run or frame nothing; the page
   * replaces it.
   */
  private static final Map<String, String> COMMON_HEADERS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers",
              "Allow, Content-Disposition, ETag, Link, Repr-Digest, Retry-After, X-Request-Id",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff");

  private final HttpContext context;
  private final HttpServerRequest request;
  private final HttpServerResponse httpResponse;
  private final long startNanos = System.nanoTime();
  private final String requestId;
  private final Optional<RequestTime> time;
  private final boolean unread;
  private final boolean last;

  /**
   * Creates an exchange for a request.
   *
   * @param unread whether more bytes of the request may follow, which are not read
   */
  HttpExchange(HttpContext context, HttpServerRequest request, boolean unread) {
    this.context = context;
    this.request = request;
    this.httpResponse = request.response();
    this.unread = unread;
    this.requestId =
        Optional.ofNullable(request.getHeader(REQUEST_ID))
            .filter(given -> VALID_REQUEST_ID.matcher(given).matches())
            .orElseGet(() -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    this.last =
        unread
            || RequestHeaders.requestClose(headers(HttpHeaders.CONNECTION))
            || context.draining().getAsBoolean()
            || context.connections().isOverLimit(request.connection());
    this.time = readClock();
  }

  /** Returns false if an earlier response closes the connection, so that this request gets none. */
  boolean begin() {
    return context.connections().requestReceived(request.connection(), last);
  }

  /** The clock may fail; the response is then an error without the header {@code Date}. */
  private Optional<RequestTime> readClock() {
    try {
      return Optional.of(new RequestTime(context.clock().instant()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The clock failed", e);
      return Optional.empty();
    }
  }

  /** The time of the request. */
  RequestTime time() {
    return time.orElseThrow(() -> new IllegalStateException("The clock failed"));
  }

  void send(Response response) {
    httpResponse.setWriteQueueMaxSize(WRITE_QUEUE_BYTES);
    COMMON_HEADERS.forEach(httpResponse::putHeader);
    httpResponse.putHeader(REQUEST_ID, requestId);
    response.headers.forEach(httpResponse::putHeader);
    time.ifPresent(now -> httpResponse.putHeader(HttpHeaders.DATE, now.httpDate()));
    httpResponse.putHeader(
        HttpHeaders.CACHE_CONTROL, time.map(response.freshness()::cacheControl).orElse("no-store"));
    if (last) {
      httpResponse.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    httpResponse.setStatusCode(response.status);
    if (response.status == URI_TOO_LONG) {
      httpResponse.setStatusMessage("URI Too Long"); // Netty has the phrase of 1999.
    }
    response
        .body(requestId)
        .ifPresentOrElse(plain -> sendBody(response, plain), () -> end(response, Optional.empty()));
  }

  private void sendBody(Response response, Representation plain) {
    Representation body = plain;
    if (response.status == 200) {
      httpResponse.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      Optional<Representation> gzip =
          RequestHeaders.preferGzip(headers(HttpHeaders.ACCEPT_ENCODING))
              ? plain.gzip()
              : Optional.empty();
      body = gzip.orElse(plain);
      if (response.freshness() != Freshness.NO_STORE) {
        httpResponse.putHeader(HttpHeaders.ETAG, body.etag);
        if (RequestHeaders.matchTag(headers(HttpHeaders.IF_NONE_MATCH), body.etag)) {
          httpResponse.setStatusCode(304);
          httpResponse.headers().remove(HttpHeaders.CONTENT_TYPE);
          end(response, Optional.empty());
          return;
        }
      }
      if (gzip.isPresent()) {
        httpResponse.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      }
      if (response.digested) {
        httpResponse.putHeader("Repr-Digest", body.digest);
      }
    }
    boolean head = request.method().equals(HttpMethod.HEAD);
    if (head || context.pendingBodies().begin(body)) {
      httpResponse.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
      end(response, head ? Optional.empty() : Optional.of(body));
    } else {
      httpResponse.headers().clear();
      send(
          Response.problem(
              ProblemCode.UNAVAILABLE, "Too many responses are waiting to be received."));
    }
  }

  private List<String> headers(CharSequence name) {
    return request.headers().getAll(name);
  }

  private void end(Response response, Optional<Representation> body) {
    HttpConnection connection = request.connection();
    Future<Void> sent = body.isPresent() ? httpResponse.end(body.get().bytes) : httpResponse.end();
    sent.onComplete(
        result -> {
          body.ifPresent(context.pendingBodies()::end);
          context.connections().responseSent(connection);
          if (last && !unread) {
            connection.close();
          }
          long bytes = body.map(Representation::length).orElse(0);
          context.accessListener().accept(event(response.operation, bytes, result.succeeded()));
        });
    if (unread) {
      // The rest of the request must not be taken for another request. The client may finish
      // sending it, so that it receives the response.
      connection.shutdown(1, TimeUnit.SECONDS);
    }
  }

  private AccessEvent event(String operation, long bytes, boolean complete) {
    SocketAddress remote = request.remoteAddress();
    return new AccessEvent(
        time.map(RequestTime::instant).orElse(Instant.EPOCH),
        requestId,
        remote == null ? "" : String.valueOf(remote.hostAddress()),
        Optional.ofNullable(request.getHeader("X-Forwarded-For")),
        request.method().name(),
        request.uri(),
        operation,
        httpResponse.getStatusCode(),
        bytes,
        Duration.ofNanos(System.nanoTime() - startNanos),
        complete,
        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
  }
}
