package io.github.ilrs.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.InvalidValueException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An extent of whole years, both ends included: {@code 2021/2025}, or {@code 2036/..} with no end.
 *
 * <p>A period is an extent, not a doubt: something lasts all of it. A date somewhere between two
 * years is a {@link PartialDate}.
 */
public final class Period {
  private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{4}|\\.\\.)");

  private final int firstYear;
  private final OptionalInt lastYear;

  private Period(int firstYear, OptionalInt lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    check(firstYear);
    lastYear.ifPresent(Period::check);
    if (lastYear.isPresent() && lastYear.getAsInt() < firstYear) {
      throw InvalidValueException.of("period", this, "an end that is not before the start");
    }
  }

  private static void check(int year) {
    if (year < PartialDate.MIN_YEAR || year > PartialDate.MAX_YEAR) {
      throw InvalidValueException.of(
          "year", year, "a year from " + PartialDate.MIN_YEAR + " to " + PartialDate.MAX_YEAR);
    }
  }

  /**
   * The years from the first to the last, both included.
   *
   * @throws InvalidValueException if the last is before the first, or a year lies outside {@link
   *     PartialDate#MIN_YEAR} to {@link PartialDate#MAX_YEAR}
   */
  public static Period of(int firstYearInclusive, int lastYearInclusive) {
    return new Period(firstYearInclusive, OptionalInt.of(lastYearInclusive));
  }

  /** The years from this one on, with no end. */
  public static Period from(int firstYearInclusive) {
    return new Period(firstYearInclusive, OptionalInt.empty());
  }

  /**
   * The period with this text.
   *
   * @throws InvalidValueException if the text is not {@code YYYY/YYYY} or {@code YYYY/..}
   */
  @JsonCreator
  public static Period of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw InvalidValueException.of("period", text, "YYYY/YYYY or YYYY/..");
    }
    int first = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equals("..")
        ? from(first)
        : of(first, Integer.parseInt(matcher.group(2)));
  }

  /** The first year of the extent. */
  public int firstYear() {
    return firstYear;
  }

  /** The last year of the extent; empty if it has no end. */
  public OptionalInt lastYear() {
    return lastYear;
  }

  /** True if the year lies in the extent. */
  public boolean contains(int year) {
    return year >= firstYear && year <= lastYear.orElse(Integer.MAX_VALUE);
  }

  /** True if all of the other period lies in this one. */
  public boolean contains(Period other) {
    return contains(other.firstYear)
        && other.lastYear.orElse(Integer.MAX_VALUE) <= lastYear.orElse(Integer.MAX_VALUE);
  }

  /** True if the next period starts in the year after this one ends: no gap, no overlap. */
  public boolean meets(Period next) {
    return lastYear.isPresent() && lastYear.getAsInt() + 1 == next.firstYear;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Period period
        && firstYear == period.firstYear
        && lastYear.equals(period.lastYear);
  }

  @Override
  public int hashCode() {
    return Objects.hash(firstYear, lastYear);
  }

  /** The text form, which {@link #of(String)} reads back. */
  @Override
  @JsonValue
  public String toString() {
    return firstYear + "/" + (lastYear.isPresent() ? lastYear.getAsInt() : "..");
  }
}
