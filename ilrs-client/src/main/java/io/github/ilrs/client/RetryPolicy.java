package io.github.ilrs.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with full jitter, so that many clients that failed together do not retry
 * together; at least as long as {@code Retry-After} says, and never past the deadline.
 */
record RetryPolicy(int maxRetries, RandomGenerator random) {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration MAX = Duration.ofSeconds(5);

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

  /**
   * Returns the delay in a header {@code Retry-After}, which has seconds or an HTTP date; at least
   * zero, and empty if the value is neither.
   *
   * @param now when the response was sent
   */
  static Optional<Duration> parseRetryAfter(String value, Instant now) {
    if (value.matches("[0-9]+")) {
      // A larger number is longer than any timeout and may overflow a long.
      String seconds = value.length() > 9 ? "999999999" : value;
      return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }
    return parseDate(value)
        .map(date -> Duration.between(now, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  /** Returns an HTTP date, such as {@code Sat, 21 Nov 2026 12:00:00 GMT}; empty if it is not. */
  static Optional<Instant> parseDate(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
