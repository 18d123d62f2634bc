package io.github.ilrs.model;

import org.jspecify.annotations.Nullable;

/**
 * The superclass of all exceptions of this library. The same error throws the same exception class,
 * whether the dataset is embedded or read from a server.
 */
public abstract class IlrsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message; subclasses have the details as fields. */
  protected IlrsException(String message) {
    super(message);
  }

  /** Creates an exception with a message and a cause. */
  protected IlrsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Returns the message: what is wrong, the value, and what would be valid. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
