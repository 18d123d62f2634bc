package io.github.ilrs.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

/** The HTTP client, threads, timer and limits that all calls of a client share. */
final class HttpResources implements AutoCloseable {
  static final String CLOSED = "The client is closed";

  private final ExecutorService threads = Executors.newCachedThreadPool(daemons("ilrs-client"));
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemons("ilrs-client-timer"));
  private final Duration timeout;
  private final int maxResponseBytes;
  private final RetryPolicy retryPolicy;
  private final Clock clock;
  private volatile @Nullable HttpClient http;

  /**
   * Creates the resources of a client.
   *
   * @param http creates the HTTP client, which may use these threads
   */
  HttpResources(
      Function<Executor, HttpClient> http,
      Duration timeout,
      int maxResponseBytes,
      RetryPolicy retryPolicy,
      Clock clock) {
    this.timeout = timeout;
    this.maxResponseBytes = maxResponseBytes;
    this.retryPolicy = retryPolicy;
    this.clock = clock;
    timer.setRemoveOnCancelPolicy(true);
    this.http = http.apply(threads);
  }

  /** Returns the timeout of a call, including all its attempts. */
  Duration timeout() {
    return timeout;
  }

  int maxResponseBytes() {
    return maxResponseBytes;
  }

  RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  Clock clock() {
    return clock;
  }

  /** The threads that read responses. */
  Executor threads() {
    return threads;
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
      throw new IllegalStateException(CLOSED, e);
    }
  }

  /** Sends a request; the future fails at once if this is closed. */
  CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request, BodyLimit body) {
    HttpClient open = http;
    return open == null
        ? CompletableFuture.failedFuture(new IllegalStateException(CLOSED))
        : open.sendAsync(request, body);
  }

  /**
   * Releases threads and connections. Before JDK 21 an {@link HttpClient} cannot be closed: its
   * thread and connections are released after the client has been garbage collected.
   */
  @Override
  public void close() {
    http = null;
    timer.shutdownNow();
    threads.shutdown();
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
