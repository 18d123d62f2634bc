package io.github.ilrs.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is created on first use, so that the server starts without it. Safe for use by
 * multiple threads.
 *
 * @param <T> the type of the value
 */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> factory;
  private volatile @Nullable T value;

  /**
   * Creates a value that does not exist yet.
   *
   * @param factory creates the value; called once
   */
  Lazy(Supplier<T> factory) {
    this.factory = factory;
  }

  @Override
  public T get() {
    T created = value;
    return created == null ? create() : created;
  }

  private synchronized T create() {
    T created = value;
    if (created == null) {
      created = factory.get();
      value = created;
    }
    return created;
  }
}
