package io.github.ilrs.catalog.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.history.StatementText;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On LUNA-28, which the Guide prints open in every category, and on CE-4, where only E is. */
class AvailabilityResolverTest {
  private static final PartialDate GUIDE = PartialDate.parse("2021-06-16");
  private static final Citation CITATION = Citation.of(SourceId.parse("press"), "paragraph 1");

  private static String resolve(
      MissionId mission, Category category, String statements, String calls, LocalDate day) {
    Cell cell =
        Dataset.canonical().document().cells().stream()
            .filter(c -> c.mission().equals(mission) && c.category() == category)
            .findFirst()
            .orElseThrow();
    List<Call> parsed =
        calls.isEmpty()
            ? List.of()
            : Arrays.stream(calls.split("; *")).map(AvailabilityResolverTest::call).toList();
    AvailabilityResolver.Decision decision =
        AvailabilityResolver.resolve(
            cell,
            GUIDE,
            History.of(mission.id(), StatementText.statements(statements)),
            CallResolver.resolve(parsed, day),
            day);
    return decision.rule() + " " + decision.statedOn();
  }

  /**
   * A call on LUNA-28 such as {@code AD opened 2022-01 due 2023-02-01 selected 2024/C}: it covers A
   * and D, and its selection leaves C open.
   */
  private static Call call(String text) {
    List<String> words = List.of(text.split(" "));
    Call.Builder call =
        Call.builder()
            .id("luna-28")
            .mission(NamedMission.LUNA_28)
            .mapping("by category")
            .addCitations(CITATION);
    for (Category category : categories(words.get(0))) {
      call.addCells(new CellId(NamedMission.LUNA_28, category));
    }
    for (int i = 1; i < words.size(); i += 2) {
      String[] value = words.get(i + 1).split("/", 2);
      PartialDate date = PartialDate.parse(value[0]);
      switch (words.get(i)) {
        case "opened" -> call.opened(date);
        case "due" -> call.lettersDue(date);
        default ->
            call.addSelections(
                Selection.builder()
                    .date(date)
                    .summary("Two instruments were selected.")
                    .leavesOpen(value.length == 2 ? categories(value[1]) : List.of())
                    .citation(CITATION)
                    .build());
      }
    }
    return call.build();
  }

  private static List<Category> categories(String letters) {
    List<Category> categories = new ArrayList<>();
    letters.chars().forEach(letter -> categories.add(Category.parse(Character.toString(letter))));
    return categories;
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
}
