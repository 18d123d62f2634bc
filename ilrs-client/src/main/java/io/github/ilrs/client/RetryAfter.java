package io.github.ilrs.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} in its two forms: seconds, or an HTTP date. */
final class RetryAfter {
  private RetryAfter() {}

  /** Returns how long to wait from now on, at least zero; empty if the header has neither form. */
  static Optional<Duration> parse(String value, Instant now) {
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
