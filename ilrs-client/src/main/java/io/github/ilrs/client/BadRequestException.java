package io.github.ilrs.client;

/**
 * Thrown when the server rejects a request (any status 4xx but 429). A retry would not help. If the
 * server names an unknown id, a day out of range or an invalid value, the exception of the embedded
 * catalog is thrown instead, with this one as its cause.
 */
public final class BadRequestException extends ServiceException {
  private static final long serialVersionUID = 1L;

  BadRequestException(Failure failure) {
    super(failure);
  }
}
