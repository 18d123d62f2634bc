package io.github.ilrs.model.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidValueException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2018-12-07,            DAY,     2018-12-07, 2018-12-07",
    "2024-02-29,            DAY,     2024-02-29, 2024-02-29",
    "2024-11,               MONTH,   2024-11-01, 2024-11-30",
    "2024-02,               MONTH,   2024-02-01, 2024-02-29",
    "2026-Q1,               QUARTER, 2026-01-01, 2026-03-31",
    "2026-Q3,               QUARTER, 2026-07-01, 2026-09-30",
    "2026-H1,               HALF,    2026-01-01, 2026-06-30",
    "2026-H2,               HALF,    2026-07-01, 2026-12-31",
    "2026,                  YEAR,    2026-01-01, 2026-12-31",
    "[2029..2030],          RANGE,   2029-01-01, 2030-12-31",
    "[2026-08..2026-11],    RANGE,   2026-08-01, 2026-11-30",
    "[2026-08-24..2026-12], RANGE,   2026-08-24, 2026-12-31",
  })
  void standsForAllItsDays(String text, Precision precision, LocalDate earliest, LocalDate latest) {
    PartialDate date = PartialDate.parse(text);

    assertEquals(precision, date.precision());
    assertEquals(earliest, date.earliest());
    assertEquals(latest, date.latest());
    assertFalse(date.approximate());

    PartialDate about = PartialDate.parse(text + "~");
    assertTrue(about.approximate());
    assertEquals(precision, about.precision());
    assertEquals(earliest, about.earliest());
    assertEquals(latest, about.latest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~",
        "26",
        "2026-",
        "2026-13",
        "2026-00",
        "2026-2-1",
        "2026-02-30",
        "2025-02-29",
        "2026-Q0",
        "2026-Q5",
        "2026-H0",
        "2026-H3",
        "2026-q3",
        "2026~~",
        "~2026",
        "2026 ",
        " 2026",
        "1899",
        "2200",
        "[2030..2029]",
        "[2030..2030]",
        "2029/2030",
        "2029..2030",
        "[2029..2030",
        "2029..2030]",
        "[2029/2030]",
        "[2029..2030..2031]",
        "[2029~..2030]",
        "[2029..2030~]",
        "[..2030]",
        "[2029..]",
        "[2029]",
        "[]",
        "2026-08-24T00:00",
        "[2026..2026-06]",
        "after 2036",
        "２０２６"
      })
  void refusesAnythingElseAndNamesTheValue(String text) {
    InvalidValueException refusal =
        assertThrows(InvalidValueException.class, () -> PartialDate.parse(text));

    assertEquals(text, refusal.value());
    assertTrue(refusal.getMessage().contains("'" + text + "'"), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11,    2025,       BEFORE",
    "2025,       2024-11,    AFTER",
    "2024,       2024-11,    OVERLAPPING",
    "2024-11-30, 2024-12-01, BEFORE",
    "[2029..2030], 2030-H2,  OVERLAPPING",
    "[2029..2030], 2031,     BEFORE",
    "2026~,      2026,       OVERLAPPING",
  })
  void liesBeforeAfterOrOverlapping(String one, String other, TimeRelation relation) {
    PartialDate date = PartialDate.parse(one);
    PartialDate compared = PartialDate.parse(other);

    assertEquals(relation, date.relationTo(compared));
    assertEquals(relation == TimeRelation.BEFORE, date.isBefore(compared));
    assertEquals(relation == TimeRelation.AFTER, date.isAfter(compared));
    assertEquals(relation == TimeRelation.OVERLAPPING, date.overlaps(compared));
  }

  @ParameterizedTest
  @CsvSource({
    // one, other, encloses, isMorePreciseThan
    "2026,    2026,    true,  false",
    "2026,    2026-H1, true,  false",
    "2026,    2026-H2, true,  false",
    "2026-H1, 2026,    false, true",
    "2026-H2, 2026,    false, true",
    "2026-Q2, 2026-Q3, false, true", // by one day
    "2026-Q3, 2026-Q2, false, false",
    "2026,    2026~,   true,  true",
    "2026~,   2026,    true,  false",
    "2026~,   2026~,   true,  false",
    "2026-05~, 2026,   false, true",
  })
  void enclosesAndIsMorePrecise(String one, String other, boolean encloses, boolean precise) {
    PartialDate date = PartialDate.parse(one);

    assertEquals(encloses, date.encloses(PartialDate.parse(other)));
    assertEquals(precise, date.isMorePreciseThan(PartialDate.parse(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-ab,    YYYY-MM-DD",
    "2026-08-ab, YYYY-MM-DD",
    "2026-8,     YYYY-MM-DD",
    "2026-00,    a date that exists",
    "2026-13,    a date that exists",
    "2026-08-00, a date that exists",
    "2026-08-32, a date that exists",
  })
  void theRefusalTellsWrongFormFromNoSuchDay(String text, String expected) {
    InvalidValueException refusal =
        assertThrows(InvalidValueException.class, () -> PartialDate.parse(text));

    assertTrue(refusal.expected().startsWith(expected), refusal.expected());
  }

  @Test
  void aDayAMonthAndAYearAreTheSameHoweverTheyAreMade() {
    assertEquals(PartialDate.parse("2021-06"), PartialDate.of(YearMonth.of(2021, 6)));
    assertEquals(PartialDate.parse("2021"), PartialDate.of(Year.of(2021)));
    assertEquals(PartialDate.parse("2021-06-16"), PartialDate.of(LocalDate.of(2021, 6, 16)));
  }
}
