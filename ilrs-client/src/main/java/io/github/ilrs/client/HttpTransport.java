package io.github.ilrs.client;

import io.github.ilrs.client.api.ApiRequest;
import io.github.ilrs.client.api.Transport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Sends requests to one server over HTTP. */
final class HttpTransport implements Transport, AutoCloseable {
  private final HttpResources resources;
  private final String address;
  private final Map<String, String> headers;
  private final Set<HttpCall<?>> inFlight = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Creates a transport.
   *
   * @param server the address of the server, without the path of an operation
   * @param headers sent with every request; a map that ignores the case of names, never changed
   */
  HttpTransport(HttpResources resources, URI server, Map<String, String> headers) {
    this.resources = resources;
    this.address = server.toString().replaceAll("/+$", "");
    this.headers = headers;
  }

  @Override
  public <T> CompletableFuture<T> send(ApiRequest<T> request) {
    return send(request, Optional.empty(), response -> response.read(request));
  }

  /**
   * Sends a request, conditional if there is an ETag.
   *
   * @param etag the ETag of the cached response
   * @param reader reads a response with status 200, or 304 if there is an ETag
   */
  <T> CompletableFuture<T> send(
      ApiRequest<?> request, Optional<String> etag, Function<Response, T> reader) {
    if (closed) {
      throw new IllegalStateException(HttpResources.CLOSED);
    }
    String requestId = headers.getOrDefault("X-Request-Id", UUID.randomUUID().toString());
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(address + request.target()))
            .setHeader("X-Request-Id", requestId);
    headers.forEach(http::setHeader);
    http.setHeader("Accept", "application/json, application/problem+json")
        .setHeader("Accept-Encoding", "gzip");
    etag.ifPresent(held -> http.setHeader("If-None-Match", held));

    HttpCall<T> call =
        new HttpCall<>(resources, request.operation(), requestId, http.build(), reader);
    inFlight.add(call);
    CompletableFuture<T> result = call.start(() -> inFlight.remove(call));
    if (closed) {
      call.cancel(); // it may have been added too late to be cancelled by close()
    }
    return result;
  }

  /**
   * Waits for a result.
   *
   * @throws CancellationException if the thread is interrupted; the call is cancelled and the
   *     interrupt status is kept
   */
  static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        // The caller's stack trace is more useful than that of the thread that read the response.
        failure.fillInStackTrace();
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Restores the interrupt status and returns the exception for an interrupted wait. */
  static CancellationException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    CancellationException interrupted = new CancellationException("Interrupted while waiting");
    interrupted.initCause(cause);
    return interrupted;
  }

  /** Cancels the calls in flight and releases threads and connections. */
  @Override
  public void close() {
    closed = true;
    inFlight.forEach(HttpCall::cancel);
    resources.close();
  }
}
