package io.github.ilrs.client;

import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.response.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Thrown when a server sends no usable response, after any retries. */
public abstract sealed class ServiceException extends IlrsException
    permits BadRequestException,
        RateLimitedException,
        UnavailableException,
        TimedOutException,
        MalformedResponseException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String requestId;
  private final @Nullable Duration retryAfter;
  private final transient @Nullable Problem problem;

  ServiceException(Failure failure) {
    super(failure.message(), failure.cause());
    this.status = failure.status();
    this.requestId = failure.requestId();
    this.retryAfter = failure.retryAfter().orElse(null);
    this.problem = failure.problem().orElse(null);
  }

  /** Returns the HTTP status code; empty if there was no response. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** Returns the server's description of the problem; empty if it sent none. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Returns the request id in the server's logs: the one in the response, or else the one sent. */
  public String requestId() {
    return requestId;
  }

  /** Returns the delay that the server requested before a retry; empty if it requested none. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
