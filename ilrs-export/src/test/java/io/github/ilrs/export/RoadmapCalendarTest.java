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
import org.junit.jupiter.params.provider.ValueSource;

class RoadmapCalendarTest {
  private static final Catalog NOW = Dataset.canonical().asOf(LocalDate.of(2026, 11, 21));

  @Test
  void aLaunchIsOnItsDay() {
    Read launch = entry(NOW, "launch.CE-6");

    assertEquals("Chang'e 6 launched", launch.text("SUMMARY"));
    assertEquals(LocalDate.of(2024, 5, 3), launch.start());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 4)), launch.end());
    assertEquals("CONFIRMED", launch.text("STATUS"));
  }

  @Test
  void aForecastIsATentativeEventOnEveryDayThatItCanMean() {
    Read launch = entry(NOW, "launch.ILRS-1");

    assertEquals("ILRS-1 launch, forecast 2031", launch.text("SUMMARY"));
    assertEquals(LocalDate.of(2031, 1, 1), launch.start());
    assertEquals(Optional.of(LocalDate.of(2032, 1, 1)), launch.end());
    assertEquals("TENTATIVE", launch.text("STATUS"));
    assertTrue(launch.text("DESCRIPTION").contains("Exact to: the year."));
    assertTrue(launch.text("DESCRIPTION").contains("Source: "));
  }

  @Test
  void aForecastThatIsPastIsOverdue() {
    Read launch = entry(NOW, "launch.CE-7");

    assertTrue(launch.text("DESCRIPTION").contains("Overdue"), launch.text("DESCRIPTION"));
  }

  @Test
  void aPhaseWithoutAnEndGetsNone() {
    Read phase = entry(NOW, "phase.utilization");

    assertEquals("ILRS phase III, utilization begins", phase.text("SUMMARY"));
    assertEquals(LocalDate.of(2036, 1, 1), phase.start());
    assertEquals(Optional.empty(), phase.end());
    assertTrue(phase.text("DESCRIPTION").contains("No end is stated"));
  }

  @Test
  void aPhaseLastsUntilTheLastDayOfItsLastYear() {
    Read stage = entry(NOW, "phase.construction.stage.1");

    assertEquals(LocalDate.of(2026, 1, 1), stage.start());
    assertEquals(Optional.of(LocalDate.of(2031, 1, 1)), stage.end());
  }

  @Test
  void aCallHasItsOpeningAndTheDayItsLettersAreDue() {
    Catalog then = Dataset.canonical().asOf(LocalDate.of(2023, 11, 1));

    assertEquals(LocalDate.of(2023, 10, 2), entry(then, "call.ce-8-2023.opened").start());
    Read due = entry(then, "call.ce-8-2023.letters-due");
    assertEquals(LocalDate.of(2023, 12, 31), due.start());
    assertEquals("call,CE-8", due.text("CATEGORIES"));
    assertTrue(due.text("URL").startsWith("http"));
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
