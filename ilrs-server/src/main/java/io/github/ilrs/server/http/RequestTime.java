package io.github.ilrs.server.http;

import io.netty.handler.codec.DateFormatter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * The time of a request. The clock is read once for each request, so that a response never mixes
 * two days.
 *
 * @param instant the instant
 */
public record RequestTime(Instant instant) {
  /** The time zone in which a day begins first. */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  private static final long SECONDS_PER_DAY = 86_400;

  /** The latest second, since formatting its date costs more than a cached response. */
  private static volatile Second latest = Second.of(0);

  private record Second(long epoch, LocalDate day, String httpDate) {
    static Second of(long epoch) {
      Instant instant = Instant.ofEpochSecond(epoch);
      return new Second(
          epoch,
          LocalDate.ofInstant(instant, ZoneOffset.UTC),
          DateFormatter.format(Date.from(instant)));
    }
  }

  private Second second() {
    Second second = latest;
    if (second.epoch != instant.getEpochSecond()) {
      second = Second.of(instant.getEpochSecond());
      latest = second;
    }
    return second;
  }

  /** Returns the day, in UTC. */
  public LocalDate today() {
    return second().day;
  }

  /** Returns whether this day is after today in UTC but has begun in an earlier time zone. */
  public boolean hasBegunSomewhere(LocalDate day) {
    return day.isAfter(today()) && !day.isAfter(LocalDate.ofInstant(instant, FIRST_ZONE));
  }

  /** Returns a clock that is fixed at this time. */
  public Clock clock() {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  /** Returns the number of whole seconds until midnight, in UTC. */
  long secondsUntilMidnight() {
    long since = Math.floorMod(instant.getEpochSecond(), SECONDS_PER_DAY);
    // Rounds down: a response must not be fresh after its day.
    return SECONDS_PER_DAY - since - (instant.getNano() == 0 ? 0 : 1);
  }

  /** Returns the value of the header {@code Date}. */
  String httpDate() {
    return second().httpDate;
  }
}
