package io.github.ilrs.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A date as precise as its source: a day, a month, a quarter, a half-year, a year, or some time
 * between two of these; each may be approximate.
 *
 * <p>The text form is used in JSON and in the dataset; a range is written as in EDTF: {@code
 * 2018-12-07}, {@code 2024-11}, {@code 2026-Q3}, {@code 2026-H2}, {@code 2026}, {@code
 * [2029..2030]}; a {@code ~} at the end means "about". {@code PartialDate.parse(d.toString())}
 * equals {@code d}. A partial date may mean any day from {@link #earliest()} to {@link #latest()}.
 * Days are in UTC.
 */
public final class PartialDate {
  /** The minimum year. */
  public static final int MIN_YEAR = 1900;

  /** The maximum year. */
  public static final int MAX_YEAR = 2199;

  private static final String EXPECTED =
      "YYYY-MM-DD, YYYY-MM, YYYY-Q1 to Q4, YYYY-H1 or H2, YYYY, or some time between two of these,"
          + " [2029..2030], optionally followed by '~', in the years "
          + MIN_YEAR
          + " to "
          + MAX_YEAR;

  private final String text;
  private final LocalDate earliest;
  private final LocalDate latest;
  private final Precision precision;

  private PartialDate(String text, LocalDate earliest, LocalDate latest, Precision precision) {
    this.text = text;
    this.earliest = earliest;
    this.latest = latest;
    this.precision = precision;
  }

  /**
   * Parses a partial date.
   *
   * @throws InvalidValueException if the text is not one of the forms above, if there is no such
   *     day, or if a range does not end later than it starts
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate parse(CharSequence charSequence) {
    String text = charSequence.toString();
    String exact = text.endsWith("~") ? text.substring(0, text.length() - 1) : text;
    int dots = exact.indexOf("..");
    if (dots < 0 || !exact.startsWith("[") || !exact.endsWith("]")) {
      PartialDate date = simple(text, exact);
      return new PartialDate(text, date.earliest, date.latest, date.precision);
    }
    PartialDate start = simple(text, exact.substring(1, dots));
    PartialDate end = simple(text, exact.substring(dots + 2, exact.length() - 1));
    if (!start.earliest.isBefore(end.earliest) || !start.latest.isBefore(end.latest)) {
      throw InvalidValueException.of("partial date", text, "a range that ends after its start");
    }
    return new PartialDate(text, start.earliest, end.latest, Precision.RANGE);
  }

  /**
   * Returns the date that is exactly this day.
   *
   * @throws InvalidValueException if its year lies outside the limits
   */
  public static PartialDate of(LocalDate day) {
    return parse(day.toString());
  }

  /**
   * Returns the date that is some day of this month.
   *
   * @throws InvalidValueException if its year lies outside the limits
   */
  public static PartialDate of(YearMonth month) {
    return parse(month.toString());
  }

  /**
   * Returns the date that is some day of this year.
   *
   * @throws InvalidValueException if the year lies outside the limits
   */
  public static PartialDate of(Year year) {
    return parse(year.toString());
  }

  private static PartialDate simple(String whole, String text) {
    int year = digits(text, 0, 4);
    boolean dashed = text.length() > 4 && text.charAt(4) == '-';
    if (year < MIN_YEAR || year > MAX_YEAR || (text.length() > 4 && !dashed)) {
      throw InvalidValueException.of("partial date", whole, EXPECTED);
    }
    if (text.length() == 4) {
      return months(text, year, 1, 12, Precision.YEAR);
    }
    int part = digits(text, 6, 7);
    if (text.length() == 7 && text.charAt(5) == 'Q' && part >= 1 && part <= 4) {
      return months(text, year, 3 * part - 2, 3, Precision.QUARTER);
    }
    if (text.length() == 7 && text.charAt(5) == 'H' && part >= 1 && part <= 2) {
      return months(text, year, 6 * part - 5, 6, Precision.HALF);
    }
    int month = digits(text, 5, 7);
    int dayOfMonth = digits(text, 8, 10);
    boolean monthOnly = text.length() == 7;
    if (month < 0
        || (!monthOnly && (text.length() != 10 || text.charAt(7) != '-' || dayOfMonth < 0))) {
      throw InvalidValueException.of("partial date", whole, EXPECTED);
    }
    try {
      if (monthOnly) {
        return months(text, year, month, 1, Precision.MONTH);
      }
      LocalDate day = LocalDate.of(year, month, dayOfMonth);
      return new PartialDate(text, day, day, Precision.DAY);
    } catch (DateTimeException e) {
      throw InvalidValueException.of("partial date", whole, "a date that exists");
    }
  }

  /** Returns the number that some characters give; -1 if they are not there or not all digits. */
  static int digits(String text, int start, int end) {
    if (end > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static PartialDate months(
      String text, int year, int month, int count, Precision precision) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new PartialDate(text, first, first.plusMonths(count).minusDays(1), precision);
  }

  /** Returns the first possible day. */
  public LocalDate earliest() {
    return earliest;
  }

  /** Returns the last possible day. */
  public LocalDate latest() {
    return latest;
  }

  /** Returns the precision. */
  public Precision precision() {
    return precision;
  }

  /** Returns true if the source says "about": nearby days are possible too. */
  public boolean approximate() {
    return text.endsWith("~");
  }

  /** Returns true if every day this date may mean is before every day the other may mean. */
  public boolean isBefore(PartialDate other) {
    return relationTo(other) == TimeRelation.BEFORE;
  }

  /** Returns true if every day this date may mean is after every day the other may mean. */
  public boolean isAfter(PartialDate other) {
    return relationTo(other) == TimeRelation.AFTER;
  }

  /** Returns true if both dates may mean the same day. */
  public boolean overlaps(PartialDate other) {
    return relationTo(other) == TimeRelation.OVERLAPPING;
  }

  /** Returns true if this date may mean every day that the other may mean. */
  public boolean encloses(PartialDate other) {
    return !earliest.isAfter(other.earliest) && !latest.isBefore(other.latest);
  }

  /**
   * Returns true if this date may mean fewer days than the other. If they may mean equally many
   * days, an exact date is more precise than an approximate one.
   */
  public boolean isMorePreciseThan(PartialDate other) {
    long days = ChronoUnit.DAYS.between(earliest, latest);
    long otherDays = ChronoUnit.DAYS.between(other.earliest, other.latest);
    return days < otherDays || (days == otherDays && !approximate() && other.approximate());
  }

  /**
   * Compares this date with another. Dates that have a possible day in common overlap; they have no
   * order.
   */
  public TimeRelation relationTo(PartialDate other) {
    if (latest.isBefore(other.earliest)) {
      return TimeRelation.BEFORE;
    }
    if (earliest.isAfter(other.latest)) {
      return TimeRelation.AFTER;
    }
    return TimeRelation.OVERLAPPING;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate date && text.equals(date.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the text form, which {@link #parse} reads back. */
  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}
