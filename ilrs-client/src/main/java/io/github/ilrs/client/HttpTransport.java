package io.github.ilrs.client;

import io.github.ilrs.client.api.ApiRequest;
import io.github.ilrs.client.api.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends requests to one server, with the HTTP client, threads and limits that all calls share. */
final class HttpTransport implements Transport, AutoCloseable {
  /** The timeout of a call, including all its attempts. */
  final Duration timeout;

  final int maxResponseBytes;
  final RetryPolicy retryPolicy;
  final Clock clock;

  /** The threads that read responses. */
  final ExecutorService threads = Executors.newCachedThreadPool(daemons("ilrs-client"));

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemons("ilrs-client-timer"));
  private final String address;
  private final Map<String, String> headers;
  private final Set<HttpCall<?>> inFlight = ConcurrentHashMap.newKeySet();
  private volatile @Nullable HttpClient http;

  /**
   * Creates a transport.
   *
   * @param http creates the HTTP client, which may use these threads
   * @param server the address of the server, without the path of an operation
   * @param headers sent with every request; a map that ignores the case of names, never changed
   */
  HttpTransport(
      Function<Executor, HttpClient> http,
      URI server,
      Map<String, String> headers,
      Duration timeout,
      int maxResponseBytes,
      RetryPolicy retryPolicy,
      Clock clock) {
    this.address = server.toString().replaceAll("/+$", "");
    this.headers = headers;
    this.timeout = timeout;
    this.maxResponseBytes = maxResponseBytes;
    this.retryPolicy = retryPolicy;
    this.clock = clock;
    timer.setRemoveOnCancelPolicy(true);
    this.http = http.apply(threads);
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
   * @throws IllegalStateException if this is closed
   */
  <T> CompletableFuture<T> send(
      ApiRequest<?> request, Optional<String> etag, Function<Response, T> reader) {
    if (http == null) {
      throw closed();
    }
    String requestId = headers.getOrDefault("X-Request-Id", UUID.randomUUID().toString());
    HttpRequest.Builder message =
        HttpRequest.newBuilder(URI.create(address + request.target()))
            .setHeader("X-Request-Id", requestId);
    headers.forEach(message::setHeader);
    message
        .setHeader("Accept", "application/json, application/problem+json")
        .setHeader("Accept-Encoding", "gzip");
    etag.ifPresent(held -> message.setHeader("If-None-Match", held));

    HttpCall<T> call =
        new HttpCall<>(this, request.operation(), requestId, message.build(), reader);
    inFlight.add(call);
    CompletableFuture<T> result = call.start(() -> inFlight.remove(call));
    if (http == null) {
      call.cancel(); // it may have been added too late to be cancelled by close()
    }
    return result;
  }

  /** Returns the HTTP client; empty if this is closed. */
  Optional<HttpClient> http() {
    return Optional.ofNullable(http);
  }

  /**
   * Runs a task after a delay, on a thread that it may block.
   *
   * @throws IllegalStateException if this is closed
   */
  Future<?> schedule(Duration delay, Runnable task) {
    try {
      return timer.schedule(() -> threads.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw closed();
    }
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

  /**
   * Cancels the calls in flight and releases threads and connections. Before JDK 21 an {@link
   * HttpClient} cannot be closed: its thread and connections are released after the client has been
   * garbage collected.
   */
  @Override
  public void close() {
    http = null;
    inFlight.forEach(HttpCall::cancel);
    timer.shutdownNow();
    threads.shutdown();
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("The client is closed");
  }

  /** Returns a factory of threads that do not keep the JVM running. */
  static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
