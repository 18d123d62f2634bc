package io.github.ilrs.server.http;

/** For how long an answer may be kept without asking again. */
public enum Freshness {
  /** About today: until the day is over in UTC, and an hour at most. */
  UNTIL_MIDNIGHT {
    @Override
    String cacheControl(Now now) {
      return "max-age=" + Math.min(MOST_SECONDS, now.secondsLeftToday()) + ", must-revalidate";
    }
  },
  /** About a day that was named, or about none: an hour, since what is recorded may be mended. */
  AN_HOUR {
    @Override
    String cacheControl(Now now) {
      return "max-age=" + MOST_SECONDS;
    }
  },
  /** What comes with the server and changes with it: to be asked for again at each use. */
  WITH_THE_SERVER {
    @Override
    String cacheControl(Now now) {
      return "no-cache";
    }
  },
  /** For this moment alone. */
  NONE {
    @Override
    String cacheControl(Now now) {
      return "no-store";
    }
  };

  private static final long MOST_SECONDS = 3600;

  /** The header {@code Cache-Control} of an answer that is given now. */
  abstract String cacheControl(Now now);
}
