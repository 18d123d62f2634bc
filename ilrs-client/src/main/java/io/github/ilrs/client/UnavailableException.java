package io.github.ilrs.client;

/**
 * Thrown when the server is unavailable: it responded with any status 5xx, cannot be reached, or
 * the connection was lost before a response began.
 */
public final class UnavailableException extends ServiceException {
  private static final long serialVersionUID = 1L;

  UnavailableException(Failure failure) {
    super(failure);
  }
}
