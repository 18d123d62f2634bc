package io.github.ilrs.server.http;

import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.access.AccessEvent;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A request and the sending of its response. */
final class HttpExchange {
  private static final System.Logger LOG = System.getLogger(HttpExchange.class.getName());

  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
  private static final Pattern VALID_REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final int URI_TOO_LONG = 414;

  /**
   * The number of bytes that are queued behind the send buffer, apart from one long body, before no
   * more requests are read from the connection.
   */
  private static final int WRITE_QUEUE_BYTES = 16 * 1024;

  private final HttpContext context;
  private final HttpServerRequest request;
  private final HttpServerResponse httpResponse;
  private final Connections.State connection;
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
    this.connection = context.connections().state(request.connection());
    this.last =
        unread
            || RequestHeaders.requestClose(headers(HttpHeaders.CONNECTION))
            || context.draining().getAsBoolean()
            || connection.isOverLimit();
    this.time = readClock();
  }

  /** Returns false if an earlier response closes the connection, so that this request gets none. */
  boolean begin() {
    return connection.requestReceived(last);
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

  /** Returns whether the connection was opened when the limit was reached. */
  boolean isOverLimit() {
    return connection.isOverLimit();
  }

  void send(Response response) {
    FinishedResponse finished =
        response.finished(
            requestId, RequestHeaders.preferGzip(headers(HttpHeaders.ACCEPT_ENCODING)));
    boolean notModified =
        finished.etag().isPresent()
            && RequestHeaders.matchTag(headers(HttpHeaders.IF_NONE_MATCH), finished.etag().get());
    Optional<Representation> body =
        notModified || request.method().equals(HttpMethod.HEAD)
            ? Optional.empty()
            : finished.body();
    if (body.isPresent() && !context.pendingBodies().begin(body.get())) {
      send(
          Response.problem(
              ProblemCode.UNAVAILABLE, "Too many responses are waiting to be received."));
      return;
    }
    MultiMap headers =
        httpResponse
            .headers()
            .setAll(notModified ? finished.notModified() : finished.headers())
            .add(REQUEST_ID, requestId)
            .add(
                HttpHeaders.CACHE_CONTROL,
                time.isPresent() ? response.freshness().cacheControl(time.get()) : "no-store");
    if (time.isPresent()) {
      headers.add(HttpHeaders.DATE, time.get().httpDate());
    }
    if (last) {
      headers.add(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    int status = notModified ? 304 : finished.status();
    if (status != 200) {
      httpResponse.setStatusCode(status);
    }
    if (status == URI_TOO_LONG) {
      httpResponse.setStatusMessage("URI Too Long"); // Netty has the phrase of 1999.
    }
    end(response, body);
  }

  private List<String> headers(CharSequence name) {
    return request.headers().getAll(name);
  }

  private void end(Response response, Optional<Representation> body) {
    if (connection.begin()) {
      httpResponse.setWriteQueueMaxSize(WRITE_QUEUE_BYTES);
    }
    Future<Void> sent = body.isPresent() ? httpResponse.end(body.get().bytes) : httpResponse.end();
    sent.onComplete(
        result -> {
          long bytes = 0;
          if (body.isPresent()) {
            context.pendingBodies().end(body.get());
            bytes = body.get().length();
          }
          connection.responseSent();
          if (last && !unread) {
            request.connection().close();
          }
          long nanos = System.nanoTime() - startNanos;
          context.counter().count(response.operation, httpResponse.getStatusCode(), bytes, nanos);
          if (context.accessListener().isPresent()) {
            context
                .accessListener()
                .get()
                .accept(event(response.operation, bytes, nanos, result.succeeded()));
          }
        });
    if (unread) {
      // The rest of the request must not be taken for another request. The client may finish
      // sending it, so that it receives the response.
      request.connection().shutdown(1, TimeUnit.SECONDS);
    }
  }

  private AccessEvent event(String operation, long bytes, long nanos, boolean complete) {
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
        Duration.ofNanos(nanos),
        complete,
        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
  }
}
