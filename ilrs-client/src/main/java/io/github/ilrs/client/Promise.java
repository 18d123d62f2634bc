package io.github.ilrs.client;

import java.util.concurrent.CompletableFuture;

/** An answer that comes later; cancelling it, or what is derived from it, stops asking for it. */
final class Promise<T> extends CompletableFuture<T> {
  private final Runnable stop;

  Promise(Runnable stop) {
    this.stop = stop;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new Promise<>(stop);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      stop.run();
    }
    return cancelled;
  }
}
