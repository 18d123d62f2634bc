package io.github.ilrs.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What all conversations of a client share: connections, threads, a timer, and the limits. */
final class Wire implements AutoCloseable {
  /** Why nothing is asked any more. */
  static final String CLOSED = "the client is closed";

  private static final long IDLE_THREAD_SECONDS = 5;

  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_THREAD_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          daemons("ilrs-client"));
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemons("ilrs-client-timer"));
  private final Duration timeout;
  private final int limit;
  private final Patience patience;
  private final Clock clock;
  private volatile @Nullable HttpClient http;

  /**
   * A wire that can be used.
   *
   * @param http somebody else's client; if empty, one of its own is made
   */
  Wire(
      Optional<HttpClient> http,
      HttpClient.Version version,
      Duration connectTimeout,
      Duration timeout,
      int limit,
      Patience patience,
      Clock clock) {
    this.timeout = timeout;
    this.limit = limit;
    this.patience = patience;
    this.clock = clock;
    timer.setRemoveOnCancelPolicy(true);
    this.http =
        http.orElseGet(
            () ->
                HttpClient.newBuilder()
                    .version(version)
                    .connectTimeout(connectTimeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(threads)
                    .build());
  }

  /** The time a question may take, however often it is put. */
  Duration timeout() {
    return timeout;
  }

  /** The most bytes of an answer, packed or unpacked. */
  int limit() {
    return limit;
  }

  /** When to put a question again. */
  Patience patience() {
    return patience;
  }

  /** What dates in answers are held against. */
  Clock clock() {
    return clock;
  }

  /** Where answers are read. */
  ExecutorService threads() {
    return threads;
  }

  /**
   * Does this later, on a thread that may take its time over it.
   *
   * @throws IllegalStateException if the wire is closed
   */
  Future<?> later(Duration wait, Runnable what) {
    try {
      return timer.schedule(() -> threads.execute(what), wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException(CLOSED, e);
    }
  }

  /** Sends a request; fails at once if the wire is closed. */
  CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request, Reception reception) {
    HttpClient sending = http;
    return sending == null
        ? CompletableFuture.failedFuture(new IllegalStateException(CLOSED))
        : sending.sendAsync(request, reception);
  }

  /**
   * Lets go of threads and connections. Before JDK 21 an {@link HttpClient} cannot be closed: its
   * one thread ends, and its connections with it, once nobody holds the client any more.
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
