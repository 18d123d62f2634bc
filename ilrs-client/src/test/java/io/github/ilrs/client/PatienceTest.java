package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a question is put again, and what the server says about it. */
class PatienceTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /** Chance that always says the most, or always nothing. */
  private static RandomGenerator most() {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new AssertionError("only bounded numbers are asked for");
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

  private static Failure failure(Meaning meaning, Optional<Duration> retryAfter) {
    return new Failure(
        meaning,
        "",
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        retryAfter,
        Optional.empty());
  }

  private static final Failure DOWN = failure(Meaning.DOWN_FOR_NOW, Optional.empty());

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "6, 3200", "7, 5000", "60, 5000"})
  void theWaitIsAnyFromNothingToALimitThatDoublesUpToFiveSeconds(int attempts, long limit) {
    assertEquals(
        Optional.of(Duration.ofMillis(limit)),
        new Patience(99, most()).waitBefore(attempts, DOWN, LONG));
    assertEquals(
        Optional.of(Duration.ZERO), new Patience(99, least()).waitBefore(attempts, DOWN, LONG));
  }

  @Test
  void aQuestionIsPutAgainAsOftenAsAllowedAndNoMore() {
    Patience twice = new Patience(2, least());

    assertTrue(twice.waitBefore(2, DOWN, LONG).isPresent());
    assertEquals(Optional.empty(), twice.waitBefore(3, DOWN, LONG));
    assertEquals(Optional.empty(), new Patience(0, least()).waitBefore(1, DOWN, LONG));
  }

  @Test
  void whatTheServerAsksForIsTheLeastThatIsWaited() {
    Failure later = failure(Meaning.ASKED_TOO_OFTEN, Optional.of(Duration.ofSeconds(7)));

    assertEquals(
        Optional.of(Duration.ofMillis(7_100)), new Patience(1, most()).waitBefore(1, later, LONG));
  }

  @Test
  void aWaitThatWouldPassTheDeadlineIsNotBegun() {
    Patience patience = new Patience(9, most());
    Failure ages = failure(Meaning.DOWN_FOR_NOW, Optional.of(Duration.ofSeconds(Long.MAX_VALUE)));

    assertEquals(Optional.empty(), patience.waitBefore(1, DOWN, Duration.ofMillis(100)));
    assertTrue(patience.waitBefore(1, DOWN, Duration.ofMillis(101)).isPresent());
    assertEquals(Optional.empty(), patience.waitBefore(1, ages, LONG));
  }

  @Test
  void retryAfterIsReadInBothFormsAndNeverLiesInThePast() {
    assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.read("120", NOW));
    assertEquals(Optional.of(Duration.ZERO), RetryAfter.read("0", NOW));
    assertTrue(RetryAfter.read("9".repeat(30), NOW).orElseThrow().compareTo(LONG) > 0);
    assertEquals(
        Optional.of(Duration.ofSeconds(90)), RetryAfter.read("Sat, 21 Nov 2026 12:01:30 GMT", NOW));
    assertEquals(Optional.of(Duration.ZERO), RetryAfter.read("Fri, 20 Nov 2026 12:00:00 GMT", NOW));
    for (String neither : new String[] {"", "soon", "-1", "1.5", "2026-11-21"}) {
      assertEquals(Optional.empty(), RetryAfter.read(neither, NOW), neither);
    }
  }
}
