package io.github.ilrs.server.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time of a request. The clock is read once for each request, so that a response never mixes
 * two days.
 *
 * @param instant the instant
 */
public record RequestTime(Instant instant) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The time zone in which a day begins first. */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  /** Returns the day, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
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
    long midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    // Rounds down: a response must not be fresh after its day.
    return midnight - instant.getEpochSecond() - (instant.getNano() == 0 ? 0 : 1);
  }

  /** Returns the value of the header {@code Date}. */
  String httpDate() {
    return HTTP_DATE.format(instant);
  }
}
