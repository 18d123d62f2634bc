package io.github.ilrs.server.http;

import io.github.ilrs.catalog.Dataset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The moment for which a request is answered. The clock is read once a request, so that no answer
 * mixes two days.
 *
 * @param instant the moment
 */
public record Now(Instant instant) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The moment by this clock. */
  public static Now by(Clock clock) {
    return new Now(clock.instant());
  }

  /** The day, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** True if the clock shows a day before the first day with data, and so must be wrong. */
  public boolean isOutOfRange() {
    return today().isBefore(Dataset.FIRST_DAY);
  }

  /** How many whole seconds are left of the day, in UTC. */
  long secondsLeftToday() {
    long midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    // What has begun of the running second is gone: an answer must not outlive its day.
    return midnight - instant.getEpochSecond() - (instant.getNano() == 0 ? 0 : 1);
  }

  /** A clock that stands at this moment. */
  public Clock clock() {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  /** The moment as HTTP writes it. */
  String httpDate() {
    return HTTP_DATE.format(instant);
  }
}
