package io.github.ilrs.catalog.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.history.StatementText;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On LUNA-28, which the Guide prints open in every category, and on CE-4, where only E is. */
class AvailabilityResolverTest {
  private static final PartialDate GUIDE = PartialDate.parse("2021-06-16");

  private static String resolve(
      MissionId mission, Category category, String statements, String calls, LocalDate day) {
    Cell cell =
        Dataset.canonical().document().cells().stream()
            .filter(c -> c.mission().equals(mission) && c.category() == category)
            .findFirst()
            .orElseThrow();
    AvailabilityResolver.Decision decision =
        AvailabilityResolver.resolve(
            cell,
            GUIDE,
            History.of(SubjectKind.MISSION, mission.id(), StatementText.statements(statements)),
            CallResolver.resolve(CallText.calls(calls), day),
            day);
    return decision.rule() + " " + decision.statedOn();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # category | calls | day | rule, stated on
          D | D opened 2022-01-02 due 2023-02-01 | 2022-01-01 | guide-offers 2021-06-16
          D | D opened 2022-01-02 due 2023-02-01 | 2022-01-02 | call-is-open 2022-01-02
          D | D opened 2022-01-02 due 2023-02-01 | 2023-02-01 | call-is-open 2022-01-02
          D | D opened 2022-01-02 due 2023-02-01 | 2023-02-02 | letters-were-due 2023-02-01
          # A coarse day opens on its first and is due on its last.
          D | D opened 2022-01 due 2023-02 | 2022-01-01 | call-is-open 2022-01
          D | D opened 2022-01 due 2023-02 | 2023-02-28 | call-is-open 2022-01
          D | D opened 2022-01 due 2023-02 | 2023-03-01 | letters-were-due 2023-02
          # A call without a deadline is never open; one that does not cover the cell decides nothing.
          D | D opened 2022-01-02 | 2022-01-02 | guide-offers 2021-06-16
          C | D opened 2022-01-02 due 2023-02-01 | 2022-01-02 | guide-offers 2021-06-16
          # A selection covers B, C and D of its mission, unless it leaves one open; never A or E.
          D | D opened 2022 due 2023 selected 2024-03-01 | 2024-02-29 | letters-were-due 2023
          D | D opened 2022 due 2023 selected 2024-03-01 | 2024-03-01 | selection-announced 2024-03-01
          B | D opened 2022 due 2023 selected 2024-03-01 | 2024-03-01 | selection-announced 2024-03-01
          C | D opened 2022 due 2023 selected 2024-03-01 | 2024-03-01 | selection-announced 2024-03-01
          C | D opened 2022 due 2023 selected 2024-03-01/C | 2024-03-01 | guide-offers 2021-06-16
          A | AD opened 2022 due 2023 selected 2024-03-01 | 2024-03-01 | letters-were-due 2023
          E | DE opened 2022 due 2023 selected 2024-03-01 | 2024-03-01 | letters-were-due 2023
          # The latest selection decides, and an open call before any selection.
          D | D opened 2022 due 2023 selected 2024-03-01 selected 2024-06-01 | 2024-05-31 | selection-announced 2024-03-01
          D | D opened 2022 due 2023 selected 2024-03-01 selected 2024-06-01 | 2024-06-01 | selection-announced 2024-06-01
          D | D opened 2022 due 2025 selected 2024-03-01 | 2024-03-01 | call-is-open 2022
          D | D opened 2022 due 2023 selected 2024-06-01; D opened 2022 due 2023 selected 2024 | 2024-07-01 | selection-announced 2024-06-01
          # The later of two calls decides.
          D | D opened 2022 due 2023; D opened 2024 due 2025 | 2024-01-01 | call-is-open 2024
          D | D opened 2022 due 2023; D opened 2024 due 2025 | 2026-01-01 | letters-were-due 2025
          """)
  void callsAndSelectionsDecideBeforeTheGuide(
      Category category, String calls, LocalDate day, String expected) {
    assertEquals(expected, resolve(NamedMission.LUNA_28, category, "note nothing", calls, day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # category | statements | day | rule, stated on
          D | event launch 2024-05-03 | 2024-05-02 | call-is-open 2022
          D | event launch 2024-05-03 | 2024-05-03 | mission-past 2024-05-03
          A | event cancellation 2024-05-03 | 2024-05-03 | mission-past 2024-05-03
          D | event launch 2024-05-03; event landing 2024-06-01 | 2024-06-01 | mission-past 2024-05-03
          # E elapses only if the mission is lost before it operates.
          E | event launch 2024-05-03 | 2024-05-03 | guide-offers 2021-06-16
          E | event launch 2024-05-03; event failure 2024-05-10 | 2024-05-09 | guide-offers 2021-06-16
          E | event launch 2024-05-03; event failure 2024-05-10 | 2024-05-10 | mission-past 2024-05-10
          E | event cancellation 2024-05-03 | 2024-05-03 | mission-past 2024-05-03
          E | event launch 2024-05-03; event landing 2024-06-01; event end 2025 | 2026-01-01 | guide-offers 2021-06-16
          E | event launch 2024-05-03; event landing 2024-06-01; event failure 2025 | 2026-01-01 | guide-offers 2021-06-16
          # What is unconfirmed decides nothing.
          D | 2021-07-01 unconfirmed event cancellation 2024-05-03 | 2024-05-03 | call-is-open 2022
          """)
  void aPastMissionDecidesBeforeAnOpenCall(
      Category category, String statements, LocalDate day, String expected) {
    assertEquals(
        expected,
        resolve(NamedMission.LUNA_28, category, statements, "AD opened 2022 due 2030", day));
  }

