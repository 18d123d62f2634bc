package io.github.ilrs.server.http;

import io.github.ilrs.model.response.ParameterLocation;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Rejects requests that violate HTTP, and passes the others on. It is stricter than HTTP requires
 * where two recipients could interpret a request differently.
 */
public final class HttpHandler {
  private static final System.Logger LOG = System.getLogger(HttpHandler.class.getName());

  /**
   * The number of bytes that are read from a connection at once. Pipelined requests that arrive
   * together are decoded together and occupy memory until their responses are written, so this
   * bounds their number.
   */
  private static final int RECEIVE_BUFFER_BYTES = 1024;

  /**
   * The number of bytes that the operating system buffers for a connection whose client does not
   * read. The default is several megabytes.
   */
  private static final int SEND_BUFFER_BYTES = 256 * 1024;

  private final Function<Request, Response> next;
  private final HttpContext context;

  /** Creates a handler that passes valid requests on; for HEAD, it expects the response to GET. */
  public HttpHandler(Function<Request, Response> next, HttpContext context) {
    this.next = next;
    this.context = context;
  }

  /**
   * Returns the limits of a server.
   *
   * @param responseDeadline how long a client may take to receive a response; enforced by Netty,
   *     which alone knows whether the client receives anything
   */
  public static HttpServerOptions limits(Duration responseDeadline) {
    return new HttpServerOptions()
        .setMaxInitialLineLength(4096)
        .setMaxHeaderSize(8192)
        .setReceiveBufferSize(RECEIVE_BUFFER_BYTES)
        .setSendBufferSize(SEND_BUFFER_BYTES)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setWriteIdleTimeout(Math.toIntExact(responseDeadline.toMillis()))
        .setHttp2ClearTextEnabled(false);
  }

  /** Handles a request that could be decoded. */
  public void handle(HttpServerRequest request) {
    boolean hasBody = hasBody(request);
    HttpExchange exchange = new HttpExchange(context, request, hasBody);
    if (!exchange.begin()) {
      return;
    }
    try {
      exchange.send(response(request, hasBody, exchange));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Failed to handle " + request.uri(), e);
      exchange.send(
          Response.problem(
              ProblemCode.INTERNAL_ERROR, "The server failed; the request may be valid."));
    }
  }

  /** Handles a request that could not be decoded. */
  public void handleInvalid(HttpServerRequest request) {
    HttpExchange exchange = new HttpExchange(context, request, true);
    if (exchange.begin()) {
      exchange.send(undecodable(request.decoderResult().cause()));
    }
  }

  private static Response undecodable(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Response.problem(ProblemCode.URI_TOO_LONG, "The request line is too long.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Response.problem(ProblemCode.HEADERS_TOO_LARGE, "The headers are too large.");
    }
    return malformed("The request is not a valid HTTP/1.1 request.");
  }

  private Response response(HttpServerRequest received, boolean hasBody, HttpExchange exchange) {
    String method = received.method().name();
    if (exchange.isOverLimit()) {
      return Response.problem(ProblemCode.UNAVAILABLE, "There are too many connections.");
    }
    if (received.headers().contains("")) {
      return malformed("A header has no name.");
    }
    if (!hasOneHost(received)) {
      return invalidHost(received);
    }
    if (method.equals("OPTIONS") && received.uri().equals("*")) {
      return Response.options();
    }
    String accept = Optional.ofNullable(received.getHeader(HttpHeaders.ACCEPT)).orElse("");
    Optional<Request> request = Request.of(method, received.uri(), accept, exchange.time());
    if (request.isEmpty()) {
      return malformed("The request target is not a path.");
    }
    if (hasBody && request.get().reads()) {
      return malformed("A GET or HEAD request must not have a body.");
    }
    return next.apply(request.get());
  }

  private static Response malformed(String detail) {
    return Response.problem(ProblemCode.MALFORMED_REQUEST, detail);
  }

  private static Response invalidHost(HttpServerRequest request) {
    ProblemViolation violation =
        ProblemViolation.builder()
            .field("Host")
            .in(ParameterLocation.HEADER)
            .value(Optional.ofNullable(request.getHeader(HttpHeaders.HOST)))
            .message("must be present exactly once, with a valid name")
            .build();
    return Response.problem(
        ProblemCode.MALFORMED_REQUEST,
        "The request must have exactly one header Host, with a valid name.",
        List.of(violation));
  }

  private static boolean hasOneHost(HttpServerRequest request) {
    int hosts = request.headers().getAll(HttpHeaders.HOST).size();
    return hosts == 0
        ? request.version() == HttpVersion.HTTP_1_0
        : hosts == 1 && request.authority() != null;
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }
}
