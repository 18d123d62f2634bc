package io.github.ilrs.client;

/** The server has been asked too often (status 429), also after waiting and asking again. */
public final class RateLimitedException extends ServiceException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(Failure failure) {
    super(failure);
  }
}
