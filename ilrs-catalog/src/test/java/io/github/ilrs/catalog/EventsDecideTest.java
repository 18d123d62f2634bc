package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.time.PartialDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How events, in their order, decide the status of what they happen to, on a dataset of its own.
 */
class EventsDecideTest {
  private static final Citation CITATION = Citation.of(SourceId.parse("press"), "paragraph 1");
  private static final PartialDate PUBLISHED = PartialDate.parse("2021-07-01");
  private static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 11, 21).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // history | day | status, day joined, form
        "agreement 2022; agreement 2024-06-05 | 2023-01-01 | member 2022 memorandum",
        "agreement 2022; agreement 2024-06-05 | 2025-01-01 | member 2022 memorandum",
        "agreement 2022; withdrawal 2023-02-01 | 2023-01-31 | member 2022 memorandum",
        "agreement 2022; withdrawal 2023-02-01 | 2023-02-01 | withdrawn 2022 memorandum",
        "agreement 2022; withdrawal 2023-02-01; agreement 2024-06-05 | 2024-06-04 | withdrawn 2022 memorandum",
        "agreement 2022; withdrawal 2023-02-01; agreement 2024-06-05 | 2024-06-05 | member 2022 memorandum",
        "status interested; agreement 2022-03-01 | 2022-02-28 | interested - -",
        "status interested; agreement 2022-03-01 | 2022-03-01 | member 2022-03-01 memorandum",
        "status interested | 2026-01-01 | interested - -",
        "agreement 2022-03-01 | 2022-02-28 | absent",
        // Two accounts of one signature: the more precise one says when.
        "agreement 2022-03; agreement 2022-03-09 | 2022-03-08 | absent",
        "agreement 2022-03; agreement 2022-03-09 | 2022-03-09 | member 2022-03-09 memorandum",
      })
  void aParticipantJoinsByItsFirstAgreementLeavesAndMayReturn(
      String history, LocalDate day, String expected) {
    var participant =
        ParticipantRecord.builder()
            .id("atlantis")
            .name("Atlantis")
            .kind(ParticipantKind.COUNTRY)
            .form("memorandum")
            .addAllStatements(statements(history))
            .build();

    assertEquals(
        expected,
        asOf(day, document -> document.participants(List.of(participant))).participants().stream()
            .map(EventsDecideTest::shown)
            .findFirst()
            .orElse("absent"));
  }

  private static String shown(Participant participant) {
    return participant.status().id()
        + " "
        + participant.joined().map(PartialDate::toString).orElse("-")
        + " "
        + participant.form().orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "selection 2022-03-01; flight 2024-05-03 | 2022-02-28 | absent",
        "selection 2022-03-01; flight 2024-05-03 | 2024-05-02 | selected",
        "selection 2022-03-01; flight 2024-05-03 | 2024-05-03 | flown",
        "status dropped; selection 2022-03-01 | 2022-03-01 | dropped",
        "selection 2022-03-01; flight 2024-05-03; selection 2025-01-01 | 2025-01-02 | flown",
      })
  void aPayloadIsSelectedThenFlownUnlessItIsDropped(
      String history, LocalDate day, String expected) {
    var payload =
        PayloadRecord.builder()
            .id("harp")
            .mission(NamedMission.CE_7)
            .name("Harp")
            .addAllStatements(statements(history))
            .addCitations(CITATION)
            .build();

    assertEquals(
        expected,
        asOf(day, document -> document.payloads(List.of(payload))).payloads().stream()
            .map((Payload shown) -> shown.status().id())
            .findFirst()
            .orElse("absent"));
  }

  @Test
  void aSiteHasTheStatusLastStatedOfItAndIsAbsentBefore() {
    var site =
        SiteRecord.builder()
            .id("plain")
            .name("Plain")
            .addAllStatements(statements("status candidate"))
            .addStatements(
                Statement.builder()
                    .from(statements("status planned").get(0))
                    .publishedOn(PartialDate.parse("2023-01-01"))
                    .citation(Citation.of(SourceId.parse("later"), "paragraph 1"))
                    .build())
            .addCitations(CITATION)
            .build();

    assertEquals(
        List.of("-", "candidate", "candidate", "planned"),
        Stream.of("2021-06-30", "2021-07-01", "2022-12-31", "2023-01-01")
            .map(day -> asOf(LocalDate.parse(day), document -> document.sites(List.of(site))))
            .map(Catalog::sites)
            .map(sites -> sites.stream().map((Site s) -> s.status().id()).findFirst().orElse("-"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-31, call-open,   2022-01-01",
    "2023-02-01, call-open,   2022-01-01",
    "2023-02-02, call-closed, 2023-02-01",
    "2023-03-01, selected,    2023-03-01",
    "2024-03-01, selected,    2023-03-01",
    "2024-04-01, selected,    2024-04-01",
    "2026-01-01, selected,    2024-04-01",
  })
  void theLatestSelectionOfACallDecides(LocalDate day, String availability, String statedOn) {
    Call call =
        Call.builder()
            .id("luna-28-2022")
            .mission(NamedMission.LUNA_28)
            .mapping("equipment is D")
            .addCells(new CellId(NamedMission.LUNA_28, Category.D))
            .opened(PartialDate.parse("2022-01-01"))
            .lettersDue(PartialDate.parse("2023-02-01"))
            .addSelections(selection("2023-03-01"), selection("2024-04-01"))
            .addCitations(CITATION)
            .build();

    var shown =
        asOf(day, document -> document.calls(List.of(call)))
            .opportunity(NamedMission.LUNA_28, Category.D);
    assertEquals(availability, shown.availability().id());
    assertEquals(PartialDate.parse(statedOn), shown.statedOn());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-31, false",
    "2024-04-30, false",
    "2024-05-01, true",
    "2024-05-02, true",
  })
  void aForecastIsOverdueFromTheDayAfterTheLastItAllows(LocalDate day, boolean overdue) {
    Catalog catalog =
        asOf(
            day,
            document ->
                document.missions(
                    Dataset.canonical().document().missions().stream()
                        .map(
                            mission ->
                                mission.id() == NamedMission.CE_7
                                    ? MissionRecord.builder()
                                        .from(mission)
                                        .statements(statements("launch 2024-04"))
                                        .build()
                                    : mission)
                        .toList()));

    assertEquals(overdue, catalog.mission(NamedMission.CE_7).launch().orElseThrow().overdue());
  }

  private static Selection selection(String date) {
    return Selection.builder()
        .date(PartialDate.parse(date))
        .summary("Two instruments were selected.")
        .citation(CITATION)
        .build();
  }

  /** Statements such as {@code agreement 2022; status interested}. */
  private static List<Statement> statements(String history) {
    return Arrays.stream(history.split("; "))
        .map(
            text -> {
              String[] words = text.split(" ", 2);
              boolean claim = words[0].equals("status") || words[0].equals("launch");
              return Statement.builder()
                  .property(
                      !claim
                          ? StatementProperty.EVENT
                          : words[0].equals("launch")
                              ? StatementProperty.LAUNCH
                              : StatementProperty.STATUS)
                  .value(claim ? words[1] : text)
                  .publishedOn(PUBLISHED)
                  .reliability(Reliability.PRESS)
                  .standing(StatementStanding.ADOPTED)
                  .citation(CITATION)
                  .build();
            })
        .toList();
  }

  /** The canonical dataset with no discrepancies and some lists replaced. */
  private static Catalog asOf(LocalDate day, UnaryOperator<DatasetDocument.Builder> change) {
    DatasetDocument canonical = Dataset.canonical().document();
    DatasetDocument.Builder document =
        DatasetDocument.builder()
            .from(canonical)
            .discrepancies(List.of())
            .withdrawals(List.of())
            .addSources(
                source("press", PUBLISHED), source("later", PartialDate.parse("2023-01-01")));
    return Dataset.of(change.apply(document).build()).asOf(day, CLOCK);
  }

  private static Source source(String id, PartialDate published) {
    return Source.builder()
        .id(SourceId.parse(id))
        .title("A paper")
        .publisher("The press")
        .published(published)
        .reliability(Reliability.PRESS)
        .build();
  }
}
