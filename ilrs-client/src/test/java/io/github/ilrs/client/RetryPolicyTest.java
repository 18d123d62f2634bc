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
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Optional<Duration> NONE = Optional.empty();

  /** A generator of the largest jitter. */
  private static RandomGenerator most() {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new AssertionError("only bounded numbers are needed");
      }

      @Override
      public long nextLong(long bound) {
        return bound - 1;
      }
    };
  }

  private static RandomGenerator least() {
    return () -> 0;
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "6, 3200", "7, 5000", "60, 5000"})
  void theDelayIsAnyFromZeroToALimitThatDoublesUpToFiveSeconds(int attempts, long limit) {
    assertEquals(
        Optional.of(Duration.ofMillis(limit)),
        new RetryPolicy(99, most()).delay(attempts, NONE, LONG));
    assertEquals(
        Optional.of(Duration.ZERO), new RetryPolicy(99, least()).delay(attempts, NONE, LONG));
  }

  @Test
  void aRequestIsRetriedAsOftenAsAllowedAndNoMore() {
    RetryPolicy twice = new RetryPolicy(2, least());

    assertTrue(twice.delay(2, NONE, LONG).isPresent());
    assertEquals(NONE, twice.delay(3, NONE, LONG));
    assertEquals(NONE, new RetryPolicy(0, least()).delay(1, NONE, LONG));
  }

  @Test
  void theDelayIsAtLeastWhatRetryAfterSays() {
    assertEquals(
        Optional.of(Duration.ofMillis(7_100)),
        new RetryPolicy(1, most()).delay(1, Optional.of(Duration.ofSeconds(7)), LONG));
  }

  @Test
  void thereIsNoRetryAfterTheDeadline() {
    RetryPolicy policy = new RetryPolicy(9, most());
    Optional<Duration> ages = Optional.of(Duration.ofSeconds(Long.MAX_VALUE));

    assertEquals(NONE, policy.delay(1, NONE, Duration.ofMillis(100)));
    assertTrue(policy.delay(1, NONE, Duration.ofMillis(101)).isPresent());
    assertEquals(NONE, policy.delay(1, ages, LONG));
  }

  @Test
  void retryAfterHasTwoFormsAndIsNeverNegative() {
    assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.parse("120", NOW));
    assertEquals(Optional.of(Duration.ZERO), RetryAfter.parse("0", NOW));
    assertTrue(RetryAfter.parse("9".repeat(30), NOW).orElseThrow().compareTo(LONG) > 0);
    assertEquals(
        Optional.of(Duration.ofSeconds(90)),
        RetryAfter.parse("Sat, 21 Nov 2026 12:01:30 GMT", NOW));
    assertEquals(
        Optional.of(Duration.ZERO), RetryAfter.parse("Fri, 20 Nov 2026 12:00:00 GMT", NOW));
    for (String neither : new String[] {"", "soon", "-1", "1.5", "2026-11-21"}) {
      assertEquals(Optional.empty(), RetryAfter.parse(neither, NOW), neither);
    }
  }
}
