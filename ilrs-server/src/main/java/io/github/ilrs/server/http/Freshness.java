package io.github.ilrs.server.http;

/** How long a response is fresh in caches (RFC 9111). */
public enum Freshness {
  /** A response for today: until midnight UTC, at most one hour. */
  UNTIL_MIDNIGHT,
  /** A response for a named day, or for no day: one hour, since records can be corrected. */
  ONE_HOUR,
  /** A part of the server itself, such as the page: to be revalidated at each use. */
  REVALIDATE,
  /** Never cached. */
  NO_STORE;

  private static final long MAX_SECONDS = 3600;
  private static final String MAX_AGE = "max-age=" + MAX_SECONDS;
  private static final String REVALIDATED = ", must-revalidate";
  private static final String MAX_AGE_REVALIDATED = MAX_AGE + REVALIDATED;

  /** Returns the value of the header {@code Cache-Control} for a response sent at this time. */
  String cacheControl(RequestTime time) {
    return switch (this) {
      case UNTIL_MIDNIGHT ->
          time.secondsUntilMidnight() < MAX_SECONDS
              ? "max-age=" + time.secondsUntilMidnight() + REVALIDATED
              : MAX_AGE_REVALIDATED;
      case ONE_HOUR -> MAX_AGE;
      case REVALIDATE -> "no-cache";
      case NO_STORE -> "no-store";
    };
  }
}
