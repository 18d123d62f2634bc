package io.github.ilrs.server.http;

import io.github.ilrs.model.response.ProblemCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Rejects requests that violate HTTP, and passes the others to a {@link RequestHandler}. It is
 * stricter than HTTP requires where two recipients could interpret a request differently.
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

  private final RequestHandler handler;
  private final HttpContext context;

  /** Creates a handler that passes valid requests on. */
  public HttpHandler(RequestHandler handler, HttpContext context) {
    this.handler = handler;
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
    HttpExchange exchange = new HttpExchange(context, request, hasBody(request));
    if (!exchange.begin()) {
      return;
    }
    try {
      exchange.send(response(request, exchange.time()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Failed to handle " + request.uri(), e);
      exchange.send(
          problem(ProblemCode.INTERNAL_ERROR, "The server failed; the request may be valid."));
    }
  }

  /** Handles a request that could not be decoded. */
  public void handleInvalid(HttpServerRequest request) {
    HttpExchange exchange = new HttpExchange(context, request, true);
    if (exchange.begin()) {
      exchange.send(Response.problem(Problems.undecodable(request.decoderResult().cause())));
    }
  }

  private Response response(HttpServerRequest request, RequestTime time) {
    if (context.connections().isOverLimit(request.connection())) {
      return problem(ProblemCode.UNAVAILABLE, "There are too many connections.");
    }
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    if (!hasOneHost(request)) {
      return malformed("The request must have exactly one header Host, with a valid name.");
    }
    if (reads && hasBody(request)) {
      return malformed("A GET or HEAD request must not have a body.");
    }
    if (request.method().equals(HttpMethod.OPTIONS) && request.uri().equals("*")) {
      return Response.options();
    }
    return RequestTarget.of(request.uri())
        .map(target -> handler.handle(request.method().name(), target, time))
        .orElseGet(() -> malformed("The request target is not a path."));
  }

  private static Response malformed(String detail) {
    return problem(ProblemCode.MALFORMED_REQUEST, detail);
  }

  private static Response problem(ProblemCode code, String detail) {
    return Response.problem(Problems.of(code, detail));
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
