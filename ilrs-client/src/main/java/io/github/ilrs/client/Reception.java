package io.github.ilrs.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one answer: notes that it has begun, and takes no more of it than a limit. What is
 * beyond it fails an answer with status 200; of any other it is left out.
 */
final class Reception implements BodyHandler<byte[]> {
  /** How much is read of an answer that only says what went wrong. */
  private static final int MOST_OF_A_PROBLEM = 64 * 1024;

  private final int limit;
  private volatile @Nullable ResponseInfo begun;

  Reception(int limit) {
    this.limit = limit;
  }

  /** Status and headers of the answer; empty if it has not begun. */
  Optional<ResponseInfo> begun() {
    return Optional.ofNullable(begun);
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo info) {
    begun = info;
    return info.statusCode() == 200
        ? new Bounded(limit, true)
        : new Bounded(MOST_OF_A_PROBLEM, false);
  }

  private static final class Bounded implements BodySubscriber<byte[]> {
    private final int limit;
    private final boolean whole;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    Bounded(int limit, boolean whole) {
      this.limit = limit;
      this.whole = whole;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
      begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        byte[] part = new byte[Math.min(buffer.remaining(), limit - taken.size())];
        boolean beyond = part.length < buffer.remaining();
        buffer.get(part);
        taken.writeBytes(part);
        if (beyond) {
          stop();
          return;
        }
      }
    }

    private void stop() {
      if (subscription != null) {
        subscription.cancel();
      }
      if (whole) {
        body.completeExceptionally(new IOException("it is larger than " + limit + " bytes"));
      } else {
        body.complete(taken.toByteArray());
      }
    }

    @Override
    public void onError(Throwable cause) {
      if (whole) {
        body.completeExceptionally(cause);
      } else {
        body.complete(taken.toByteArray());
      }
    }

    @Override
    public void onComplete() {
      body.complete(taken.toByteArray());
    }
  }
}
