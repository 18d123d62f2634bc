package io.github.ilrs.catalog.resolve;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.history.StatementText;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Until;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On LUNA-28, which the Guide prints open in every category and gives to ROSCOSMOS, and on other
 * missions where these differ.
 */
class CaveatResolverTest {
  private static final DatasetDocument CANONICAL = Dataset.canonical().document();

  /** The canonical document in which every mission and stage has these statements alone. */
  private static DatasetDocument document(String mission, String stage) {
    List<MissionRecord> missions =
        CANONICAL.missions().stream()
            .map(m -> MissionRecord.builder().from(m).statements(statements(mission)).build())
            .toList();
    List<PhasePlan> phases =
        CANONICAL.phases().stream()
            .map(
                phase ->
                    PhasePlan.builder()
                        .from(phase)
                        .stages(
                            phase.stages().stream()
                                .map(
                                    s ->
                                        StagePlan.builder()
                                            .from(s)
                                            .statements(statements(stage))
                                            .build())
                                .toList())
                        .build())
            .toList();
    return DatasetDocument.builder().from(CANONICAL).missions(missions).phases(phases).build();
  }

  private static List<Statement> statements(String text) {
    return StatementText.statements(text.isEmpty() ? "note nothing" : text);
  }

  private static Mission mission(DatasetDocument document, String id, LocalDate day) {
    MissionRecord record =
        document.missions().stream().filter(m -> m.id().id().equals(id)).findFirst().orElseThrow();
    return new MissionResolver(MissionFacts.of(document), new Histories(Facts.of(document)))
        .resolve(record, day);
  }

  private static Opportunity resolve(
      String cell, String statements, String stage, String calls, LocalDate day) {
    DatasetDocument document = document(statements, stage);
    CellId id = CellId.parse(cell);
    return new OpportunityResolver(MissionFacts.of(document), new Histories(Facts.of(document)))
        .resolve(
            document.cells().stream()
                .filter(c -> c.mission().equals(id.mission()) && c.category() == id.category())
                .findFirst()
                .orElseThrow(),
            mission(document, id.mission().id(), day),
            CallResolver.resolve(CallText.calls(calls), day),
            day);
  }

  private static String shown(List<Caveat> caveats) {
    return caveats.isEmpty()
        ? "none"
        : caveats.stream()
            .map(c -> c.severity() + " " + c.kind() + " " + c.since() + " " + c.reliability())
            .collect(joining(", "));
  }

