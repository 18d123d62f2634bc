package io.github.ilrs.model.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
