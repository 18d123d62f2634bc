package io.github.ilrs.client;

/** Thrown when no whole response arrived within the timeout, retries included. */
public final class TimedOutException extends ServiceException {
  private static final long serialVersionUID = 1L;

  TimedOutException(Failure failure) {
    super(failure);
  }
}
