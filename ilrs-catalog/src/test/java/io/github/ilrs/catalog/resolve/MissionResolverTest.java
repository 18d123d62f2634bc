package io.github.ilrs.catalog.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.history.StatementText;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionResolverTest {
  private static final DatasetDocument CANONICAL = Dataset.canonical().document();

  private static Mission resolve(String statements, LocalDate day) {
    MissionRecord record =
        MissionRecord.builder()
            .from(CANONICAL.missions().get(0))
            .statements(StatementText.statements(statements))
            .build();
    DatasetDocument document =
        DatasetDocument.builder().from(CANONICAL).missions(List.of(record)).build();
    return new MissionResolver(MissionFacts.of(document), new Histories(Facts.of(document)))
        .resolve(record, day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event launch 2024-05-03 | 2024-05-02 | planned
          event launch 2024-05-03 | 2024-05-03 | in-flight
          event launch 2024-05-03; event landing 2024-06-01 | 2024-06-01 | operating
          event launch 2024-05-03; event landing 2024-06-01; event return 2024-06-25 | 2024-06-24 | operating
          event launch 2024-05-03; event landing 2024-06-01; event return 2024-06-25 | 2024-06-25 | completed
          event launch 2024-05-03; event landing 2024-06-01; event end 2025 | 2025-01-01 | completed
          event launch 2023-08-10; event failure 2023-08-19 | 2023-08-18 | in-flight
          event launch 2023-08-10; event failure 2023-08-19 | 2023-08-19 | failed
          event cancellation 2025-01 | 2025-01-01 | cancelled
          event launch 2024-05-03; event orbit 2024-05-08; event ascent 2024-05-09 | 2024-06-01 | in-flight
          2021-07-01 unconfirmed event cancellation 2025-01 | 2026-01-01 | planned
          event cancellation 2025-01 (rejected) | 2026-01-01 | planned
          """)
  void theLastEventThatSaysSoGivesTheStatus(String statements, LocalDate day, String status) {
    assertEquals(status, resolve(statements, day).status().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A forecast is overdue from the day after the last that it allows.
          launch 2024-04 | 2024-04-30 | 2024-04
          launch 2024-04 | 2024-05-01 | 2024-04 overdue
          launch 2024-04; event cancellation 2024-04-30 | 2024-05-01 | 2024-04
          # A launch that has happened replaces every forecast.
          launch 2024-04; event launch 2024-05-03 | 2024-05-02 | 2024-04 overdue
          launch 2024-04; event launch 2024-05-03 | 2024-05-03 | 2024-05-03 actual
          launch 2024-04; event launch 2024-05-03; 2025-01-01 press launch 2027 | 2026-01-01 | 2024-05-03 actual
          # The latest forecast counts, unless it repeats the value less precisely.
          launch 2024; 2022-01-01 press launch 2026-08 | 2021-12-31 | 2024
          launch 2024; 2022-01-01 press launch 2026-08 | 2022-01-01 | 2026-08
          launch 2026-08; 2022-01-01 press launch 2026 | 2022-01-01 | 2026-08
          launch 2026-08; 2022-01-01 press launch 2026~ | 2022-01-01 | 2026-08
          launch 2026-08; 2022-01-01 press launch 2027 | 2022-01-01 | 2027
          # What is unconfirmed, rejected or undated is never a value.
          launch 2026; 2022-01-01 unconfirmed launch 2027 | 2023-01-01 | 2026
          launch 2026; 2022-01-01 press launch 2027 (rejected) | 2023-01-01 | 2026
          - press launch 2027; launch 2026 | 2023-01-01 | 2026
          note nothing | 2023-01-01 | none
          """)
  void aLaunchIsTheEventOrElseTheForecastInEffect(
      String statements, LocalDate day, String expected) {
    assertEquals(
        expected, resolve(statements, day).launch().map(MissionResolverTest::shown).orElse("none"));
  }

  private static String shown(Launch launch) {
    return launch.date()
        + (launch.actual() ? " actual" : "")
        + (launch.overdue() ? " overdue" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-30, '', ''",
    "2021-07-01, Long March 5, ''",
    "2022-01-01, Long March 5, Long March 9",
    "2023-01-01, Long March 10, Long March 9",
  })
  void theVehicleIsAValueAndAnUnconfirmedOneOnlyAReport(
      LocalDate day, String vehicle, String report) {
    Mission mission =
        resolve(
            "vehicle Long March 5; 2022-01-01 unconfirmed vehicle Long March 9;"
                + " 2023-01-01 press vehicle Long March 10",
            day);

    assertEquals(vehicle, mission.vehicle().orElse(""));
    assertEquals(report, mission.reports().stream().findFirst().map(s -> s.value()).orElse(""));
  }
}
