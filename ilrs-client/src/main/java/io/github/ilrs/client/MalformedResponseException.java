package io.github.ilrs.client;

/**
 * Thrown when a response cannot be used: it has another media type, is cut off, too large, not as
 * specified in {@code openapi.yaml}, for another day or id than requested, has a wrong length or
 * digest, contains more than one body, or is a redirect; redirects are never followed.
 */
public final class MalformedResponseException extends ServiceException {
  private static final long serialVersionUID = 1L;

  MalformedResponseException(Failure failure) {
    super(failure);
  }
}
