package io.github.ilrs.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} in both of its forms: seconds, or a date of HTTP. */
final class RetryAfter {
  private RetryAfter() {}

  /** How long to wait from now on, never less than nothing; empty if the header is neither form. */
  static Optional<Duration> read(String value, Instant now) {
    if (value.matches("[0-9]+")) {
      // More digits than that are beyond any timeout, and beyond what a number holds.
      String seconds = value.length() > 9 ? "999999999" : value;
      return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }
    return date(value)
        .map(date -> Duration.between(now, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  /** A date of HTTP, such as {@code Sat, 21 Nov 2026 12:00:00 GMT}; empty if it is none. */
  static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
