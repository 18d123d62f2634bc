package io.github.ilrs.client;

/** Thrown when no complete response was received within the timeout, which includes retries. */
public final class TimedOutException extends ServiceException {
  private static final long serialVersionUID = 1L;

  TimedOutException(Failure failure) {
    super(failure);
  }
}
