package io.github.ilrs.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where HTTP ends: requests that break its rules are refused here, answers become bytes. It is
 * stricter than HTTP asks for where leniency lets two readers of one request disagree.
 */
final class HttpFront {
  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

  private final Routes routes;

  HttpFront(Routes routes) {
    this.routes = routes;
  }

  /** The limits that a request must keep. */
  static HttpServerOptions limits() {
    return new HttpServerOptions()
        .setMaxInitialLineLength(4096)
        .setMaxHeaderSize(8192)
        .setIdleTimeout(10)
        .setHttp2ClearTextEnabled(false);
  }

  /** Answers a request that could be read. */
  void handle(HttpServerRequest request) {
    Answer answer;
    try {
      answer = answer(request);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Failed to answer " + request.uri(), e);
      answer = Answer.of(Problems.internalError());
    }
    // What follows a body that nobody reads may be anything, so it is not read as a request.
    send(request, answer, hasBody(request));
  }

  /** Answers a request that could not be read. */
  void handleInvalid(HttpServerRequest request) {
    send(request, Answer.of(Problems.unreadable(request.decoderResult().cause())), true);
  }

  private Answer answer(HttpServerRequest request) {
    Optional<RequestTarget> target = RequestTarget.of(request.uri());
    boolean reads = request.method().equals(HttpMethod.GET) || isHead(request);
    if (!hasOneHost(request)) {
      return Answer.of(Problems.malformed("There must be one header Host, with a valid name."));
    }
    if (reads && hasBody(request)) {
      return Answer.of(Problems.malformed("A request that only reads must not have a body."));
    }
    if (request.method().equals(HttpMethod.OPTIONS) && request.uri().equals("*")) {
      return Answer.empty(204).allowing(Routes.METHODS);
    }
    return target
        .map(found -> routes.answer(request.method().name(), found.path(), found.query()))
        .orElseGet(() -> Answer.of(Problems.malformed("The request target is not a path.")));
  }

  private static boolean isHead(HttpServerRequest request) {
    return request.method().equals(HttpMethod.HEAD);
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

  private static void send(HttpServerRequest request, Answer answer, boolean last) {
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    answer.allow().ifPresent(methods -> response.putHeader(HttpHeaders.ALLOW, methods));
    answer.digest().ifPresent(digest -> response.putHeader("Repr-Digest", digest));
    answer.policy().ifPresent(policy -> response.putHeader("Content-Security-Policy", policy));
    answer
        .mediaType()
        .ifPresent(
            mediaType -> {
              String length = Integer.toString(answer.body().length());
              response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
              response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
            });
    if (last) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    boolean bare = isHead(request) || answer.mediaType().isEmpty();
    if (bare) {
      response.end();
    } else {
      response.end(answer.body());
    }
    if (last) {
      // From now on nothing is read as a request; a body may still end, so that the client hears.
      request.connection().shutdown(1, TimeUnit.SECONDS);
    }
  }
}
