package io.github.ilrs.client;

import io.github.ilrs.model.IlrsException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call with all its attempts. It ends when its result is completed: by a response, by a
 * failure, at the deadline, or because it was cancelled. No thread is blocked while it waits.
 */
final class HttpCall<T> {
  private final HttpTransport transport;
  private final String operation;
  private final String requestId;
  private final HttpRequest request;
  private final Function<Response, T> reader;
  private final Result<T> result = new Result<>(this::cancel);
  private final long deadlineNanos;
  private int attempts;
  private volatile Future<?> inFlight = CompletableFuture.completedFuture(null);
  private volatile @Nullable IlrsException lastFailure;

  /**
   * Creates a call that has not started.
   *
   * @param reader reads a response with status 200, or 304 if the request is conditional
   */
  HttpCall(
      HttpTransport transport,
      String operation,
      String requestId,
      HttpRequest request,
      Function<Response, T> reader) {
    this.transport = transport;
    this.operation = operation;
    this.requestId = requestId;
    this.request = request;
    this.reader = reader;
    this.deadlineNanos = System.nanoTime() + transport.timeout.toNanos();
  }

  /**
   * Starts the call.
   *
   * @param end run when the call ends
   */
  @SuppressWarnings("FutureReturnValueIgnored") // end cannot fail
  CompletableFuture<T> start(Runnable end) {
    Future<?> deadline = transport.schedule(transport.timeout, this::timeOut);
    result.whenComplete(
        (value, failure) -> {
          deadline.cancel(false);
          inFlight.cancel(true);
          end.run();
        });
    attempt();
    return result;
  }

  /** Ends the call without a result. */
  void cancel() {
    result.completeExceptionally(new CancellationException(operation + " was cancelled"));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // received() completes the result
  private void attempt() {
    attempts++;
    BodyLimit body = new BodyLimit(transport.maxResponseBytes);
    Optional<HttpClient> http = transport.http();
    if (http.isEmpty()) {
      cancel(); // it was closed
      return;
    }
    CompletableFuture<HttpResponse<byte[]>> sent = http.get().sendAsync(request, body);
    inFlight(sent);
    sent.whenCompleteAsync(
        (response, failure) -> received(body, response, failure), transport.threads);
  }

  /** Registers a future to cancel when the call ends; cancels it now if the call has ended. */
  private void inFlight(Future<?> next) {
    inFlight = next;
    if (result.isDone()) {
      next.cancel(true);
    }
  }

  private void received(
      BodyLimit body, @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
    if (result.isDone()) {
      return;
    }
    try {
      if (response != null) {
        read(response(response.statusCode(), response.headers(), response.body()));
        return;
      }
      Throwable cause =
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure;
      body.begun()
          .ifPresentOrElse(
              begun -> cutOff(response(begun.statusCode(), begun.headers(), new byte[0]), cause),
              () -> failed(FailureKind.ofConnection(cause), noResponse(message(cause), cause)));
    } catch (RuntimeException | Error e) {
      // The result must be completed after any error.
      result.completeExceptionally(e);
    }
  }

  private Response response(int status, HttpHeaders headers, byte[] body) {
    return new Response(operation, status, headers, body, requestId, transport.maxResponseBytes);
  }

  private void read(Response response) {
    boolean conditional = request.headers().firstValue("If-None-Match").isPresent();
    if (response.status() == 200 || (response.status() == 304 && conditional)) {
      result.complete(reader.apply(response));
    } else {
      failedWithStatus(response);
    }
  }

  private void cutOff(Response response, @Nullable Throwable cause) {
    if (response.status() == 200) {
      failed(
          FailureKind.MALFORMED_RESPONSE,
          response.malformedFailure("it was cut off: " + message(cause), cause));
    } else {
      failedWithStatus(response);
    }
  }

  private static String message(@Nullable Throwable cause) {
    return cause instanceof IOException && cause.getMessage() != null
        ? String.valueOf(cause.getMessage())
        : String.valueOf(cause);
  }

  private void failedWithStatus(Response response) {
    failed(FailureKind.ofStatus(response.status()), response.failure(transport.clock));
  }

  private Failure noResponse(String why, @Nullable Throwable cause) {
    return Failure.of(operation + " got no response: " + why, 0, requestId, cause);
  }

  private void failed(FailureKind kind, Failure failure) {
    IlrsException exception = kind.exception(failure);
    lastFailure = exception;
    Duration remaining = Duration.ofNanos(deadlineNanos - System.nanoTime());
    Optional.of(transport.retryPolicy)
        .filter(policy -> kind.retried())
        .flatMap(policy -> policy.delay(attempts, failure.retryAfter(), remaining))
        .ifPresentOrElse(
            delay -> inFlight(transport.schedule(delay, this::attempt)),
            () -> result.completeExceptionally(exception));
  }

  private void timeOut() {
    IlrsException before = lastFailure;
    String why =
        "not within "
            + transport.timeout.toMillis()
            + " ms"
            + (before == null ? "" : "; the last failure: " + before.getMessage());
    result.completeExceptionally(FailureKind.TIMED_OUT.exception(noResponse(why, before)));
  }

  /** The result; cancelling it, or a future derived from it, cancels the call. */
  private static final class Result<T> extends CompletableFuture<T> {
    private final Runnable cancel;

    Result(Runnable cancel) {
      this.cancel = cancel;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new Result<>(cancel);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled) {
        cancel.run();
      }
      return cancelled;
    }
  }
}
