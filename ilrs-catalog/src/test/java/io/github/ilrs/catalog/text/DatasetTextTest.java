package io.github.ilrs.catalog.text;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetTextTest {
  @Test
  void theCanonicalTextIsTheCanonicalDataset() {
    assertEquals(Dataset.canonical().document(), DatasetText.read(DatasetText.canonicalFiles()));
  }

  @Test
  void everyFaultOfTheWritingIsListedWithItsLine() {
    assertEquals(
        """
        bad.txt:1: is before the first record: '  stray  field' [text]
        bad.txt:2: source guide has no field 'title' [text]
        bad.txt:3: 'Nobody' is not a valid publisher: expected a publisher graded earlier in the\
         text, such as [] [text]
        bad.txt:4: a source has no field 'reliability', only [origin, provenance, published, publisher,\
         title, url] [text]
        bad.txt:5: '2021-13' is not a valid partial date: expected a date that exists [text]
        bad.txt:6: 'nonsense' is not a head (kind and id), a field (indented by two: name and value),\
         a continuation (indented further) or a row (between bars) [text]
        bad.txt:7: 'spaceship' is not a kind of record; expected one of matrix, call, category, contact,\
         dataset, discrepancy, domain, facility, milestone, mission, objective, organization,\
         participant, payload, phase, programme, publishers, site, source, stage, statements,\
         sub-category, withdrawn [text]
        bad.txt:8: 'ce 4' is not a valid mission id: expected at most 64 characters that match\
         [A-Z][A-Z0-9]*(-[A-Z0-9]+)* [text]
        bad.txt:10: the field 'name' is repeated [text]
        bad.txt:12: a mission has no field 'colour', only [cites, identifier, leads, name, name-in,\
         planned-for, purpose, series]\
         [text]
        bad.txt:13: 'Guide' is not a valid citation: expected a source, a colon and a\
         place in it [text]""",
        lines(
            refusal(
                Map.of(
                    "bad.txt",
                    """
                      stray  field
                    source guide
                      publisher    Nobody
                      reliability  official
                      published    2021-13
                    nonsense
                    spaceship X
                    mission ce 4
                      name    Chang'e 4
                      name    Chang'e 4 again
                      series  chang-e
                      colour  grey
                      cites   Guide
                    """))));
  }

  @Test
  void everyFaultOfATableIsListedWithItsLine() {
    String table =
        """
        matrix CNSA missions
          cites  guide: Opportunities for CNSA Missions
        | Mission | CE-4 | CE-6 |
        | Cat. A  | Closed |
        | Cat. F  | Closed | Closed |
        | Kat. B  | Closed | Closed |
        | Cat. C  | Closed | Ajar |
        | Cat. D  |        | Closed |
        """;

    assertEquals(
        List.of("bad.txt:4", "bad.txt:5", "bad.txt:6", "bad.txt:7", "bad.txt:8"),
        refusal(Map.of("bad.txt", table)).stream().map(Violation::place).toList());
  }

  @Test
  void everyFaultOfAHistoryIsListedWithItsLine() {
    assertEquals(
        """
        bad.txt:10: 'weather' is not a valid statement property: expected one of launch, vehicle,\
         landing-site, note, readiness, prospect, lead, plan, working-state, status, event,\
         availability, rule, caveat [text]
        bad.txt:11: 'soon' is not a valid partial date: expected YYYY-MM-DD, YYYY-MM, YYYY-Q1 to Q4,\
         YYYY-H1 or H2, YYYY, or some time between two of these, [2029..2030], optionally followed\
         by '~', in the years 1900 to 2199 [text]
        bad.txt:12: 'gide' is not a valid source: expected a source of the dataset, such as\
         [guide] [text]
        bad.txt:13: 'rejected:' is not a valid standing: expected nothing, or 'rejected: ' and the\
         reason [text]
        bad.txt:14: 'party 2024-05-03' is not a valid event: expected one of delivery, launch, orbit, landing,\
         ascent, return, failure, cancellation, end, agreement, withdrawal, opening, selection, flight,\
         milestone [text]
        bad.txt:15: 'yesterday' is not a valid event: expected kind and date, optionally followed\
         by a colon and a summary [text]
        bad.txt:16: '[2021-06-16, launch, 2026]' is not a valid row: expected a cell for each of\
         [published, property, value, source, standing] [text]""",
        lines(
            refusal(
                Map.of(
                    "bad.txt",
                    """
                    publishers graded
                    | publisher | reliability | reason        |
                    | CNSA      | official    | About itself. |
                    source guide
                      title        The Guide
                      publisher    CNSA
                      published    2021-06-16
                    site aristarchus
                    | published  | property | value            | source      | standing  |
                    | 2021-06-16 | weather  | fine             | guide: here |           |
                    | 2021-06-16 | launch   | soon             | guide: here |           |
                    | 2021-06-16 | launch   | 2026             | gide: here  |           |
                    | 2021-06-16 | launch   | 2026             | guide: here | rejected: |
                    | 2021-06-16 | event    | party 2024-05-03 | guide: here |           |
                    | 2021-06-16 | event    | yesterday        | guide: here |           |
                    | 2021-06-16 | launch   | 2026             |
                      name  Aristarchus
                      cites guide: here
                    """))));
  }

  @Test
  void aHistoryOutOfOrderStopsTheLoadAtItsRecord() {
    Map<String, String> files = new LinkedHashMap<>(DatasetText.canonicalFiles());
    files.computeIfPresent(
        "sites.txt",
        (name, text) ->
            text.replace(
                "site marius-hills",
                "| 2021-06-16 | status   | candidate | guide: somewhere | |\nsite marius-hills"));

    List<Violation> violations = refusal(files);

    assertEquals(List.of("history-in-order"), violations.stream().map(Violation::rule).toList());
    assertEquals(
        true,
        violations.get(0).place().matches("sites\\.txt:\\d+: site aristarchus"),
        "" + violations);
  }

  @Test
  void aCallForAClosedCellStopsTheLoadAtItsRecord() {
    Map<String, String> files = new LinkedHashMap<>(DatasetText.canonicalFiles());
    files.computeIfPresent(
        "calls.txt", (name, text) -> text.replaceFirst("cells( +)D", "cells$1C, D"));

    List<Violation> violations = refusal(files);

    assertEquals("covers CE-6/C, which is not an open cell of CE-6", violations.get(0).message());
    assertEquals(1, violations.size());
  }

  @Test
  void aBrokenRuleIsReportedAtTheLineOfItsRecord() {
    Map<String, String> files = new LinkedHashMap<>(DatasetText.canonicalFiles());
    files.computeIfPresent(
        "roadmap.txt", (name, text) -> text.replace("leads   CNSA", "leads   CSNA"));
    files.computeIfPresent(
        "matrix.txt",
        (name, text) ->
            text.replace(
                "| Cat. E  | Data analysis & sharing | Data analysis & sharing | Data analysis & sharing            | Data analysis & sharing            |\n",
                ""));

    List<Violation> violations = refusal(files);

    assertEquals(
        4 + 4, violations.stream().map(Violation::rule).filter(r -> !r.equals("text")).count());
    assertEquals(
        "refers to the unknown organization 'CSNA'; nearest: [CNSA, CMSA, JWG, ROSCOSMOS]",
        violations.get(0).message());
    assertEquals(
        true,
        violations.get(0).place().matches("roadmap\\.txt:\\d+: mission CE-4"),
        "" + violations);
    assertEquals("cell LUNA-25/E", violations.get(4).place());
  }

  private static List<Violation> refusal(Map<String, String> files) {
    return assertThrows(InvalidDatasetException.class, () -> DatasetText.read(files)).violations();
  }

  private static String lines(List<Violation> violations) {
    return violations.stream().map(Violation::toString).collect(joining("\n"));
  }
}
