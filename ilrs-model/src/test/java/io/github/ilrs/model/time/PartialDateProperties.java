package io.github.ilrs.model.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartialDateProperties {
  @Property
  void theTextIsTheWholeDate(@ForAll("dates") PartialDate date) {
    assertEquals(date, PartialDate.parse(date.toString()));
    assertEquals(date.hashCode(), PartialDate.parse(date.toString()).hashCode());
  }

  @Property
  void theEarliestDayIsNeverAfterTheLatest(@ForAll("dates") PartialDate date) {
    assertFalse(date.earliest().isAfter(date.latest()));
    assertEquals(date.precision() == Precision.DAY, date.earliest().equals(date.latest()));
  }

  @Property(tries = 3000)
  void theRelationSeenFromTheOtherSideIsItsMirror(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    TimeRelation mirrored =
        switch (one.relationTo(other)) {
          case BEFORE -> TimeRelation.AFTER;
          case AFTER -> TimeRelation.BEFORE;
          case OVERLAPPING -> TimeRelation.OVERLAPPING;
        };
    assertEquals(mirrored, other.relationTo(one));
  }

  @Property(tries = 3000)
  void theRelationIsWhatThePairsOfDaysSay(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    boolean shareADay =
        !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    assertEquals(shareADay, one.relationTo(other) == TimeRelation.OVERLAPPING);
  }

  @Provide
  Arbitrary<PartialDate> dates() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(
                LocalDate.of(PartialDate.MIN_YEAR, 1, 1).toEpochDay(),
                LocalDate.of(PartialDate.MAX_YEAR, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<String> simple =
        days.flatMap(
            day ->
                Arbitraries.of(
                    day.toString(),
                    day.toString().substring(0, 7),
                    day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3),
                    day.getYear() + "-H" + ((day.getMonthValue() + 5) / 6),
                    String.valueOf(day.getYear())));
    Arbitrary<PartialDate> dates = simple.map(PartialDate::parse);
    Arbitrary<PartialDate> ranges =
        Arbitraries.integers()
            .between(PartialDate.MIN_YEAR, PartialDate.MAX_YEAR - 30)
            .flatMap(
                year ->
                    Arbitraries.integers()
                        .between(1, 30)
                        .map(years -> PartialDate.parse("[" + year + ".." + (year + years) + "]")));
    return Arbitraries.oneOf(dates, ranges, dates.map(date -> PartialDate.parse(date + "~")));
  }
}
