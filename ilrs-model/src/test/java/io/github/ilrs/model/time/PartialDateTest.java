package io.github.ilrs.model.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidValueException;
import java.time.LocalDate;
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
    assertEquals(relation, PartialDate.parse(one).relationTo(PartialDate.parse(other)));
  }

  @Test
  void aDayIsTheSameHoweverItIsMade() {
    assertEquals(PartialDate.parse("2021-06-16"), PartialDate.of(LocalDate.of(2021, 6, 16)));
  }
}
