package io.github.ilrs.client;

/** Thrown when the server still limits the rate of requests (status 429) after all retries. */
public final class RateLimitedException extends ServiceException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(Failure failure) {
    super(failure);
  }
}
