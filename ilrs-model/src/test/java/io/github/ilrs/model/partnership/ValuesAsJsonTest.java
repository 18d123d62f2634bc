package io.github.ilrs.model.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.time.PartialDate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesAsJsonTest {
  private static final JsonMapper JSON = IlrsJson.mapper();

  private static final Citation CITATION =
      new Citation(SourceId.parse("guide"), "Opportunities for CNSA Missions");

  private static final Cell CELL =
      Cell.builder()
          .mission(NamedMission.CE_7)
          .category(Category.A)
          .printed("Mission coordination*")
          .addForms(CooperationForm.MISSION_COORDINATION)
          .addLinkedMissions(NamedMission.LUNA_26)
          .addCitations(CITATION)
          .build();

  private static final String CELL_JSON =
      """
      {"mission":"CE-7","category":"A","printed":"Mission coordination*",\
      "forms":["mission-coordination"],"linkedMissions":["LUNA-26"],\
      "citations":[{"source":"guide","locator":"Opportunities for CNSA Missions"}]}\
      """;

  private static final Contact CONTACT =
      Contact.builder()
          .role("Division Director")
          .organization(OrganizationId.parse("CNSA"))
          .name("Ms. Jiang Hui")
          .email("jiangh@cnsa.gov.cn")
          .phone("+8610 88581203")
          .addMissions(NamedMission.CE_7)
          .publishedOn(PartialDate.parse("2021-06-16"))
          .addCitations(CITATION)
          .build();

  @Test
  void aCellHasThisVeryForm() throws JsonProcessingException {
    assertEquals(CELL_JSON, JSON.writeValueAsString(CELL));
    assertEquals(CELL, JSON.readValue(CELL_JSON, Cell.class));
  }

  @Test
  void aValueIsWrittenTheSameWhenItsTypeIsDeclared() throws JsonProcessingException {
    assertEquals(CELL_JSON, JSON.writerFor(Cell.class).writeValueAsString(CELL));
    assertEquals(
        "[" + CELL_JSON + "]",
        JSON.writerFor(new TypeReference<List<Cell>>() {}).writeValueAsString(List.of(CELL)));
  }

  @Test
  void whatIsAbsentIsLeftOut() throws JsonProcessingException {
    assertEquals(
        """
        {"role":"Division Director","organization":"CNSA","missions":["CE-7"],\
        "publishedOn":"2021-06-16",\
        "citations":[{"source":"guide","locator":"Opportunities for CNSA Missions"}]}\
        """,
        JSON.writeValueAsString(CONTACT.withoutPersonal()));
  }

  @Test
  void theViewWithoutPersonalDataKeepsTheOffice() {
    Contact office = CONTACT.withoutPersonal();

    assertEquals(Optional.empty(), office.name());
    assertEquals(Optional.empty(), office.email());
    assertEquals(Optional.empty(), office.phone());
    assertEquals(CONTACT.role(), office.role());
    assertEquals(CONTACT.missions(), office.missions());
  }

  @Test
  void fieldsFromTheFutureAreSkipped() throws JsonProcessingException {
    assertEquals(
        CELL,
        JSON.readValue(CELL_JSON.replace("{\"mission\"", "{\"new\":[{}],\"mission\""), Cell.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null 1",
        "{\"mission\":\"CE-7\"}",
        "{\"mission\":null,\"category\":\"A\",\"printed\":\"Closed\"}",
        "{\"mission\":\"ce 7\",\"category\":\"A\",\"printed\":\"Closed\"}",
        "{\"mission\":\"CE-7\",\"category\":\"F\",\"printed\":\"Closed\"}",
        "{\"mission\":\"CE-7\",\"category\":\"A\",\"printed\":\" \"}",
        "{\"mission\":\"CE-7\",\"mission\":\"CE-8\",\"category\":\"A\",\"printed\":\"Closed\"}",
        "{\"mission\":\"CE-7\",\"category\":\"A\",\"printed\":\"Closed\",\"forms\":[null]}",
        "{\"mission\":\"CE-7\",\"category\":\"A\",\"printed\":\"Closed\"} {}",
      })
  void whatIsNoCellIsRefused(String json) {
    assertThrows(JsonProcessingException.class, () -> JSON.readValue(json, Cell.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:a@example.org",
        "/page",
        "https:moon",
        "http:///page"
      })
  void aSourceIsLinkedByAWebAddressOnly(String address) {
    Source.Builder source =
        Source.builder()
            .id(SourceId.parse("guide"))
            .title("Guide")
            .publisher("CNSA")
            .reliability(Reliability.OFFICIAL);
    assertEquals(
        URI.create("HTTPS://example.org"),
        source.url(URI.create("HTTPS://example.org")).build().url().orElseThrow());

    assertTrue(source.url(URI.create("http://example.org/page")).build().url().isPresent());
    source.url(URI.create(address));
    assertThrows(InvalidValueException.class, source::build);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nBcc: c", "a\u0000@b", " a@b"})
  void whatIsNoEmailAddressIsRejected(String email) {
    Contact.Builder contact = Contact.builder().from(CONTACT).email(email);

    assertThrows(InvalidValueException.class, contact::build);
  }

  @Test
  void collectionsAreCopiedAndCannotBeChanged() {
    List<Citation> citations = new ArrayList<>(List.of(CITATION));
    Cell cell = Cell.builder().from(CELL).citations(citations).build();
    citations.clear();

    assertEquals(CELL, cell);
    assertThrows(UnsupportedOperationException.class, () -> cell.citations().clear());
    assertThrows(UnsupportedOperationException.class, () -> cell.forms().clear());
  }

  @Test
  void aDiscrepancyNeedsTwoReadingsAndAdoptsOneAtMost() {
    Discrepancy.Builder one =
        Discrepancy.builder()
            .id("guide-date")
            .subject("guide")
            .property("published")
            .addReadings(reading("June 16, 2021", true))
            .reason("The Guide says so itself.");

    assertTrue(
        assertThrows(InvalidValueException.class, one::build)
            .getMessage()
            .contains("two different"));
    assertEquals(2, one.addReadings(reading("August 2021", false)).build().readings().size());
    one.addReadings(reading("July 2021", true));
    assertTrue(
        assertThrows(InvalidValueException.class, one::build).getMessage().contains("at most one"));
  }

  private static Reading reading(String value, boolean adopted) {
    return Reading.builder().value(value).citation(CITATION).adopted(adopted).build();
  }
}
