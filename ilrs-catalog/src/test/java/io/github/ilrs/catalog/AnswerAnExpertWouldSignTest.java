package io.github.ilrs.catalog;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.MissionId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expert on the programme would answer who knows the data up to 2026-11-21. */
class AnswerAnExpertWouldSignTest {
  private final Dataset ilrs = DatasetUnderTest.get();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private final Catalog today = on(DAY);

  private Catalog on(LocalDate day) {
    return ilrs.today(Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private Opportunity cell(String id, LocalDate day) {
    CellId cell = CellId.parse(id);
    return on(day).opportunity(cell.mission(), cell.category());
  }

  private static String id(Opportunity opportunity) {
    return opportunity.mission() + "/" + opportunity.category();
  }

  private static List<CaveatKind> kinds(List<Caveat> caveats) {
    return caveats.stream().map(Caveat::kind).toList();
  }

  /** The cells on a day of which this is true, in the order of their ids. */
  private Set<String> cells(LocalDate day, Predicate<Opportunity> condition) {
    return on(day).opportunities().stream()
        .filter(condition)
        .map(AnswerAnExpertWouldSignTest::id)
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void noCallIsOpenAndThirtySevenOffersStand() {
    assertEquals(0, today.summary().counts().get("callsOpen"));
    assertEquals(37, today.count(OpportunityQuery.all().joinable()));
    assertEquals(37, today.count(OpportunityQuery.all().availability(Availability.OFFERED)));
  }

  @Test
  void nineOffersHaveNothingWorseThanANoteAgainstThem() {
    assertEquals(
        List.of(
            "CE-6/E",
            "CE-7/E",
            "LUNA-26/E",
            "LUNA-27/E",
            "LUNA-28/A",
            "LUNA-28/B",
            "LUNA-28/C",
            "LUNA-28/D",
            "LUNA-28/E"),
        today.find(OpportunityQuery.all().joinable().maxSeverity(Severity.NOTE)).stream()
            .map(AnswerAnExpertWouldSignTest::id)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    // The call of 2019 had closed before the Guide printed what it was for.
    "CE-6/D, 2021-06-16, letters-were-due, 2019-08-31",
    "CE-6/D, 2022-11-23, letters-were-due, 2019-08-31",
    "CE-6/D, 2022-11-24, selection-announced, 2022-11-24",
    "CE-6/D, 2024-05-02, selection-announced, 2022-11-24",
    "CE-6/D, 2024-05-03, mission-past, 2024-05-03",
    "CE-7/A, 2026-04-08, guide-offers, 2021-06-16",
    "CE-7/A, 2026-04-09, craft-complete, 2026-04-09",
    "CE-7/A, 2026-11-21, craft-complete, 2026-04-09",
    "CE-7/E, 2026-11-21, guide-offers, 2021-06-16",
    "CE-8/A, 2026-11-21, letters-were-due, 2023-12-31",
  })
  void theFirstRuleThatFitsDecides(String id, LocalDate day, String rule, String statedOn) {
    assertEquals(rule, cell(id, day).rule().id());
    assertEquals(statedOn, cell(id, day).statedOn().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CE-7/B", "CE-7/C", "CE-7/D", "CE-8/B", "CE-8/C", "CE-8/D"})
  void whatWasSelectedForAMissionIsSaid(String id) {
    Opportunity opportunity = cell(id, DAY);

    assertEquals(Availability.SELECTED, opportunity.availability());
    assertEquals(
        id.startsWith("CE-7") ? "2024-04-24" : "2025-04-24",
        opportunity.selection().orElseThrow().date().toString());
  }

  @Test
  void eachOfTheTwentyFiveIlrsCellsBelongsToAPlanThatWasReplacedAndIsNotRenewed() {
    Set<String> ofTheStation =
        cells(DAY, cell -> cell.mission().id().startsWith("ILRS") && cell.printedOpen());

    assertEquals(25, ofTheStation.size());
    assertEquals(ofTheStation, cells(DAY, has(CaveatKind.PLAN_CHANGED)));
    assertEquals(
        ofTheStation,
        cells(
            DAY,
            cell ->
                kinds(cell.caveats())
                    .equals(List.of(CaveatKind.PLAN_CHANGED, CaveatKind.NOT_RENEWED))));
  }

  private static Predicate<Opportunity> has(CaveatKind kind) {
    return cell -> kinds(cell.caveats()).contains(kind);
  }

  @Test
  void warningsOfOtherMissionsAreTheseAndNoMore() {
    assertEquals(
        Set.of("CE-8/A", "CE-8/B", "CE-8/C", "CE-8/D", "CE-8/E"),
        cells(DAY, has(CaveatKind.MISSION_IN_DOUBT)));
    assertEquals(Set.of("LUNA-27/D"), cells(DAY, has(CaveatKind.LATE_STAGE)));
    assertEquals(Set.of("CE-4/E"), cells(DAY, has(CaveatKind.WORKING_STATE_UNKNOWN)));
    assertEquals(Set.of(), cells(DAY, has(CaveatKind.NOT_CALLED)));
  }

  @Test
  void ce7AndCe8AreReportedToHaveAnotherLead() {
    for (String mission : List.of("CE-7", "CE-8")) {
      Set<String> stillMatter =
          cells(
              DAY,
              cell ->
                  cell.mission().id().equals(mission)
                      && cell.availability() != Availability.ELAPSED
                      && cell.printedOpen());
      assertEquals(
          stillMatter,
          cells(
              DAY, has(CaveatKind.LEAD_CHANGED).and(cell -> cell.mission().id().equals(mission))));
    }
  }

  @Test
  void whatACallLeavesOutIsNotCalledWhileItIsOpen() {
    Opportunity ce8c = cell("CE-8/C", LocalDate.of(2023, 11, 1));

    assertEquals(Availability.OFFERED, ce8c.availability());
    assertEquals(List.of(CaveatKind.NOT_CALLED, CaveatKind.NOT_RENEWED), kinds(ce8c.caveats()));
    assertEquals("2023-10-02", ce8c.caveats().get(0).since().toString());
    assertEquals("press", ce8c.caveats().get(0).reliability().toString());
  }

  @Test
  void twoWeeksAfterTheGuideNothingSpeaksAgainstItsOffers() {
    assertEquals(
        Set.of(),
        cells(
            LocalDate.of(2021, 7, 1),
            cell -> cell.category() != Category.E && !cell.caveats().isEmpty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CE-4    | Von Karman Crater
          CE-6    | southern mare of Apollo Basin; 41.6385 S, 153.9852 W
          CE-7    | illuminated rim of Shackleton crater
          # It crashed elsewhere, which is an event and no landing site.
          LUNA-25 | area of the Boguslawsky crater
          """)
  void aLandingSiteIsAPlaceWithTheCoordinatesThatItsSourcePrints(String id, String site) {
    assertEquals(
        Optional.of(LandingSite.parse(site)), today.mission(MissionId.parse(id)).landingSite());
  }

  @Test
  void theChangesOfACallAreEvents() {
    assertEquals(
        List.of("call opening 2023-10-02", "call selection 2025-04-24"),
        ilrs.changes(Dataset.FIRST_DAY, DAY, ChangeQuery.all().subject("ce-8-2023")).stream()
            .map(
                change ->
                    change.subjectKind()
                        + " "
                        + change.event().orElseThrow().kind()
                        + " "
                        + change.event().orElseThrow().date())
            .toList());
  }

  @Test
  void theDayAfterLettersWereDueTheChangesNameTheCellsOfTheCall() {
    assertEquals(
        List.of(
            "2024-01-01 CE-8/A call-open > call-closed",
            "2024-01-01 CE-8/B call-open > call-closed",
            "2024-01-01 CE-8/D call-open > call-closed"),
        ilrs.changes(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 2)).stream()
            .filter(change -> change.property() == StatementProperty.AVAILABILITY)
            .map(
                change ->
                    change.on()
                        + " "
                        + change.subject()
                        + " "
                        + change.from().orElseThrow()
                        + " > "
                        + change.to())
            .toList());
  }
}
