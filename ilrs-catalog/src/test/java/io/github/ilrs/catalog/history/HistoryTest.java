package io.github.ilrs.catalog.history;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.SubjectKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  private static History history(String... lines) {
    return History.of(
        SubjectKind.MISSION, "CE-7", Arrays.stream(lines).map(StatementText::statement).toList());
  }

  private static String launch(History history, LocalDate day) {
    return history.value(StatementProperty.LAUNCH, day).map(Statement::value).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-26, none",
    "2022-05-27, [2024..2025]",
    "2022-08-31, [2024..2025]",
    "2022-09-01, 2024",
    "2022-11-25, 2026~",
    "2026-01-04, 2026-08",
    "2026-03-12, 2026-08",
    "2026-08-23, 2026-08",
  })
  void theValueIsTheLatestThatCountsByThen(LocalDate day, String launch) {
    History history =
        history(
            "- official launch 2023",
            "2022-05-27 secondary launch [2024..2025]",
            "2022-09 secondary launch 2024",
            "2022-11-25 press launch 2026~",
            "2024-04-26 press launch 2099 (rejected)",
            "2026-01-04 secondary launch 2026-08",
            "2026-03-12 press launch 2026",
            "2026-08-21 unconfirmed launch 2027");

    assertEquals(launch, launch(history, day));
  }

  @Test
  void ofOneDayTheMoreReliableWinsThenTheMoreExactThenTheFirst() {
    assertEquals(
        "2027",
        launch(
            history("2023-08-09 official launch 2027", "2023-08-09 press launch 2028-06"), LATER));
    assertEquals(
        "2028-06",
        launch(history("2023-08-09 press launch 2027", "2023-08-09 press launch 2028-06"), LATER));
    assertEquals(
        "2027",
        launch(history("2023-08-09 press launch 2027", "2023-08-09 press launch 2028"), LATER));
  }

  @Test
  void aCoarserRestatementConfirmsAndOneThatDoesNotOverlapReplaces() {
    History history =
        history(
            "2024-01-01 press launch 2026-08",
            "2024-02-01 press launch 2026",
            "2024-03-01 press launch 2027");

    assertEquals("2026-08", launch(history, LocalDate.of(2024, 2, 1)));
    assertEquals("2027", launch(history, LocalDate.of(2024, 3, 1)));
  }

  @Test
  void changesTellWhatEachStatementDidToWhatWasKnown() {
    History history =
        history(
            "2022-01-01 press launch 2026~",
            "2022-02-01 press launch 2026",
            "2022-03-01 press launch 2026-08",
            "2022-04-01 press launch 2026-H2",
            "2022-05-01 press launch 2026-08",
            "2022-06-01 press launch 2027",
            "2022-07-01 unconfirmed launch 2028",
            "2023-01-01 press event launch 2022-08-10");

    assertEquals(
        """
        2022-01-01 first-stated - > 2026~
        2022-02-01 narrowed 2026~ > 2026
        2022-03-01 narrowed 2026 > 2026-08
        2022-04-01 confirmed 2026-08 > 2026-H2
        2022-05-01 confirmed 2026-08 > 2026-08
        2022-06-01 replaced 2026-08 > 2027
        2022-08-10 happened - > launch 2022-08-10""",
        history.changes(LocalDate.of(2022, 1, 1), LATER).stream()
            .map(c -> c.on() + " " + c.kind() + " " + c.from().orElse("-") + " > " + c.to())
            .collect(joining("\n")));
    assertEquals(1, history.changes(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31)).size());
  }

  @Test
  void anEventCountsFromItsOwnDayAndAClaimFromItsPublication() {
    History history =
        history("2025-06 secondary event landing 2024-06-01", "- press event launch 2024-05-03");

    assertEquals(0, history.events(LocalDate.of(2024, 5, 2)).size());
    assertEquals(1, history.events(LocalDate.of(2024, 5, 3)).size());
    assertEquals(2, history.events(LocalDate.of(2024, 6, 1)).size());
  }

  @Test
  void anEventThatSeveralTellOfHappensOnceOnTheDayOfTheMostExact() {
    History history =
        history(
            "- secondary event agreement 2023-07",
            "2023-07-20 press event agreement 2023-07-17",
            "2024 press event agreement 2023-07-17: by video link",
            "2024 press event agreement 2024-01");

    assertEquals(0, history.events(LocalDate.of(2023, 7, 16)).size());
    assertEquals(1, history.events(LocalDate.of(2023, 7, 17)).size());
    assertEquals(2, history.events(LATER).size());
    assertEquals(
        List.of(
            "2023-07-17 confirmed",
            "2023-07-17 happened",
            "2023-07-17 confirmed",
            "2024-01-01 happened"),
        history.changes(LocalDate.of(2023, 1, 1), LATER).stream()
            .map(change -> change.on() + " " + change.kind())
            .toList());
  }

  @Test
  void eventsOfOneDayKeepTheOrderOfTheText() {
    History history =
        history("2024-06 press event launch 2024-05", "2024-06 press event landing 2024-05");

    assertEquals(
        history.events(LATER).stream().map(Statement::value).toList(),
        history.changes(LocalDate.of(2024, 1, 1), LATER).stream().map(c -> c.to()).toList());
  }

  @Test
  void unconfirmedStatementsAreReportsAndNeverValues() {
    History history =
        history(
            "2026-08-23 unconfirmed note It is not launched in this year's window.",
            "2026-08-24 unconfirmed note A wrong copy. (rejected)");

    assertEquals(1, history.reports(LATER).size());
    assertEquals(0, history.reports(LocalDate.of(2026, 8, 22)).size());
    assertEquals(Optional.empty(), history.value(StatementProperty.NOTE, LATER));
  }

  @ParameterizedTest
  @CsvSource({
    "2026,       2028,       13, 35",
    "2026-08,    2027-02,     6,  6",
    "2026-08-24, 2026-09-01,  1,  1",
    "2027,       2026-06,   -18, -7",
  })
  void aSlipIsARangeOfMonthsBecauseForecastsAreCoarse(
      String first, String latest, long least, long most) {
    Slip slip =
        history("2022-01-01 press launch " + first, "2024-01-01 press launch " + latest)
            .slip()
            .orElseThrow();

    assertEquals(first, slip.first().launch().toString());
    assertEquals(latest, slip.latest().launch().toString());
    assertEquals(least, slip.minMonths());
    assertEquals(most, slip.maxMonths());
  }

  @Test
  void aCoarserRestatementAndTheSameDateAgainMoveNothing() {
    Slip slip =
        history(
                "2022-01-01 press launch [2024..2025]",
                "2026-01-01 press launch 2026-08",
                "2026-04-01 press launch 2026-H2")
            .slip()
            .orElseThrow();

    assertEquals("2026-08", slip.latest().launch().toString());
    assertEquals(3, slip.forecasts().size());
    assertEquals(8, slip.minMonths());
    assertEquals(31, slip.maxMonths());
    assertEquals(
        0,
        history("2022-01-01 press launch 2031", "2023-01-01 press launch 2031")
            .slip()
            .orElseThrow()
            .maxMonths());
  }

  @Test
  void oneForecastAloneHasNotSlippedAndNoneHasNoSlip() {
    assertEquals(0, history("2022-01-01 press launch 2026").slip().orElseThrow().maxMonths());
    assertEquals(Optional.empty(), history("- press launch 2026").slip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # statements | day | value, grade, its day, last repeated on
          2024-01-01 press launch 2028 | 2024-06-01 | 2028 press 2024-01-01 -
          # Of equal values the best-graded is shown, with its own day; the latest repetition is named.
          2024-01-01 press launch 2028; 2024-02-01 press launch 2028 | 2024-01-31 | 2028 press 2024-01-01 -
          2024-01-01 press launch 2028; 2024-02-01 press launch 2028 | 2024-02-01 | 2028 press 2024-01-01 2024-02-01
          2024-01-01 press launch 2028; 2024-02-01 secondary launch 2028 | 2024-02-01 | 2028 press 2024-01-01 2024-02-01
          2024-01-01 secondary launch 2028; 2024-02-01 press launch 2028 | 2024-02-01 | 2028 press 2024-02-01 -
          2024-01-01 secondary launch 2028; 2024-02-01 press launch 2028; 2024-03 secondary launch 2028 | 2024-03-01 | 2028 press 2024-02-01 2024-03
          2024-01-01 press launch 2028; 2024-02-01 press launch 2028; 2024-03-01 official launch 2028 | 2024-03-01 | 2028 official 2024-03-01 -
          # Unconfirmed, rejected and undated repetitions do not count.
          2024-01-01 press launch 2028; 2024-02-01 unconfirmed launch 2028 | 2024-02-01 | 2028 press 2024-01-01 -
          2024-01-01 press launch 2028; 2024-02-01 official launch 2028 (rejected) | 2024-02-01 | 2028 press 2024-01-01 -
          # A coarser statement confirms, whoever says it, and is no repetition; a finer one replaces.
          2024-01-01 press launch 2028-08; 2024-02-01 official launch 2028 | 2024-02-01 | 2028-08 press 2024-01-01 -
          2024-01-01 press launch 2028; 2024-02-01 secondary launch 2028-08 | 2024-02-01 | 2028-08 secondary 2024-02-01 -
          # What moved away and came back is a new value.
          2024-01-01 official launch 2028; 2024-02-01 press launch 2029; 2024-03-01 press launch 2028 | 2024-03-01 | 2028 press 2024-03-01 -
          # A forecast is ended without a new date, unless that is unconfirmed, and a new one follows.
          2024-01-01 press launch 2028; 2024-02-01 secondary launch ended | 2024-02-01 | ended secondary 2024-02-01 -
          2024-02-01 press launch ended; 2024-02-01 press launch 2030 | 2024-02-01 | 2030 press 2024-02-01 -
          2024-02-01 press launch 2030; 2024-02-01 press launch ended | 2024-02-01 | 2030 press 2024-02-01 -
          2024-01-01 press launch 2028; 2024-02-01 unconfirmed launch ended | 2024-02-01 | 2028 press 2024-01-01 -
          2024-01-01 press launch 2028; 2024-02-01 press launch ended; 2024-03-01 press launch 2028 | 2024-03-01 | 2028 press 2024-03-01 -
          """)
  void aRepeatedValueKeepsItsBestStatement(String statements, LocalDate day, String expected) {
    History history = History.of(SubjectKind.MISSION, "CE-8", StatementText.statements(statements));
    Statement value = history.value(StatementProperty.LAUNCH, day).orElseThrow();

    assertEquals(
        expected,
        value.value()
            + " "
            + value.reliability()
            + " "
            + value.publishedOn().orElseThrow()
            + " "
            + history
                .lastRepeatedOn(StatementProperty.LAUNCH, day)
                .map(Object::toString)
                .orElse("-"));
  }

  @Test
  void ofTwoOfOneDayThatSayTheSameTheFirstIsCited() {
    History vehicles =
        History.of(
            SubjectKind.MISSION,
            "CE-8",
            List.of(
                repetition("first", "2024-01-01 press vehicle Long March 5"),
                repetition("second", "2024-01-01 press vehicle Long March 5")));

    assertEquals(
        "first",
        vehicles.value(StatementProperty.VEHICLE, LATER).orElseThrow().citation().locator());
  }

  private static Statement repetition(String locator, String text) {
    Statement statement = StatementText.statement(text);
    return Statement.builder()
        .from(statement)
        .citation(new Citation(statement.citation().source(), locator))
        .build();
  }

  @Test
  void anEndedForecastIsAMoveAndNoSlip() {
    History history =
        history(
            "2024-01-01 press launch 2028",
            "2024-02-01 press launch ended",
            "2024-03-01 press launch 2030");

    assertEquals(
        List.of("first-stated > 2028", "replaced > ended", "replaced > 2030"),
        history.changes(LocalDate.of(2024, 1, 1), LATER).stream()
            .map(change -> change.kind() + " > " + change.to())
            .toList());
    assertEquals(2, history.slip().orElseThrow().forecasts().size());
    assertEquals(Optional.empty(), history("2024-01-01 press launch ended").slip());
  }
}
