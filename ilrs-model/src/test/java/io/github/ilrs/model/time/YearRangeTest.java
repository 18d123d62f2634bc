package io.github.ilrs.model.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidValueException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearRangeTest {
  @Test
  void includesBothItsEnds() {
    YearRange reconnaissance = YearRange.parse("2021/2025");

    assertEquals(YearRange.of(2021, 2025), reconnaissance);
    assertEquals(2021, reconnaissance.firstYear());
    assertTrue(reconnaissance.contains(2021));
    assertTrue(reconnaissance.contains(2025));
    assertFalse(reconnaissance.contains(2020));
    assertFalse(reconnaissance.contains(2026));
  }

  @Test
  void mayHaveNoEnd() {
    YearRange utilization = YearRange.parse("2036/..");

    assertEquals(YearRange.from(2036), utilization);
    assertEquals(OptionalInt.empty(), utilization.lastYear());
    assertTrue(utilization.contains(PartialDate.MAX_YEAR));
    assertFalse(utilization.contains(2035));
    assertFalse(utilization.isFollowedBy(YearRange.from(2037)));
  }

  @Test
  void isFollowedByARangeThatStartsInTheNextYear() {
    assertTrue(YearRange.of(2021, 2025).isFollowedBy(YearRange.of(2026, 2035)));
    assertFalse(YearRange.of(2021, 2025).isFollowedBy(YearRange.of(2025, 2035)));
    assertFalse(YearRange.of(2021, 2025).isFollowedBy(YearRange.of(2027, 2035)));
  }

  @Test
  void enclosesWhatLiesEntirelyInIt() {
    assertTrue(YearRange.of(2026, 2035).encloses(YearRange.of(2026, 2030)));
    assertTrue(YearRange.from(2036).encloses(YearRange.from(2040)));
    assertFalse(YearRange.of(2026, 2035).encloses(YearRange.of(2030, 2036)));
    assertFalse(YearRange.of(2026, 2035).encloses(YearRange.from(2030)));
  }

  @ParameterizedTest
  @CsvSource({
    // range, other, overlaps, isBefore, isAfter
    "2021/2025, 2025/2030, true,  false, false",
    "2025/2030, 2021/2025, true,  false, false",
    "2021/2025, 2026/2030, false, true,  false",
    "2026/.., 2021/2025, false, false, true",
    "2026/.., 2030/.., true, false, false",
  })
  void comparesWithAnotherRange(
      String text, String other, boolean overlaps, boolean before, boolean after) {
    YearRange range = YearRange.parse(text);

    assertEquals(overlaps, range.overlaps(YearRange.parse(other)));
    assertEquals(before, range.isBefore(YearRange.parse(other)));
    assertEquals(after, range.isAfter(YearRange.parse(other)));
  }

  @ParameterizedTest
  @CsvSource({
    // date, encloses, overlaps
    "2026, true, true",
    "2030-12-31, true, true",
    "2031-01-01, false, false",
    "[2025..2026], false, true",
    "[2030..2031], false, true",
    "2025, false, false",
  })
  void knowsWhetherADateLiesInIt(String date, boolean encloses, boolean overlaps) {
    YearRange stage = YearRange.of(2026, 2030);

    assertEquals(encloses, stage.encloses(PartialDate.parse(date)));
    assertEquals(overlaps, stage.overlaps(PartialDate.parse(date)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021/2025", "2025/2025", "2036/..", "1900/2199"})
  void theTextIsTheWholeRange(String text) {
    assertEquals(text, YearRange.parse(text).toString());
    assertEquals(YearRange.parse(text), YearRange.parse(YearRange.parse(text).toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021",
        "2021-2025",
        "2021/",
        "/2025",
        "../2025",
        "2025/2021",
        "1899/2000",
        "2000/2200",
        "2026~2035",
        "after 2036",
        "2021/2025 "
      })
  void refusesAnythingElse(String text) {
    assertThrows(InvalidValueException.class, () -> YearRange.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "abcd/2025, year range",
    "2021/abcd, year range",
    "0000/2025, year",
    "2021/0000, year",
    "2025/2021, year range",
  })
  void theRefusalTellsWrongFormFromAYearOutOfRange(String text, String kind) {
    assertEquals(
        kind, assertThrows(InvalidValueException.class, () -> YearRange.parse(text)).kind());
  }
}
