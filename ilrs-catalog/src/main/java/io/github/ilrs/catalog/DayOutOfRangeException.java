package io.github.ilrs.catalog;

import java.time.LocalDate;

/** A question about a day before the Guide's release, or about a day that has not come yet. */
public final class DayOutOfRangeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final LocalDate day;
  private final LocalDate first;
  private final LocalDate last;

  DayOutOfRangeException(LocalDate day, LocalDate first, LocalDate last) {
    super("'" + day + "' cannot be asked: expected a day from " + first + " to " + last);
    this.day = day;
    this.first = first;
    this.last = last;
  }

  /** The day that was asked for. */
  public LocalDate day() {
    return day;
  }

  /** The first day that can be asked for, the Guide's release. */
  public LocalDate first() {
    return first;
  }

  /** The last day that can be asked for: today. */
  public LocalDate last() {
    return last;
  }
}
