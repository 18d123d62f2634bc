package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The delays between attempts. */
class RetryPolicyTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Optional<Duration> NONE = Optional.empty();
  private static final RandomGenerator LEAST = () -> 0;

  /** A generator of the largest jitter. */
  private static final RandomGenerator MOST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          throw new AssertionError("only bounded numbers are needed");
        }

        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "6, 3200", "7, 5000", "60, 5000"})
  void theDelayIsAnyFromZeroToALimitThatDoublesUpToFiveSeconds(int attempts, long limit) {
    assertEquals(
        Optional.of(Duration.ofMillis(limit)),
        new RetryPolicy(99, MOST).delay(attempts, NONE, LONG));
    assertEquals(
        Optional.of(Duration.ZERO), new RetryPolicy(99, LEAST).delay(attempts, NONE, LONG));
  }

  @Test
  void aRequestIsRetriedAsOftenAsAllowedAndNoMore() {
    RetryPolicy twice = new RetryPolicy(2, LEAST);

    assertTrue(twice.delay(2, NONE, LONG).isPresent());
    assertEquals(NONE, twice.delay(3, NONE, LONG));
    assertEquals(NONE, new RetryPolicy(0, LEAST).delay(1, NONE, LONG));
  }

  @Test
  void theDelayIsAtLeastWhatRetryAfterSaysAndNeverPastTheDeadline() {
    RetryPolicy policy = new RetryPolicy(9, MOST);
    Optional<Duration> ages = Optional.of(Duration.ofSeconds(Long.MAX_VALUE));

    assertEquals(
        Optional.of(Duration.ofMillis(7_100)),
        policy.delay(1, Optional.of(Duration.ofSeconds(7)), LONG));
    assertEquals(NONE, policy.delay(1, NONE, Duration.ofMillis(100)));
    assertTrue(policy.delay(1, NONE, Duration.ofMillis(101)).isPresent());
    assertEquals(NONE, policy.delay(1, ages, LONG));
  }

  /** The form is seconds or an HTTP date. */
  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "0, PT0S",
    "999999999999999999999999999999, PT277777H46M39S",
    "'Sat, 21 Nov 2026 12:01:30 GMT', PT1M30S",
    "'Fri, 20 Nov 2026 12:00:00 GMT', PT0S",
    "'',",
    "soon,",
    "-1,",
    "1.5,",
    "2026-11-21,"
  })
  void retryAfterIsNeverNegativeAndIgnoredInAnotherForm(String value, Duration expected) {
    assertEquals(
        Optional.ofNullable(expected),
        RetryPolicy.parseRetryAfter(value, Instant.parse("2026-11-21T12:00:00Z")));
  }
}
