package io.github.ilrs.model.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedStatementTest {
  private static final JsonMapper JSON = IlrsJson.mapper();
  private static final Citation CITATION = new Citation(SourceId.parse("guide"), "page 1");
  private static final String REST =
      """
      "reliability":"press","standing":"adopted",\
      "citation":{"source":"guide","locator":"page 1"}}""";

  private static Statement said(StatementProperty property, String text) {
    return Statement.builder()
        .said(property, text)
        .reliability(Reliability.PRESS)
        .standing(StatementStanding.ADOPTED)
        .citation(CITATION)
        .build();
  }

  private static String json(String typed) {
    return "{" + typed.replace('\'', '"') + "," + REST;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event | failure 2023-08: crashed | 'property':'event','value':'failure 2023-08: crashed','event':{'kind':'failure','date':'2023-08','earliest':'2023-08-01','latest':'2023-08-31','summary':'crashed'}
          event | launch 2018-12-07 | 'property':'event','value':'launch 2018-12-07','event':{'kind':'launch','date':'2018-12-07','earliest':'2018-12-07','latest':'2018-12-07'}
          landing-site | Von Karman crater; 45.457 S, 177.589 E | 'property':'landing-site','value':'Von Karman crater; 45.457 S, 177.589 E','landingSite':{'name':'Von Karman crater','latitude':-45.457,'longitude':177.589}
          landing-site | Von Karman crater | 'property':'landing-site','value':'Von Karman crater','landingSite':{'name':'Von Karman crater'}
          launch | 2026-08 | 'property':'launch','value':'2026-08'
          """,
      quoteCharacter = '`')
  void aStatementHasThisVeryForm(String property, String text, String typed)
      throws JsonProcessingException {
    Statement statement = said(Term.parse(StatementProperty.class, property), text);

    assertEquals(json(typed), JSON.writeValueAsString(statement));
    assertEquals(statement, JSON.readValue(json(typed), Statement.class));
    assertEquals(text, statement.value());
  }

  @Test
  void theTypedValueAloneIsEnough() throws JsonProcessingException {
    Event event = Event.of(EventKind.FAILURE, PartialDate.parse("2023-08-19"), "crashed");
    Statement read =
        JSON.readValue(
            json(
                "'property':'event',"
                    + "'event':{'kind':'failure','date':'2023-08-19','summary':'crashed'}"),
            Statement.class);

    assertEquals(Optional.of(event), read.event());
    assertEquals("failure 2023-08-19: crashed", read.value());
    assertEquals(LocalDate.of(2023, 8, 19), event.earliest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'property':'event','value':'launch 2024'",
        "'property':'event','value':'launch 2024','event':{'kind':'launch','date':'2025'}",
        "'property':'note','value':'launch 2024','event':{'kind':'launch','date':'2024'}",
        "'property':'landing-site','value':'Shackleton'",
        "'property':'landing-site','value':'Amundsen','landingSite':{'name':'Shackleton'}",
        "'property':'event'",
        "'property':'note'",
      })
  void aTypedValueBelongsToItsPropertyAndItsTextIsTheValue(String typed) {
    assertThrows(
        ValueInstantiationException.class, () -> JSON.readValue(json(typed), Statement.class));
  }

  @Test
  void anEventOfTheFutureKeepsItsText() throws JsonProcessingException {
    String docking =
        json("'property':'event','value':'docking 2030','event':{'kind':'docking','date':'2030'}");
    Statement read = JSON.readValue(docking, Statement.class);

    assertEquals(EventKind.UNRECOGNIZED, read.event().orElseThrow().kind());
    assertEquals("docking 2030", read.value());
    assertEquals(said(StatementProperty.EVENT, "docking 2030"), read);
  }

  @ParameterizedTest
  @CsvSource({
    "Amundsen; 90 S, 180 W, -90, -180",
    "Amundsen; 90 N, 180 E, 90, 180",
    "Amundsen; 0.5 N, 100.25 W, 0.5, -100.25",
  })
  void coordinatesAreDegreesNorthAndEast(
      String start, String end, double latitude, double longitude) {
    LandingSite site = LandingSite.of("Amundsen", latitude, longitude);

    assertEquals(start + ", " + end, site.toString());
    assertEquals(site, LandingSite.parse(start + ", " + end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amundsen; 90.1 S, 0 E",
        "Amundsen; 0 S, 180.5 W",
        "Amundsen; 84.5 S",
        "Amundsen; 84.5 S 82.8 E",
        "Amundsen; Shackleton",
        "Amundsen ",
        "",
      })
  void anotherTextIsNoLandingSite(String text) {
    assertThrows(InvalidValueException.class, () -> LandingSite.parse(text));
  }

  @Test
  void aCoordinateOutOfRangeOrAloneIsRefused() {
    assertThrows(InvalidValueException.class, () -> LandingSite.of("Amundsen", Double.NaN, 0));
    assertThrows(InvalidValueException.class, () -> LandingSite.of("Amundsen", 0, -180.001));
    assertThrows(
        ValueInstantiationException.class,
        () -> JSON.readValue("{\"name\":\"Amundsen\",\"latitude\":1}", LandingSite.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"launch", "launch 2024:", "launch 2024: ", "Launch 2024", "launch soon"})
  void anotherTextIsNoEvent(String text) {
    assertThrows(InvalidValueException.class, () -> Event.parse(text));
  }

  @Test
  void launchValuesOfAChangeAreDates() {
    Change change = change(Optional.of("2026"), "2026-08");

    assertEquals(Optional.of(PartialDate.parse("2026")), change.launchBefore());
    assertEquals(Optional.of(PartialDate.parse("2026-08")), change.launchDate());
    assertEquals(Optional.empty(), change(Optional.empty(), Statement.ENDED).launchBefore());
    assertEquals(Optional.empty(), change(Optional.empty(), Statement.ENDED).launchDate());
  }

  private static Change change(Optional<String> from, String to) {
    return new Change(
        "CE-7",
        SubjectKind.MISSION,
        StatementProperty.LAUNCH,
        ChangeKind.REPLACED,
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2026, 1, 4),
        CITATION);
  }

  @ParameterizedTest
  @CsvSource({
    "launch 2026,    launch 2026-08,  true",
    "launch 2026-08, launch 2026,     true",
    "launch 2026,    landing 2026,    false",
    "launch 2025,    launch 2026,     false",
  })
  void eventsOfOneKindMayBeTheSameIfTheirDatesOverlap(String one, String other, boolean same) {
    assertEquals(same, Event.parse(one).mayBe(Event.parse(other)));
  }

  @Test
  void aLandingSiteIsANameWithoutASemicolon() {
    assertEquals("Amundsen", LandingSite.of("Amundsen").toString());
    assertEquals("Amundsen; 0 N, 0 E", LandingSite.of("Amundsen", 0, 0).toString());
    assertThrows(InvalidValueException.class, () -> LandingSite.of("; Amundsen"));
  }

  @Test
  void aLaunchIsADateUntilItIsEnded() {
    assertEquals(
        Optional.of(PartialDate.parse("2026-08")),
        said(StatementProperty.LAUNCH, "2026-08").launchDate());
    assertEquals(Optional.empty(), said(StatementProperty.LAUNCH, Statement.ENDED).launchDate());
    assertEquals(Optional.empty(), said(StatementProperty.NOTE, "2026-08").launchDate());
    assertThrows(InvalidValueException.class, () -> said(StatementProperty.LAUNCH, "soon"));
  }

  @Test
  void aStatementIsInEffectFromTheEarliestDayOfItsEventOrPublication() {
    Statement undated = said(StatementProperty.NOTE, "Says the press.");
    Statement published =
        Statement.builder().from(undated).publishedOn(PartialDate.parse("2026-08")).build();
    Statement happened =
        Statement.builder()
            .from(said(StatementProperty.EVENT, "launch 2026-07"))
            .publishedOn(PartialDate.parse("2026-08"))
            .build();

    assertEquals(Optional.empty(), undated.effectiveDate());
    assertFalse(undated.inEffectOn(LocalDate.MAX));
    assertEquals(Optional.of(PartialDate.parse("2026-08")), published.effectiveDate());
    assertFalse(published.inEffectOn(LocalDate.of(2026, 7, 31)));
    assertTrue(published.inEffectOn(LocalDate.of(2026, 8, 1)));
    assertEquals(Optional.of(PartialDate.parse("2026-07")), happened.effectiveDate());
  }

  @ParameterizedTest
  @CsvSource({
    // standing, reliability, canBeValue, isReport
    "ADOPTED,  OFFICIAL,    true,  false",
    "ADOPTED,  UNCONFIRMED, false, true",
    "REJECTED, OFFICIAL,    false, false",
    "REJECTED, UNCONFIRMED, false, false",
  })
  void whatIsUnconfirmedIsAReportAndWhatIsRejectedNothing(
      StatementStanding standing, Reliability reliability, boolean value, boolean report) {
    Statement statement =
        Statement.builder()
            .from(said(StatementProperty.NOTE, "Says the press."))
            .standing(standing)
            .reliability(reliability)
            .reason(
                standing == StatementStanding.REJECTED
                    ? Optional.of("It is wrong.")
                    : Optional.empty())
            .build();

    assertEquals(value, statement.canBeValue());
    assertEquals(report, statement.isReport());
  }

  @ParameterizedTest
  @CsvSource({
    // standing, may have a reason, may have none
    "ADOPTED,      false, true",
    "REJECTED,     true,  false",
    "UNRECOGNIZED, true,  true",
  })
  void aReasonTellsWhyAStatementIsRejected(
      StatementStanding standing, boolean withReason, boolean without) {
    Statement.Builder statement =
        Statement.builder()
            .from(said(StatementProperty.NOTE, "Says the press."))
            .standing(standing);

    assertEquals(without, builds(statement));
    assertEquals(withReason, builds(statement.reason("It is wrong.")));
  }

  private static boolean builds(Statement.Builder statement) {
    try {
      statement.build();
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