  @ParameterizedTest
  @CsvSource({"A, printed-closed", "B, printed-closed", "E, guide-offers"})
  void whatTheGuidePrintsClosedStaysClosed(Category category, String rule) {
    assertEquals(
        rule + " 2021-06-16",
        resolve(NamedMission.CE_4, category, "note nothing", "", LocalDate.of(2026, 11, 21)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # category | statements | calls | day | rule, stated on
          A | readiness complete | | 2021-06-30 | guide-offers 2021-06-16
          A | readiness complete | | 2021-07-01 | craft-complete 2021-07-01
          D | readiness at-launch-site | | 2021-07-01 | craft-complete 2021-07-01
          A | readiness instruments-nearly-ready | | 2021-07-01 | guide-offers 2021-06-16
          A | readiness in-a-word-of-the-future | | 2021-07-01 | guide-offers 2021-06-16
          # An event takes effect on its own day, a claim on its publication day; a delivery is enough.
          A | event delivery 2022-04-09 | | 2022-04-08 | guide-offers 2021-06-16
          A | event delivery 2022-04-09 | | 2022-04-09 | craft-complete 2022-04-09
          A | event delivery 2022-04-09; 2022-04-13 press readiness at-launch-site | | 2022-05-01 | craft-complete 2022-04-09
          # The latest adopted statement decides, so a complete spacecraft may be reported incomplete again.
          A | readiness complete; 2022-01-01 press readiness instruments-nearly-ready | | 2022-01-01 | guide-offers 2021-06-16
          # What is unconfirmed, rejected or undated decides nothing.
          A | 2021-07-01 unconfirmed readiness complete | | 2022-01-01 | guide-offers 2021-06-16
          A | 2021-07-01 unconfirmed event delivery 2021-07-01 | | 2022-01-01 | guide-offers 2021-06-16
          A | readiness complete (rejected) | | 2022-01-01 | guide-offers 2021-06-16
          A | - press readiness complete | | 2022-01-01 | guide-offers 2021-06-16
          A | event milestone 2021-07-01: the rocket arrives | | 2022-01-01 | guide-offers 2021-06-16
          # What the mission brings back can still be worked on.
          E | readiness complete | | 2022-01-01 | guide-offers 2021-06-16
          E | event delivery 2021-07-01 | | 2022-01-01 | guide-offers 2021-06-16
          """)
  void aCompleteSpacecraftEndsTheOffersToJoinIt(
      Category category, String statements, String calls, LocalDate day, String expected) {
    assertEquals(
        expected,
        resolve(NamedMission.LUNA_28, category, statements, calls == null ? "" : calls, day));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-01, guide-offers",
    "2022-02-01, craft-complete",
    "2022-03-01, call-is-open",
    "2022-04-01, letters-were-due",
    "2022-05-01, selection-announced",
    "2022-06-01, mission-past",
  })
  void theRulesHaveAnOrder(LocalDate day, String rule) {
    String decided =
        resolve(
            NamedMission.LUNA_28,
            Category.D,
            "2022-02-01 press readiness complete; event launch 2022-06-01",
            "D opened 2022-03-01 due 2022-03-31 selected 2022-05-01",
            day);

    assertEquals(rule, decided.split(" ", 2)[0]);
  }
}
