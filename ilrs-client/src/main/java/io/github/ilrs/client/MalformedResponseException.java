package io.github.ilrs.client;

/**
 * Thrown when a response cannot be used: another media type, cut off, too large, not as {@code
 * openapi.yaml} says, a wrong digest, or a redirect, which is never followed.
 */
public final class MalformedResponseException extends ServiceException {
  private static final long serialVersionUID = 1L;

  MalformedResponseException(Failure failure) {
    super(failure);
  }
}
