package io.github.ilrs.client;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with full jitter, so that many clients that failed together do not retry
 * together; at least as long as {@code Retry-After} says, and never past the deadline.
 */
final class RetryPolicy {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration MAX = Duration.ofSeconds(5);

  private final int maxRetries;
  private final RandomGenerator random;

  RetryPolicy(int maxRetries, RandomGenerator random) {
    this.maxRetries = maxRetries;
    this.random = random;
  }

  /**
   * Returns the delay before the next attempt; empty if there is none.
   *
   * @param attempts how many attempts have failed
   * @param retryAfter the delay that the server requests before a retry
   * @param remaining the time until the deadline
   */
  Optional<Duration> delay(int attempts, Optional<Duration> retryAfter, Duration remaining) {
    Duration least = retryAfter.orElse(Duration.ZERO);
    // Compared before they are added: the sum may be more than a duration can hold.
    if (attempts > maxRetries || least.compareTo(remaining) >= 0) {
      return Optional.empty();
    }
    return Optional.of(least.plus(backOff(attempts))).filter(sum -> sum.compareTo(remaining) < 0);
  }

  private Duration backOff(int attempts) {
    long max = Math.min(MAX.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, 16));
    return Duration.ofMillis(random.nextLong(max + 1));
  }
}
