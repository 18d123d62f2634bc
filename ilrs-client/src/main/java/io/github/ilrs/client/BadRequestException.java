package io.github.ilrs.client;

/**
 * The server refuses the question as it was put (any status 4xx but 404 and 429); {@link
 * #problem()} names what is wrong and what would be right. To put it again does not help.
 */
public final class BadRequestException extends ServiceException {
  private static final long serialVersionUID = 1L;

  BadRequestException(Failure failure) {
    super(failure);
  }
}
