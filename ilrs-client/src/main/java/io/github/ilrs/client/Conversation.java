package io.github.ilrs.client;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One question to a server until it is answered, however often it has to be put. It ends when its
 * promise does: with an answer, with an exception, at its deadline, or because nobody wants the
 * answer any more. No thread waits meanwhile.
 */
final class Conversation<T> {
  private final Wire wire;
  private final String operation;
  private final String requestId;
  private final HttpRequest request;
  private final Function<Answer, T> reading;
  private final Promise<T> promise = new Promise<>(this::stop);
  private final long lastNanos;
  private int attempts;
  private volatile Future<?> current = CompletableFuture.completedFuture(null);
  private volatile @Nullable Failure last;

  /**
   * A question that has not been put yet.
   *
   * @param reading what to make of an answer with status 200, or 304 if the request is conditional
   */
  Conversation(
      Wire wire,
      String operation,
      String requestId,
      HttpRequest request,
      Function<Answer, T> reading) {
    this.wire = wire;
    this.operation = operation;
    this.requestId = requestId;
    this.request = request;
    this.reading = reading;
    this.lastNanos = System.nanoTime() + wire.timeout().toNanos();
  }

  /**
   * Puts the question.
   *
   * @param end done when the conversation ends
   */
  @SuppressWarnings("FutureReturnValueIgnored") // to tidy up cannot fail
  CompletableFuture<T> begin(Runnable end) {
    Future<?> deadline = wire.later(wire.timeout(), this::tooLate);
    promise.whenComplete(
        (answer, failure) -> {
          deadline.cancel(false);
          current.cancel(true);
          end.run();
        });
    attempt();
    return promise;
  }

  /** Ends it without an answer. */
  void stop() {
    promise.completeExceptionally(new CancellationException(operation + " was given up"));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what fails there breaks the promise
  private void attempt() {
    attempts++;
    Reception reception = new Reception(wire.limit());
    CompletableFuture<HttpResponse<byte[]>> sent = wire.send(request, reception);
    during(sent);
    sent.whenCompleteAsync(
        (response, failure) -> arrived(reception, response, failure), wire.threads());
  }

  /** What goes on now; it is stopped when the conversation ends, or has ended already. */
  private void during(Future<?> going) {
    current = going;
    if (promise.isDone()) {
      going.cancel(true);
    }
  }

  private void arrived(
      Reception reception, @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
    if (promise.isDone()) {
      return;
    }
    try {
      if (response != null) {
        read(answer(response.statusCode(), response.headers(), response.body()));
      } else {
        Throwable cause =
            failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        failed(
            reception
                .begun()
                .map(
                    begun ->
                        brokenOff(answer(begun.statusCode(), begun.headers(), new byte[0]), cause))
                .orElseGet(() -> neverBegun(cause)));
      }
    } catch (RuntimeException | Error e) {
      // Whatever it is: a promise is kept or broken, never left.
      promise.completeExceptionally(e);
    }
  }

  private Answer answer(int status, HttpHeaders headers, byte[] body) {
    return new Answer(operation, status, headers, body, requestId, wire.limit());
  }

  private void read(Answer answer) {
    boolean conditional = request.headers().firstValue("If-None-Match").isPresent();
    if (answer.status() == 200 || (answer.notModified() && conditional)) {
      promise.complete(reading.apply(answer));
    } else {
      failed(Failure.of(answer, wire.clock()));
    }
  }

  private Failure brokenOff(Answer answer, @Nullable Throwable cause) {
    return answer.status() == 200
        ? Failure.unusable(answer, "it broke off: " + words(cause), Optional.ofNullable(cause))
        : Failure.of(answer, wire.clock());
  }

  private Failure neverBegun(@Nullable Throwable cause) {
    Meaning meaning =
        cause instanceof ProtocolException
            ? Meaning.UNUSABLE
            : cause instanceof SSLException ? Meaning.NO_TRUST : Meaning.NO_ANSWER;
    return Failure.without(meaning, operation, words(cause), requestId, Optional.ofNullable(cause));
  }

  private static String words(@Nullable Throwable cause) {
    return cause instanceof IOException && cause.getMessage() != null
        ? String.valueOf(cause.getMessage())
        : String.valueOf(cause);
  }

  private void failed(Failure failure) {
    last = failure;
    Duration left = Duration.ofNanos(lastNanos - System.nanoTime());
    wire.patience()
        .waitBefore(attempts, failure, left)
        .ifPresentOrElse(
            wait -> during(wire.later(wait, this::attempt)),
            () -> promise.completeExceptionally(failure.toException()));
  }

  private void tooLate() {
    Failure before = last;
    promise.completeExceptionally(
        Failure.without(
                Meaning.TOO_LATE,
                operation,
                "not within "
                    + TimeUnit.NANOSECONDS.toMillis(wire.timeout().toNanos())
                    + " ms"
                    + (before == null ? "" : "; the last attempt: " + before.message()),
                requestId,
                Optional.ofNullable(before).map(Failure::toException))
            .toException());
  }
}
