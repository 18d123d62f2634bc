package io.github.ilrs.model;

import java.time.LocalDate;

/** Thrown for a day before the release of the Guide or after today, in UTC. */
public final class DayOutOfRangeException extends IlrsException {
  private static final long serialVersionUID = 1L;

  private final LocalDate day;
  private final LocalDate first;
  private final LocalDate last;

  /**
   * Creates an exception for a day that has no catalog.
   *
   * @param day the requested day
   * @param first the first valid day
   * @param last the last valid day
   */
  public DayOutOfRangeException(LocalDate day, LocalDate first, LocalDate last) {
    super("'" + day + "' is out of range: expected a day from " + first + " to " + last);
    this.day = day;
    this.first = first;
    this.last = last;
  }

  /** Returns the requested day. */
  public LocalDate day() {
    return day;
  }

  /** Returns the first valid day: the release of the Guide. */
  public LocalDate first() {
    return first;
  }

  /** Returns the last valid day: today in UTC. */
  public LocalDate last() {
    return last;
  }
}
