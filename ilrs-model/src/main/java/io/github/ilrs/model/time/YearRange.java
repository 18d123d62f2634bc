package io.github.ilrs.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.InvalidValueException;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A range of whole years, both ends included: {@code 2021/2025}, or {@code 2036/..} with no end.
 *
 * <p>A year range describes something that lasts from its first day to its last. A single date that
 * lies somewhere between two years is a {@link PartialDate}.
 */
public final class YearRange {
  private final int firstYear;
  private final OptionalInt lastYear;

  private YearRange(int firstYear, OptionalInt lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    check(firstYear);
    check(lastYear.orElse(firstYear));
    if (last() < firstYear) {
      throw InvalidValueException.of("year range", this, "an end that is not before the start");
    }
  }

  private static void check(int year) {
    if (year < PartialDate.MIN_YEAR || year > PartialDate.MAX_YEAR) {
      throw InvalidValueException.of(
          "year", year, "a year from " + PartialDate.MIN_YEAR + " to " + PartialDate.MAX_YEAR);
    }
  }

  /**
   * Returns the range from the first year to the last, both included.
   *
   * @throws InvalidValueException if the last year is before the first, or if a year lies outside
   *     {@link PartialDate#MIN_YEAR} to {@link PartialDate#MAX_YEAR}
   */
  public static YearRange of(int firstYearInclusive, int lastYearInclusive) {
    return new YearRange(firstYearInclusive, OptionalInt.of(lastYearInclusive));
  }

  /**
   * Returns the range that starts with this year and has no end.
   *
   * @throws InvalidValueException if the year lies outside {@link PartialDate#MIN_YEAR} to {@link
   *     PartialDate#MAX_YEAR}
   */
  public static YearRange from(int firstYearInclusive) {
    return new YearRange(firstYearInclusive, OptionalInt.empty());
  }

  /**
   * Parses a year range.
   *
   * @throws InvalidValueException if the text is not {@code YYYY/YYYY} or {@code YYYY/..}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static YearRange parse(CharSequence text) {
    String range = text.toString();
    int first = PartialDate.digits(range, 0, 4);
    int last = PartialDate.digits(range, 5, 9);
    boolean open = range.endsWith("/..") && range.length() == 7;
    boolean closed = last >= 0 && range.length() == 9 && range.charAt(4) == '/';
    if (first < 0 || !(open || closed)) {
      throw InvalidValueException.of("year range", text, "YYYY/YYYY or YYYY/..");
    }
    return open ? from(first) : of(first, last);
  }

  /** Returns the first year. */
  public int firstYear() {
    return firstYear;
  }

  /** Returns the last year, or empty if the range has no end. */
  public OptionalInt lastYear() {
    return lastYear;
  }

  /** Returns true if the year lies in this range. */
  public boolean contains(int year) {
    return firstYear <= year && year <= last();
  }

  /** Returns true if all of the other range lies in this one. */
  public boolean encloses(YearRange other) {
    return firstYear <= other.firstYear && other.last() <= last();
  }

  /** Returns true if every day that the date may mean lies in this range. */
  public boolean encloses(PartialDate date) {
    return firstYear <= date.earliest().getYear() && date.latest().getYear() <= last();
  }

  /** Returns true if the two ranges have a year in common. */
  public boolean overlaps(YearRange other) {
    return firstYear <= other.last() && other.firstYear <= last();
  }

  /** Returns true if at least one of the days that the date may mean lies in this range. */
  public boolean overlaps(PartialDate date) {
    return firstYear <= date.latest().getYear() && date.earliest().getYear() <= last();
  }

  /** Returns true if this range ends before the other one starts. */
  public boolean isBefore(YearRange other) {
    return last() < other.firstYear;
  }

  /** Returns true if this range starts after the other one ends. */
  public boolean isAfter(YearRange other) {
    return other.isBefore(this);
  }

  /** Returns true if the other range starts in the year after this one ends. */
  public boolean isFollowedBy(YearRange next) {
    return lastYear.isPresent() && lastYear.getAsInt() + 1 == next.firstYear;
  }

  private int last() {
    return lastYear.orElse(Integer.MAX_VALUE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YearRange range
        && firstYear == range.firstYear
        && lastYear.equals(range.lastYear);
  }

  @Override
  public int hashCode() {
    return Objects.hash(firstYear, lastYear);
  }

  /** Returns the text form, which {@link #parse} reads back. */
  @Override
  @JsonValue
  public String toString() {
    return firstYear + "/" + (lastYear.isPresent() ? lastYear.getAsInt() : "..");
  }
}
