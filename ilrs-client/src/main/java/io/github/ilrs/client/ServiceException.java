package io.github.ilrs.client;

import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.answer.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A question that got no usable answer from a server. The subclass says what that means, whether or
 * not the question was put again meanwhile; what else is known of it stands in its fields.
 */
public abstract sealed class ServiceException extends IlrsException
    permits BadRequestException,
        NotFoundException,
        RateLimitedException,
        UnavailableException,
        TimedOutException,
        MalformedResponseException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String requestId;
  private final @Nullable Duration retryAfter;
  private final transient @Nullable Problem problem;

  ServiceException(Failure failure) {
    super(failure.message(), failure.cause().orElse(null));
    this.status = failure.status().orElse(0);
    this.requestId = failure.requestId().orElse(null);
    this.retryAfter = failure.retryAfter().orElse(null);
    this.problem = failure.problem().orElse(null);
  }

  /** The HTTP status of the answer; empty if there was no answer. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** What the server says is wrong; empty if it did not say so in the contract's form. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /**
   * The id of the request in the logs of both sides: the one that the server gave, or else the one
   * that was sent. Empty only if nothing was sent.
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** How long the server asked to wait before the question is put again; empty if it did not. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
