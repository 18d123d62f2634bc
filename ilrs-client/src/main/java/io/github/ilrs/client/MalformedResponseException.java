package io.github.ilrs.client;

/**
 * What came back is not an answer that can be used: another kind of content, cut off, too large,
 * not as the contract has it, with another digest than it says, or a redirect, which is never
 * followed.
 */
public final class MalformedResponseException extends ServiceException {
  private static final long serialVersionUID = 1L;

  MalformedResponseException(Failure failure) {
    super(failure);
  }
}
