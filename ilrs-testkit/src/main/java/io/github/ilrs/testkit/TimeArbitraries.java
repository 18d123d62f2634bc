package io.github.ilrs.testkit;

import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of dates and year ranges. They shrink towards 2021. */
public final class TimeArbitraries {
  private static final LocalDate GUIDE_RELEASE = LocalDate.of(2021, 6, 16);

  private TimeArbitraries() {}

  /** Days; one in five is 29 February, or 1 March if the year is not a leap year. */
  public static Arbitrary<LocalDate> days(LocalDate firstInclusive, LocalDate lastInclusive) {
    long first = firstInclusive.toEpochDay();
    long last = lastInclusive.toEpochDay();
    Arbitrary<Long> any =
        Arbitraries.longs()
            .between(first, last)
            .shrinkTowards(Math.max(first, Math.min(GUIDE_RELEASE.toEpochDay(), last)));
    Arbitrary<Long> leapDays =
        any.map(TimeArbitraries::leapDay).map(day -> Math.max(first, Math.min(day, last)));
    return Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(1, leapDays))
        .map(LocalDate::ofEpochDay);
  }

  private static long leapDay(long day) {
    int year = LocalDate.ofEpochDay(day).getYear();
    return Year.of(year / 4 * 4).atDay(31 + 29).toEpochDay();
  }

  /**
   * Dates of any precision, exact or approximate: days, months, quarters, half-years, years and
   * ranges.
   */
  public static Arbitrary<PartialDate> partialDates() {
    return Combinators.combine(
            Arbitraries.frequencyOf(Tuple.of(5, written()), Tuple.of(1, ranges())),
            Arbitraries.frequency(Tuple.of(5, ""), Tuple.of(1, "~")))
        .as((date, about) -> PartialDate.parse(date + about));
  }

  /**
   * Dates of any precision from 2016 to 2036, so that they fall before, between and after the days
   * of the generated catalogs.
   */
  static Arbitrary<PartialDate> recentDates() {
    LocalDate first = LocalDate.of(2016, 1, 1);
    return Combinators.combine(
            Arbitraries.integers()
                .between(0, 20 * 366)
                .shrinkTowards((int) ChronoUnit.DAYS.between(first, GUIDE_RELEASE)),
            Arbitraries.integers().between(0, 11))
        .as((days, form) -> PartialDate.parse(written(first.plusDays(days), form)));
  }

  private static String written(LocalDate day, int form) {
    String year = String.valueOf(day.getYear());
    String month = day.toString().substring(0, 7);
    return switch (form) {
      case 5, 6 -> month;
      case 7 -> year + "-Q" + (1 + (day.getMonthValue() - 1) / 3);
      case 8 -> year + "-H" + (1 + (day.getMonthValue() - 1) / 6);
      case 9 -> year;
      case 10 -> "[" + year + ".." + (day.getYear() + 1) + "]";
      case 11 -> month + "~";
      default -> day.toString();
    };
  }

  /** Year ranges, with or without an end. */
  public static Arbitrary<YearRange> periods() {
    Arbitrary<Integer> years = years(PartialDate.MIN_YEAR, PartialDate.MAX_YEAR);
    Arbitrary<YearRange> ending =
        Combinators.combine(years, years)
            .as((one, other) -> YearRange.of(Math.min(one, other), Math.max(one, other)));
    return Arbitraries.frequencyOf(Tuple.of(3, ending), Tuple.of(1, years.map(YearRange::from)));
  }

  /** Years; one in ten is the first or the last. */
  static Arbitrary<Integer> years(int firstInclusive, int lastInclusive) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            9,
            Arbitraries.integers()
                .between(firstInclusive, lastInclusive)
                .shrinkTowards(GUIDE_RELEASE.getYear())),
        Tuple.of(1, Arbitraries.of(firstInclusive, lastInclusive)));
  }

  private static Arbitrary<String> written() {
    Arbitrary<String> year = years(PartialDate.MIN_YEAR, PartialDate.MAX_YEAR).map(String::valueOf);
    return Arbitraries.oneOf(
        year,
        days(LocalDate.of(PartialDate.MIN_YEAR, 1, 1), LocalDate.of(PartialDate.MAX_YEAR, 12, 31))
            .map(LocalDate::toString),
        partOf(year, "H1", "H2"),
        partOf(year, "Q1", "Q2", "Q3", "Q4"),
        partOf(year, "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"));
  }

  private static Arbitrary<String> partOf(Arbitrary<String> year, String... parts) {
    return Combinators.combine(year, Arbitraries.of(parts)).as((y, part) -> y + "-" + part);
  }

  private static Arbitrary<String> ranges() {
    return Combinators.combine(written(), written())
        .as(
            (one, other) ->
                PartialDate.parse(one).earliest().isBefore(PartialDate.parse(other).earliest())
                    ? new Range(one, other)
                    : new Range(other, one))
        .filter(Range::endsLater)
        .map(range -> "[" + range.start + ".." + range.end + "]");
  }

  /** A range between two dates; the second must start and end later than the first. */
  private record Range(String start, String end) {
    boolean endsLater() {
      PartialDate from = PartialDate.parse(start);
      PartialDate to = PartialDate.parse(end);
      return from.earliest().isBefore(to.earliest()) && from.latest().isBefore(to.latest());
    }
  }
}