  private static String kinds(List<Caveat> caveats) {
    return caveats.stream().map(caveat -> caveat.kind().id()).collect(joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # cell | statements | day | caveats
          LUNA-28/D | 2022-01-10 press readiness instruments-nearly-ready | 2022-01-09 | none
          LUNA-28/D | 2022-01-10 press readiness instruments-nearly-ready | 2022-01-10 | warning late-stage 2022-01-10 press
          LUNA-28/A | 2022-01-10 unconfirmed readiness complete | 2022-01-10 | warning late-stage 2022-01-10 unconfirmed
          LUNA-28/A | 2022-01-10 press readiness instruments-nearly-ready (rejected) | 2022-01-10 | none
          LUNA-28/E | 2022-01-10 press readiness instruments-nearly-ready | 2022-01-10 | none
          # Doubt is over when the mission is reported to be firm.
          LUNA-28/D | 2022-01-10 secondary prospect in-doubt | 2022-01-09 | none
          LUNA-28/D | 2022-01-10 secondary prospect in-doubt | 2022-01-10 | warning mission-in-doubt 2022-01-10 secondary
          LUNA-28/E | 2022-01-10 unconfirmed prospect reported-cancelled | 2022-01-10 | warning mission-in-doubt 2022-01-10 unconfirmed
          LUNA-28/D | 2022-01-10 press prospect in-doubt; 2022-02-01 press prospect firm | 2022-01-31 | warning mission-in-doubt 2022-01-10 press
          LUNA-28/D | 2022-01-10 press prospect in-doubt; 2022-02-01 press prospect firm | 2022-02-01 | none
          LUNA-28/D | 2022-01-10 press prospect in-a-word-of-the-future | 2022-01-10 | none
          LUNA-28/D | 2022-01-10 press prospect in-doubt (rejected) | 2022-01-10 | none
          # Another lead than the one that the Guide names.
          LUNA-28/D | 2022-01-10 press lead CNSA | 2022-01-09 | none
          LUNA-28/D | 2022-01-10 press lead CNSA | 2022-01-10 | note lead-changed 2022-01-10 press
          LUNA-28/E | 2022-01-10 unconfirmed lead CNSA | 2022-01-10 | note lead-changed 2022-01-10 unconfirmed
          LUNA-28/D | 2022-01-10 press lead ROSCOSMOS | 2022-01-10 | none
          LUNA-28/D | 2022-01-10 press lead CNSA; 2022-02-01 press lead ROSCOSMOS | 2022-02-01 | none
          LUNA-28/D | 2022-01-10 press lead an agency to be named | 2022-01-10 | note lead-changed 2022-01-10 press
          # A forecast that has passed, was ended, or is reported to have moved.
          LUNA-28/D | launch 2022-01 | 2022-01-31 | none
          LUNA-28/D | launch 2022-01 | 2022-02-01 | note launch-uncertain 2022-02-01 press
          LUNA-28/D | launch 2027; 2022-01-10 secondary launch ended | 2022-01-09 | none
          LUNA-28/D | launch 2027; 2022-01-10 secondary launch ended | 2022-01-10 | note launch-uncertain 2022-01-10 secondary
          LUNA-28/D | launch 2027; 2022-01-10 secondary launch ended; 2022-02-01 press launch 2028 | 2022-02-01 | none
          LUNA-28/D | launch 2027; 2022-01-10 secondary launch ended; 2022-02-01 unconfirmed launch 2028 | 2022-02-01 | note launch-uncertain 2022-01-10 secondary
          LUNA-28/D | launch 2027; 2022-01-10 unconfirmed launch ended | 2022-01-10 | note launch-uncertain 2022-01-10 unconfirmed
          LUNA-28/E | launch 2027; 2022-01-10 unconfirmed launch 2028 | 2022-01-09 | none
          LUNA-28/E | launch 2027; 2022-01-10 unconfirmed launch 2028 | 2022-01-10 | note launch-uncertain 2022-01-10 unconfirmed
          LUNA-28/D | launch 2027; 2022-01-10 unconfirmed launch 2027-08 | 2022-01-10 | none
          LUNA-28/D | launch 2027; 2022-01-10 unconfirmed launch 2028; 2022-02-01 press launch 2027 | 2022-02-01 | none
          LUNA-28/D | launch 2022-01; 2022-03-01 unconfirmed launch 2028 | 2022-03-01 | note launch-uncertain 2022-03-01 unconfirmed
          # Where there was no forecast, none is uncertain.
          LUNA-28/D | 2022-01-10 unconfirmed launch 2028 | 2022-01-10 | none
          LUNA-28/D | note nothing | 2022-01-10 | none
          # Two years without word of a spacecraft that operates; E alone depends on it.
          CE-4/E | event launch 2018-12-07; event landing 2020-01-03 | 2022-01-03 | none
          CE-4/E | event launch 2018-12-07; event landing 2020-01-03 | 2022-01-04 | warning working-state-unknown 2020-01-03 press
          CE-4/E | event landing 2019-01-03; event milestone 2020-06: it moves | 2022-06-30 | none
          CE-4/E | event landing 2019-01-03; event milestone 2020-06: it moves | 2022-07-01 | warning working-state-unknown 2020-06 press
          CE-4/E | event landing 2019-01-03; working-state working | 2022-01-04 | none
          CE-4/E | event landing 2019-01-03; 2021-12-01 unconfirmed working-state working | 2022-01-04 | warning working-state-unknown 2019-01-03 press
          CE-4/E | event landing 2019-01-03; 2021-12-01 press note nothing | 2022-01-04 | warning working-state-unknown 2019-01-03 press
          CE-4/E | event launch 2018-12-07 | 2022-01-04 | none
          CE-6/E | event landing 2019-01-03; event return 2019-02-01 | 2022-01-04 | none
          """)
  void aStatementIsAReasonToAskFromItsDay(
      String cell, String statements, LocalDate day, String expected) {
    assertEquals(expected, shown(resolve(cell, statements, "", "", day).caveats()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # statements | caveats on 2022-03-01
          2022-01-10 press prospect in-doubt; 2022-02-01 unconfirmed prospect firm | warning mission-in-doubt 2022-01-10 press
          2022-01-10 unconfirmed prospect in-doubt; 2022-02-01 unconfirmed prospect firm | warning mission-in-doubt 2022-01-10 unconfirmed
          2022-01-10 unconfirmed prospect in-doubt; 2022-02-01 secondary prospect firm | none
          2022-01-10 press prospect in-doubt; 2022-02-01 press prospect firm (rejected) | warning mission-in-doubt 2022-01-10 press
          2022-01-10 press prospect in-doubt; 2022-02-01 unconfirmed prospect reported-cancelled | warning mission-in-doubt 2022-02-01 unconfirmed
          2022-01-10 press lead CNSA; 2022-02-01 unconfirmed lead ROSCOSMOS | note lead-changed 2022-01-10 press
          2022-01-10 unconfirmed lead CNSA; 2022-02-01 unconfirmed lead ROSCOSMOS | note lead-changed 2022-01-10 unconfirmed
          2022-01-10 unconfirmed lead CNSA; 2022-02-01 press lead ROSCOSMOS | none
          launch 2027; 2022-01-10 unconfirmed launch 2028; 2022-02-01 unconfirmed launch 2027 | note launch-uncertain 2022-01-10 unconfirmed
          launch 2027; 2022-01-10 unconfirmed launch 2028; 2022-02-01 secondary launch 2027 | none
          """)
  void anUnconfirmedReportClearsNoCaveat(String statements, String expected) {
    assertEquals(
        expected,
        shown(resolve("LUNA-28/D", statements, "", "", LocalDate.of(2022, 3, 1)).caveats()));
  }

  @Test
  void aPlanNamesAMissionByItsWholeId() {
    String plan = "2022-01-10 press plan ILRS-10, XILRS-2 and (ILRS-3).";
    LocalDate day = LocalDate.of(2022, 1, 10);

    assertEquals("plan-changed", kinds(resolve("ILRS-1/A", "", plan, "", day).caveats()));
    assertEquals("plan-changed", kinds(resolve("ILRS-2/A", "", plan, "", day).caveats()));
    assertEquals("", kinds(resolve("ILRS-3/A", "", plan, "", day).caveats()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # cell | statements about the stage | day | caveats
          ILRS-1/A | 2022-01-10 press plan A basic station by 2035. | 2022-01-09 | none
          ILRS-1/A | 2022-01-10 press plan A basic station by 2035. | 2022-01-10 | warning plan-changed 2022-01-10 press
          ILRS-1/E | 2022-01-10 official plan A basic station by 2035. | 2022-01-10 | warning plan-changed 2022-01-10 official
          # The warning says what the press reported, so a digest is not enough.
          ILRS-1/A | 2022-01-10 secondary plan A basic station by 2035. | 2022-01-10 | none
          ILRS-1/A | 2022-01-10 unconfirmed plan A basic station by 2035. | 2022-01-10 | none
          ILRS-1/A | 2022-01-10 press plan A basic station by 2035. (rejected) | 2022-01-10 | none
          # A plan that names the mission keeps it; the latest plan counts.
          ILRS-1/A | 2022-01-10 press plan ILRS-1 comes first. | 2022-01-10 | none
          ILRS-2/A | 2022-01-10 press plan ILRS-1 comes first. | 2022-01-10 | warning plan-changed 2022-01-10 press
          ILRS-1/A | 2022-01-10 press plan A basic station.; 2022-02-01 press plan ILRS-1 comes first. | 2022-02-01 | none
          ILRS-1/A | 2022-01-10 press plan ILRS-1 comes first.; 2022-02-01 press plan A basic station. | 2022-02-01 | warning plan-changed 2022-02-01 press
          ILRS-1/A | 2022-01-10 press plan A basic station.; 2022-02-01 secondary plan ILRS-1. | 2022-02-01 | warning plan-changed 2022-01-10 press
          # A mission without a stage has no plan.
          CE-7/A | 2022-01-10 press plan A basic station by 2035. | 2022-01-10 | none
          """)
  void aLaterPlanThatDoesNotNameTheMissionIsAReasonToAsk(
      String cell, String statements, LocalDate day, String expected) {
    assertEquals(expected, shown(resolve(cell, "", statements, "", day).caveats()));
  }

  @ParameterizedTest
  @CsvSource({
    "LUNA-28/A, 2023-06-16, none",
    "LUNA-28/A, 2023-06-17, note not-renewed 2021-06-16 official",
    "LUNA-28/E, 2023-06-17, note not-renewed 2021-06-16 official",
    "CE-4/A,    2023-06-17, none",
  })
  void anOfferOlderThanTwoYearsIsNotRenewed(String cell, LocalDate day, String expected) {
    assertEquals(expected, shown(resolve(cell, "", "", "", day).caveats()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # cell | calls | day | caveats
          LUNA-28/C | AD opened 2022-01-02 due 2022-06-01 | 2022-01-01 | none
          LUNA-28/C | AD opened 2022-01-02 due 2022-06-01 | 2022-01-02 | warning not-called 2022-01-02 press
          LUNA-28/C | AD opened 2022-01-02 due 2022-06-01 | 2022-12-31 | warning not-called 2022-01-02 press
          LUNA-28/D | AD opened 2022-01-02 due 2022-06-01 | 2022-01-02 | none
          LUNA-28/E | AD opened 2022-01-02 due 2022-06-01 | 2022-01-02 | none
          CE-7/C    | AD opened 2022-01-02 due 2022-06-01 | 2022-01-02 | none
          # A call without a deadline is never open, but it names the cell.
          LUNA-28/D | AD opened 2022-01-02 | 2022-01-02 | none
          LUNA-28/D | AC opened 2022-01-02 due 2022-06-01; D opened 2022-02 | 2022-01-31 | warning not-called 2022-01-02 press
          LUNA-28/D | AC opened 2022-01-02 due 2022-06-01; D opened 2022-02 | 2022-02-01 | none
          """)
  void aCallThatLeavesTheCellOutIsAReasonToAsk(
      String cell, String calls, LocalDate day, String expected) {
    assertEquals(expected, shown(resolve(cell, "", "", calls, day).caveats()));
  }

  /** Everything that can be said against a mission of the second stage that is not launched. */
  private static final String ALL =
      "2021-07-01 press lead CMSA; 2021-07-01 press launch 2021-07;"
          + " 2021-07-01 press readiness instruments-nearly-ready;"
          + " 2021-07-01 press prospect in-doubt";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # cell | statements | calls | availability | caveats
          LUNA-28/C | | | offered | late-stage plan-changed mission-in-doubt not-renewed lead-changed launch-uncertain
          LUNA-28/E | | | offered | plan-changed mission-in-doubt not-renewed lead-changed launch-uncertain
          LUNA-28/D | | D opened 2022 due 2030 | call-open | mission-in-doubt lead-changed launch-uncertain
          LUNA-28/A | | AD opened 2022 due 2023 | call-closed | mission-in-doubt lead-changed launch-uncertain
          LUNA-28/D | | D opened 2022 due 2023 selected 2024 | selected | mission-in-doubt lead-changed launch-uncertain
          LUNA-28/C | | D opened 2022 due 2030 | offered | not-called late-stage plan-changed mission-in-doubt not-renewed lead-changed launch-uncertain
          LUNA-28/D | event delivery 2022-01-01 | | elapsed | ''
          LUNA-28/D | event launch 2022-01-01 | | elapsed | ''
          LUNA-28/E | event launch 2022-01-01 | | offered | not-renewed lead-changed
          LUNA-28/E | event cancellation 2022-01-01 | | elapsed | ''
          LUNA-28/E | event landing 2022-01-01 | | offered | working-state-unknown not-renewed lead-changed
          CE-4/A    | | | closed | ''
          """)
  void eachCaveatIsOnTheOpportunitiesForWhichItMatters(
      String cell, String statement, String calls, String availability, String expected) {
    Opportunity opportunity =
        resolve(
            cell,
            statement == null ? ALL : ALL + "; " + statement,
            "2021-07-01 press plan A basic station by 2035.",
            calls == null ? "" : calls,
            LocalDate.of(2025, 1, 1));

    assertEquals(availability, opportunity.availability().id());
    assertEquals(expected, kinds(opportunity.caveats()));
  }

  @ParameterizedTest
  @CsvSource({
    "note nothing,                'late-stage plan-changed mission-in-doubt lead-changed launch-uncertain'",
    "event launch 2022-01-01,     lead-changed",
    "event landing 2022-01-01,    working-state-unknown lead-changed",
    "event return 2022-01-01,     lead-changed",
    "event failure 2022-01-01,    ''",
    "event cancellation 2022,     ''",
  })
  void aMissionHasTheCaveatsOfItsStatus(String statement, String expected) {
    DatasetDocument document =
        document(ALL + "; " + statement, "2021-07-01 press plan A basic station by 2035.");

    assertEquals(expected, kinds(mission(document, "LUNA-28", LocalDate.of(2025, 1, 1)).caveats()));
  }

  @Test
  void aCaveatSaysWhatIsKnownAndCitesIt() {
    Caveat caveat =
        resolve(
                "LUNA-28/D",
                "launch 2027; 2022-01-10 unconfirmed launch 2028",
                "",
                "",
                LocalDate.of(2022, 1, 10))
            .caveats()
            .get(0);

    assertEquals("The launch is reported to have moved to 2028.", caveat.summary());
    assertEquals("2022-01-10 unconfirmed launch 2028", caveat.citations().get(0).locator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # cell | statements | calls | day | until
          LUNA-28/D | launch 2027 | | 2022-01-01 | launch 2027
          LUNA-28/A | launch 2022-03 | | 2022-03-31 | launch 2022-03
          LUNA-28/A | launch 2022-03 | | 2022-04-01 | none
          LUNA-28/A | launch 2027; 2022-01-10 press launch ended | | 2022-01-10 | none
          LUNA-28/A | 2022-01-10 unconfirmed launch 2027 | | 2022-01-10 | none
          LUNA-28/A | note nothing | | 2022-01-10 | none
          LUNA-28/E | launch 2027 | | 2022-01-01 | none
          LUNA-28/D | launch 2027 | D opened 2022 due 2023-02-01 | 2023-02-01 | letters-due 2023-02-01
          LUNA-28/E | launch 2027 | E opened 2022 due 2023-02 | 2023-02-28 | letters-due 2023-02
          LUNA-28/D | launch 2027 | D opened 2022 due 2023; D opened 2022-02 due 2024 | 2022-03-01 | letters-due 2024
          LUNA-28/D | launch 2027 | D opened 2022 due 2024; D opened 2022-02 due 2022-04; D opened 2022-03 | 2022-05-01 | letters-due 2024
          LUNA-28/D | launch 2027 | D opened 2022 due 2023-02-01 | 2023-02-02 | none
          LUNA-28/D | launch 2027 | D opened 2022 due 2023 selected 2024 | 2024-01-01 | none
          LUNA-28/D | launch 2027; readiness complete | | 2022-01-01 | none
          CE-4/A    | launch 2027 | | 2022-01-01 | none
          """)
  void untilIsWhenLettersAreDueOrElseTheForecastLaunch(
      String cell, String statements, String calls, LocalDate day, String expected) {
    assertEquals(
        expected,
        resolve(cell, statements, "", calls == null ? "" : calls, day)
            .until()
            .map(until -> until.kind() + " " + until.date())
            .orElse("none"));
  }

  @Test
  void untilRestsOnTheCallOrOnTheForecast() {
    Catalog then = Dataset.canonical().asOf(LocalDate.of(2023, 11, 1));
    Opportunity called = then.opportunity(NamedMission.CE_8, Category.D);
    Until lettersDue = called.until().orElseThrow();
    assertEquals(called.call().orElseThrow().citations(), lettersDue.citations());
    assertEquals(
        then.source(lettersDue.citations().get(0).source()).reliability(),
        lettersDue.reliability());

    Until launch = then.opportunity(NamedMission.LUNA_28, Category.D).until().orElseThrow();
    Launch forecast = then.mission(NamedMission.LUNA_28).launch().orElseThrow();
    assertEquals(forecast.citations(), launch.citations());
    assertEquals(forecast.reliability(), launch.reliability());
  }
}
