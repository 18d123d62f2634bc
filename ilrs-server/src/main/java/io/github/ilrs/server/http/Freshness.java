package io.github.ilrs.server.http;

/** How long a response is fresh in caches (RFC 9111). */
public enum Freshness {
  /** A response for today: until midnight UTC, at most one hour. */
  UNTIL_MIDNIGHT {
    @Override
    String cacheControl(RequestTime time) {
      return "max-age=" + Math.min(MAX_SECONDS, time.secondsUntilMidnight()) + ", must-revalidate";
    }
  },
  /** A response for a named day, or for no day: one hour, since records can be corrected. */
  ONE_HOUR {
    @Override
    String cacheControl(RequestTime time) {
      return "max-age=" + MAX_SECONDS;
    }
  },
  /** A part of the server itself, such as the page: to be revalidated at each use. */
  REVALIDATE {
    @Override
    String cacheControl(RequestTime time) {
      return "no-cache";
    }
  },
  /** Never cached. */
  NO_STORE {
    @Override
    String cacheControl(RequestTime time) {
      return "no-store";
    }
  };

  private static final long MAX_SECONDS = 3600;

  /** Returns the value of the header {@code Cache-Control} for a response sent at this time. */
  abstract String cacheControl(RequestTime time);
}
