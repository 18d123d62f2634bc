package io.github.ilrs.client;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a question is put again: longer each time, by chance, so that many who
 * failed together do not come back together; at least as long as the server asks; never past the
 * deadline.
 */
final class Patience {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final int retries;
  private final RandomGenerator chance;

  Patience(int retries, RandomGenerator chance) {
    this.retries = retries;
    this.chance = chance;
  }

  /**
   * The wait before the next attempt; empty if there is none.
   *
   * @param attempts how often the question has been put
   * @param failure what came of it the last time
   * @param left how much time there is until the deadline
   */
  Optional<Duration> waitBefore(int attempts, Failure failure, Duration left) {
    if (!failure.meaning().putAgain() || attempts > retries) {
      return Optional.empty();
    }
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    // Compared before they are added: what a server asks for may be more than a sum can hold.
    return asked.compareTo(left) >= 0
        ? Optional.empty()
        : Optional.of(asked.plus(byChance(attempts))).filter(wait -> wait.compareTo(left) < 0);
  }

  private Duration byChance(int attempts) {
    long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, 16));
    return Duration.ofMillis(chance.nextLong(most + 1));
  }
}
