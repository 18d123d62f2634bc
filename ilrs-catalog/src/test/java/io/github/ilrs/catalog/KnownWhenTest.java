package io.github.ilrs.catalog;

import static io.github.ilrs.model.programme.NamedMission.CE_4;
import static io.github.ilrs.model.programme.NamedMission.CE_6;
import static io.github.ilrs.model.programme.NamedMission.CE_7;
import static io.github.ilrs.model.programme.NamedMission.CE_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.partnership.PayloadStatus;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the canonical dataset says was known on a day, and so could be joined. */
class KnownWhenTest {
  private final Dataset ilrs = DatasetUnderTest.get();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Clock THEN =
      Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  /** What was known on a day, whatever day the tests are run on. */
  private Catalog asOf(LocalDate day) {
    return ilrs.asOf(day, THEN);
  }

  @ParameterizedTest
  @CsvSource({
    "LUNA-25, 2023-08-01, PLANNED",
    "LUNA-25, 2023-08-09, PLANNED",
    "LUNA-25, 2023-08-10, IN_FLIGHT",
    "LUNA-25, 2023-08-15, IN_FLIGHT",
    "LUNA-25, 2023-08-18, IN_FLIGHT",
    "LUNA-25, 2023-08-20, FAILED",
    "LUNA-25, 2026-11-21, FAILED",
    "CE-6,    2024-05-02, PLANNED",
    "CE-6,    2024-05-03, IN_FLIGHT",
    "CE-6,    2024-06-02, OPERATING",
    "CE-6,    2024-07-01, COMPLETED",
    "CE-4,    2022-06-01, OPERATING",
    "CE-4,    2026-11-21, OPERATING",
    "CE-7,    2026-11-21, PLANNED",
    "CE-8,    2026-11-21, PLANNED",
  })
  void aMissionStandsAsItsEventsSay(String mission, LocalDate day, MissionStatus status) {
    assertEquals(status, asOf(day).mission(MissionId.parse(mission)).status());
  }

  @ParameterizedTest
  @CsvSource({
    "CE-6, D, 2026-11-21, ELAPSED",
    "CE-7, D, 2022-11-23, OFFERED",
    "CE-7, D, 2022-11-24, CALL_OPEN",
    "CE-7, D, 2023-02-01, CALL_OPEN",
    "CE-7, D, 2023-02-02, CALL_CLOSED",
    "CE-7, D, 2024-04-24, SELECTED",
    "CE-8, D, 2023-10-01, OFFERED",
    "CE-8, D, 2023-10-02, CALL_OPEN",
    "CE-8, D, 2023-11-01, CALL_OPEN",
    "CE-8, D, 2023-12-31, CALL_OPEN",
    "CE-8, D, 2024-01-01, CALL_CLOSED",
    "CE-8, D, 2024-02-01, CALL_CLOSED",
    "CE-8, D, 2026-11-21, SELECTED",
    "CE-8, E, 2026-11-21, OFFERED",
    "CE-4, A, 2026-11-21, CLOSED",
    "LUNA-25, E, 2023-08-18, OFFERED",
    "LUNA-25, E, 2023-08-20, ELAPSED",
    "CE-6, E, 2026-11-21, OFFERED",
    "LUNA-28, D, 2026-11-21, OFFERED",
    "ILRS-3, B, 2026-11-21, OFFERED",
  })
  void anOpportunityIsWhatTheFirstRuleThatFitsSays(
      String mission, Category category, LocalDate day, Availability availability) {
    Opportunity opportunity = asOf(day).opportunity(MissionId.parse(mission), category);

    assertEquals(availability, opportunity.availability());
    assertEquals(availability.joinable(), opportunity.joinable());
  }

  @Test
  void whileACallIsOpenItComesFirstAmongWhatCanBeJoined() {
    Catalog then = asOf(LocalDate.of(2023, 11, 1));
    List<Opportunity> joinable = then.find(OpportunityQuery.all().joinable());

    assertEquals(
        List.of("CE-8/A", "CE-8/B", "CE-8/D"),
        joinable.stream()
            .limit(then.count(OpportunityQuery.all().availability(Availability.CALL_OPEN)))
            .map(o -> o.mission() + "/" + o.category())
            .toList());
    assertEquals(
        Optional.of(PartialDate.parse("2023-12-31")),
        joinable.get(0).call().flatMap(call -> call.lettersDue()));
    assertEquals(
        List.of(200, 100),
        joinable.get(0).call().stream()
            .flatMap(call -> call.massLimits().stream())
            .map(limit -> limit.kg())
            .toList());
    assertEquals(1, then.openCalls().size());
  }

  @Test
  void ce7WasForecastAgainAndAgainAndItsReportsTellOfTheMissedWindow() {
    var slip = ilrs.history(CE_7).slip().orElseThrow();

    assertTrue(slip.forecasts().size() >= 5, () -> "" + slip.forecasts().size());
    assertEquals(PartialDate.parse("[2024..2025]"), slip.first().launch());
    assertTrue(
        asOf(DAY).mission(CE_7).reports().stream()
            .anyMatch(report -> report.value().contains("window")));
    assertTrue(asOf(DAY).mission(CE_7).launch().orElseThrow().overdue());
  }

