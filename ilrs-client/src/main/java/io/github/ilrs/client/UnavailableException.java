package io.github.ilrs.client;

/**
 * The server cannot answer now: it says so (any status 5xx), cannot be reached, or the connection
 * was lost before an answer began. The question may be right.
 */
public final class UnavailableException extends ServiceException {
  private static final long serialVersionUID = 1L;

  UnavailableException(Failure failure) {
    super(failure);
  }
}
