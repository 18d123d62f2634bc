package io.github.ilrs.server.page;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions of the page's scripts, compared with the contract and the model. */
class PageScriptsTest extends PageFixture {
  @Test
  void onlySafeAddressesBecomeLinks() {
    Browser page = page("");

    assertEquals(
        List.of("A", "A", "A", "SPAN", "SPAN", "SPAN"),
        page.later(
            "const { link } = await import('/page/dom.js');"
                + "return ['https://a.example/', 'mailto:a@b.example', 'tel:+1', 'javascript:alert(1)',"
                + " 'data:text/html,x', 'no address'].map(each => link(each, 'x').tagName);"));
  }

  @Test
  void aPartialDateHasTheExtentThatItHasInJava() {
    Browser page = page("");
    for (String text :
        List.of(
            "2018-12-07",
            "2024-02",
            "2026-Q3",
            "2026-Q4~",
            "2024-H1",
            "2026-H2",
            "2026",
            "2029~",
            "[2029..2030]",
            "[2024-11..2025-Q1]~")) {
      PartialDate date = PartialDate.parse(text);

      assertEquals(
          List.of(date.earliest().toString(), date.latest().plusDays(1).toString()),
          page.later(
              "const { extent } = await import('/page/dates.js');"
                  + "const { from, to } = extent(argument);"
                  + "return [from, to].map(each => each.toISOString().slice(0, 10));",
              text),
          text);
    }
  }

  @Test
  void everyTermOfTheContractHasATextOnThePage() throws Exception {
    Browser page = page("");
    JsonNode schemas =
        new YAMLMapper().readTree(Contract.builtIn().text()).at("/components/schemas");
    Map<String, String> vocabularies =
        Map.ofEntries(
            entry("Availability", "AVAILABILITY"),
            entry("AvailabilityRule", "RULE"),
            entry("UntilKind", "UNTIL"),
            entry("CaveatKind", "CAVEAT"),
            entry("CooperationForm", "FORM"),
            entry("Negotiator", "NEGOTIATOR"),
            entry("Reliability", "RELIABILITY"),
            entry("MissionStatus", "MISSION_STATUS"),
            entry("ParticipantStatus", "PARTICIPANT_STATUS"),
            entry("PayloadStatus", "PAYLOAD_STATUS"),
            entry("StatementProperty", "PROPERTY"),
            entry("Severity", "SEVERITY"),
            entry("EventKind", "EVENT"),
            entry("ChangeKind", "CHANGE"));
    vocabularies.forEach(
        (schema, name) -> {
          List<String> values = new ArrayList<>();
          schemas.at("/" + schema + "/enum").forEach(value -> values.add(value.asText()));
          assertFalse(values.isEmpty(), schema);

          Object known =
              page.later(
                  "return Object.keys((await import('/page/vocabulary.js'))[argument]).sort();",
                  name);

          assertEquals(values.stream().sorted().toList(), known, schema);
        });
  }

  @Test
  void anUnknownTermIsShownAsText() {
    assertEquals(
        "being negotiated",
        page("")
            .later(
                "const { say, AVAILABILITY } = await import('/page/vocabulary.js');"
                    + " return say(AVAILABILITY, 'being-negotiated');"));
  }
}