  @Test
  void whatAMissionShowsIsCited() {
    List<String> sources =
        asOf(DAY).mission(CE_8).citations().stream().map(c -> c.source().id()).toList();
    assertTrue(sources.contains("xinhua-2025-04-24"), sources::toString);

    List<String> failed =
        asOf(DAY).mission(MissionId.parse("LUNA-25")).citations().stream()
            .map(c -> c.source().id())
            .toList();
    assertTrue(failed.contains("tass-2023-10-03"), failed::toString);
  }

  @Test
  void aLaunchThatHappenedIsActualAndNeverOverdue() {
    var launch = asOf(DAY).mission(CE_6).launch().orElseThrow();

    assertEquals(PartialDate.parse("2024-05-03"), launch.date());
    assertTrue(launch.actual());
    assertEquals(
        PartialDate.parse("2018-12-07"), asOf(DAY).mission(CE_4).launch().orElseThrow().date());
  }

  @Test
  void theReportedCancellationOfCe8IsAReportAndNotItsStatus() {
    var mission = asOf(DAY).mission(CE_8);

    assertEquals(MissionStatus.PLANNED, mission.status());
    assertEquals(
        List.of(Reliability.UNCONFIRMED),
        mission.reports().stream().map(report -> report.reliability()).distinct().toList());
  }

  @Test
  void theFoundersAreMembersFromTheStartAndElevenCountriesJoinedThem() {
    assertEquals(List.of("china", "russia"), members(LocalDate.of(2021, 6, 30)));
    assertEquals(
        List.of(
            "azerbaijan",
            "belarus",
            "china",
            "egypt",
            "kazakhstan",
            "nicaragua",
            "pakistan",
            "russia",
            "senegal",
            "serbia",
            "south-africa",
            "thailand",
            "venezuela"),
        members(LocalDate.of(2024, 9, 30)));
  }

  @ParameterizedTest
  @CsvSource({
    "venezuela, 2023-07-16, 2023-07-17",
    "pakistan,  2023-10-17, 2023-10-18",
    "senegal,   2024-09-04, 2024-09-05",
  })
  void aMemberIsOneFromTheDayItSignedAndNotFromTheFirstOfThatMonth(
      String id, LocalDate before, LocalDate signed) {
    assertEquals(false, members(before).contains(id));
    assertEquals(true, members(signed).contains(id));
  }

  private List<String> members(LocalDate day) {
    return asOf(day).participants().stream()
        .filter(p -> p.kind() == ParticipantKind.COUNTRY)
        .filter(p -> p.status() == ParticipantStatus.MEMBER)
        .map(Participant::id)
        .sorted()
        .toList();
  }

  @Test
  void payloadsAreSelectedThenFlyOrAreDropped() {
    assertEquals(
        List.of(PayloadStatus.SELECTED, PayloadStatus.FLOWN),
        Stream.of("2024-05-02", "2024-05-03")
            .map(day -> payload("ce-6-dorn", LocalDate.parse(day)))
            .toList());
    assertTrue(
        asOf(DAY).payloads().stream()
            .anyMatch(p -> p.mission() == CE_7 && p.status() == PayloadStatus.DROPPED));
  }

  private PayloadStatus payload(String id, LocalDate day) {
    return asOf(day).payloads().stream()
        .filter(payload -> payload.id().equals(id))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void aDiscrepancyIsVisibleFromTheDayOnWhichTwoValuesArePublished() {
    Map<SourceId, LocalDate> published = new HashMap<>();
    for (Source source : ilrs.document().sources()) {
      published.put(
          source.id(), source.published().map(PartialDate::earliest).orElse(ilrs.dataDate()));
    }
    int late = 0;
    for (Discrepancy discrepancy : ilrs.document().discrepancies()) {
      Map<String, LocalDate> firstDays = new TreeMap<>();
      for (Reading reading : discrepancy.readings()) {
        LocalDate day = Objects.requireNonNull(published.get(reading.citation().source()));
        firstDays.merge(reading.value(), day, (one, other) -> one.isBefore(other) ? one : other);
      }
      LocalDate second = firstDays.values().stream().sorted().skip(1).findFirst().orElseThrow();
      if (second.isAfter(Dataset.FIRST_DAY)) {
        late++;
        assertFalse(asOf(second.minusDays(1)).discrepancies().contains(discrepancy));
        assertTrue(asOf(second).discrepancies().contains(discrepancy));
      }
    }
    assertTrue(late > 10, "only " + late);
  }

  @Test
  void changesTellTheFateOfLuna25() {
    assertEquals(
        List.of("launch 2023-08-10", "orbit 2023-08-16", "failure 2023-08-19"),
        ilrs.changes(LocalDate.of(2023, 8, 10), LocalDate.of(2023, 8, 31)).stream()
            .filter(change -> change.subject().equals("LUNA-25"))
            .flatMap(change -> change.event().stream())
            .map(event -> event.kind() + " " + event.date())
            .distinct()
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-04-30, ''",
    "2023-05-01, 2023-05-01",
    "2024-04-25, 2023-05-01",
    "2024-04-26, 2023-05-01 2024-04-26",
    "2025-04-23, 2023-05-01 2024-04-26 2024-09-06 2025-04-23",
  })
  void aStageShowsOnlyTheStatementsInEffectOnTheDay(LocalDate day, String published) {
    assertEquals(
        published,
        asOf(day).phases().stream()
            .flatMap(phase -> phase.stages().stream())
            .flatMap(stage -> stage.statements().stream())
            .map(statement -> statement.publishedOn().orElseThrow().toString())
            .collect(joining(" ")));
  }
}
