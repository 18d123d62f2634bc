package io.github.ilrs.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body handler with a size limit. A larger body fails a response with status 200; of any other
 * response the rest is ignored. It also records that a response has begun, which cannot be
 * determined from the type of an exception.
 */
final class BodyLimit implements BodyHandler<byte[]> {
  private static final int MAX_PROBLEM_BYTES = 64 * 1024;

  private final int maxBytes;
  private volatile @Nullable ResponseInfo begun;

  BodyLimit(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Returns the status and headers of the response; empty if none has begun. */
  Optional<ResponseInfo> begun() {
    return Optional.ofNullable(begun);
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo info) {
    begun = info;
    return info.statusCode() == 200
        ? new Subscriber(maxBytes, true)
        : new Subscriber(MAX_PROBLEM_BYTES, false);
  }

  /** Collects a body up to the limit. */
  private static final class Subscriber implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> received = BodySubscribers.ofByteArray();
    private final int maxBytes;
    private final boolean whole;
    private long bytes;
    private Flow.@Nullable Subscription subscription;

    Subscriber(int maxBytes, boolean whole) {
      this.maxBytes = maxBytes;
      this.whole = whole;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return received.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
      received.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      bytes += buffers.stream().mapToInt(ByteBuffer::remaining).sum();
      if (bytes <= maxBytes) {
        received.onNext(buffers);
      } else if (subscription != null) {
        subscription.cancel();
        onError(new IOException("it is larger than " + maxBytes + " bytes"));
      }
    }

    @Override
    public void onError(Throwable cause) {
      if (whole) {
        received.onError(cause);
      } else {
        received.onComplete();
      }
    }

    @Override
    public void onComplete() {
      received.onComplete();
    }
  }
}
