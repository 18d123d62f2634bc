package io.github.ilrs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoadmapCalendarTest {
  private static final Catalog NOW = Dataset.canonical().asOf(LocalDate.of(2026, 11, 21));

  /** An end is exclusive; the description contains what is in the last column. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-21|launch.CE-6|Chang'e 6 launched|2024-05-03|2024-05-04|CONFIRMED|launch,CE-6|Launched: 2024-05-03.
          2026-11-21|launch.ILRS-1|ILRS-1 launch, forecast 2031|2031-01-01|2032-01-01|TENTATIVE|launch,ILRS-1|Exact to: the year.
          2026-11-21|launch.CE-7|Chang'e 7 launch, forecast 2026-08|2026-08-01|2026-09-01|TENTATIVE|launch,CE-7|Overdue
          2026-11-21|phase.utilization|ILRS phase III, utilization begins|2036-01-01||TENTATIVE|phase|No end is stated
          2026-11-21|phase.construction.stage.1|ILRS phase II, construction, stage 1|2026-01-01|2031-01-01|TENTATIVE|stage|Planned
          2023-11-01|call.ce-8-2023.opened|CE-8 call for partners opened|2023-10-02|2023-10-03|CONFIRMED|call,CE-8|Cells: CE-8
          2023-11-01|call.ce-8-2023.letters-due|CE-8 call for partners, letters due|2023-12-31|2024-01-01|CONFIRMED|call,CE-8|Cells: CE-8
          """)
  void anEntryIsOnEveryDayThatItsDateCanMean(
      LocalDate asOf,
      String id,
      String summary,
      LocalDate start,
      LocalDate end,
      String status,
      String categories,
      String described) {
    Read entry = entry(Dataset.canonical().asOf(asOf), id);

    assertEquals(summary, entry.text("SUMMARY"));
    assertEquals(start, entry.start());
    assertEquals(Optional.ofNullable(end), entry.end());
    assertEquals(status, entry.text("STATUS"));
    assertEquals(categories, entry.text("CATEGORIES"));
    String description = entry.text("DESCRIPTION");
    assertTrue(description.contains(described), description);
    assertTrue(description.contains("Source: "), description);
    assertTrue(description.endsWith("As known on " + asOf + "."), description);
  }

  @Test
  void theFileNamesItsFormatAndProducer() {
    Calendar calendar = Read.calendar(RoadmapCalendar.of(NOW));

    assertEquals(
        "-//io.github.ilrs//ilrs-export " + Dataset.codeVersion() + "//EN",
        value(calendar, "PRODID"));
    assertEquals("ILRS roadmap", value(calendar, "X-WR-CALNAME"));
    assertEquals("As known on 2026-11-21", value(calendar, "X-WR-CALDESC"));
  }

  @Test
  void theStampIsTheRequestedDayNotTheClock() {
    Read launch = entry(NOW, "launch.CE-6");

    assertEquals("20261121T000000Z", launch.text("DTSTAMP"));
    assertEquals("1984", launch.text("SEQUENCE"));
    assertTrue(launch.text("URL").startsWith("https://"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "Pacific/Kiritimati", "America/Sao_Paulo"})
  void theFileIsTheSameInEveryTimeZone(String zone) {
    String here = RoadmapCalendar.of(NOW);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertEquals(here, RoadmapCalendar.of(NOW));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void anotherDayIsAnotherFile() {
    assertNotEquals(
        RoadmapCalendar.of(NOW),
        RoadmapCalendar.of(Dataset.canonical().asOf(LocalDate.of(2026, 11, 20))));
  }

  private static Read entry(Catalog catalog, String id) {
    List<Read> found =
        Read.all(RoadmapCalendar.of(catalog)).stream()
            .filter(entry -> entry.text("UID").equals(id + "@ilrs.github.io"))
            .toList();
    assertEquals(1, found.size(), id);
    return found.get(0);
  }

  private static String value(Calendar calendar, String property) {
    return calendar.getProperty(property).map(Property::getValue).orElseThrow();
  }
}
