package io.github.ilrs.client;

/** There was no whole answer within the time that a question may take, retries included. */
public final class TimedOutException extends ServiceException {
  private static final long serialVersionUID = 1L;

  TimedOutException(Failure failure) {
    super(failure);
  }
}
