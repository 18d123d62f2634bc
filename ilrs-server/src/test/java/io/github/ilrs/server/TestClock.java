package io.github.ilrs.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * A clock that shows what a test wants it to; in Shanghai, where the day is another for a third of
 * it.
 */
final class TestClock extends Clock {
  private final Supplier<Instant> shown;

  TestClock(Supplier<Instant> shown) {
    this.shown = shown;
  }

  /** A clock that cannot be read. */
  static TestClock broken() {
    return new TestClock(
        () -> {
          throw new IllegalStateException("stopped");
        });
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return shown.get();
  }
}
