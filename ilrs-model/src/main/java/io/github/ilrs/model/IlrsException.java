package io.github.ilrs.model;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of this library. The same fault throws the same class, whether the
 * dataset is embedded or read from a server.
 */
public abstract class IlrsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for people; the facts are fields of the subclass. */
  protected IlrsException(String message) {
    super(message);
  }

  /** Creates an exception with a message for people and its cause. */
  protected IlrsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Returns what is wrong, with the value and what would be valid. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
