package io.github.ilrs.catalog.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The canonical dataset satisfies every rule, and each corrupted copy violates its rule. */
class RuleTest {
  private static final JsonMapper JSON = IlrsJson.mapper();
  private static final DatasetDocument CANONICAL = Dataset.canonical().document();

  /**
   * A rule, and a change of the canonical JSON that violates it: an operation, where, and for
   * {@code set} the value. A star stands for every item of a list, one at a time.
   */
  private static final String CORRUPTIONS =
      """
      ids-unique repeat /sources/*
      ids-unique repeat /organizations/*
      ids-unique repeat /missions/*
      ids-unique repeat /objectives/*
      ids-unique repeat /facilities/*
      ids-unique repeat /cooperationDomains/*
      ids-unique repeat /phases/*
      ids-unique repeat /phases/1/stages/*
      ids-unique repeat /categories/1/subCategories/*
      ids-unique repeat /discrepancies/*
      ids-unique repeat /participants/*
      ids-unique repeat /calls/*
      ids-unique repeat /payloads/*
      ids-unique repeat /sites/*
      references-resolve set /cells/*/citations/0/source "no-such-source"
      references-resolve set /missions/*/statements/0/citation/source "no-such-source"
      references-resolve set /participants/*/statements/0/citation/source "no-such-source"
      references-resolve set /discrepancies/*/readings/0/citation/source "no-such-source"
      references-resolve set /calls/*/selections/0/citation/source "no-such-source"
      references-resolve set /missions/*/leads ["NOBODY"]
      references-resolve set /organizations/*/parent "NOBODY"
      references-resolve set /contacts/*/organization "NOBODY"
      references-resolve set /categories/1/subCategories/*/lead "NOBODY"
      references-resolve set /phases/*/missions ["CE-5"]
      references-resolve set /phases/1/stages/*/missions ["CE-5"]
      references-resolve set /cells/*/mission "CE-5"
      references-resolve set /cells/*/linkedMissions ["CE-5"]
      references-resolve set /contacts/*/missions ["CE-5"]
      references-resolve set /calls/*/mission "CE-5"
      references-resolve set /calls/*/cells ["CE-5/D"]
      references-resolve set /payloads/*/mission "CE-5"
      cited set /programme/citations []
      cited set /organizations/*/citations []
      cited set /milestones/*/citations []
      cited set /objectives/*/citations []
      cited set /facilities/*/citations []
      cited set /cooperationDomains/*/citations []
      cited set /phases/*/citations []
      cited set /phases/1/stages/*/citations []
      cited set /missions/*/citations []
      cited set /categories/*/citations []
      cited set /categories/1/subCategories/*/citations []
      cited set /cells/*/citations []
      cited set /contacts/*/citations []
      cited set /calls/*/citations []
      cited set /payloads/*/citations []
      cited set /sites/*/citations []
      cited set /participants/*/statements []
      categories-complete remove /categories/*
      categories-complete repeat /categories/*
      categories-complete reverse /categories
      categories-complete set /categories/0/subCategories [{"code": "B1", "title": "-", "summary": "-"}]
      matrix-total remove /cells/*
      matrix-total repeat /cells/*
      matrix-total set /cells/0/category "B"
      closed-means-no-forms set /cells/0/forms ["joint-development"]
      closed-means-no-forms set /cells/64/forms []
      closed-means-no-forms set /cells/64/printed "Closed*"
      footnotes-symmetric set /cells/2/linkedMissions []
      footnotes-symmetric set /cells/0/linkedMissions ["CE-4"]
      footnotes-symmetric set /cells/4/linkedMissions ["LUNA-25"]
      one-phase-per-mission set /phases/*/missions ["CE-4", "CE-8"]
      one-phase-per-mission repeat /phases/0/missions/*
      one-phase-per-mission remove /phases/0/missions/*
      one-phase-per-mission remove /phases/1/stages/0/missions/*
      periods-tile set /phases/1/period "2027/2035"
      periods-tile set /phases/1/period "2025/2035"
      periods-tile set /phases/0/period "2021/.."
      periods-tile set /phases/1/stages/0/period "2025/2030"
      periods-tile set /phases/1/stages/1/period "2031/2036"
      in-order reverse /phases
      in-order reverse /calls
      in-order reverse /milestones
      contact-for-open-cells remove /contacts/*
      contact-for-open-cells set /contacts []
      withdrawn-ids-unused set /withdrawals [{"entity": "mission CE-7", "reason": "It was renamed."}]
      withdrawn-ids-unused set /withdrawals [{"entity": "site x", "reason": "-", "successor": "site y"}]
      calls-cover-open-cells set /calls/*/cells []
      calls-cover-open-cells set /calls/*/cells ["CE-4/A"]
      calls-cover-open-cells set /calls/*/cells ["ILRS-1/A"]
      calls-cover-open-cells set /calls/1/lettersDue "1999-12-31"
      calls-cover-open-cells set /calls/1/selections/0/date "1999-12-31"
      history-in-order reverse /missions/2/statements
      graded-by-publisher set /sources/*/publisher "Nobody"
      graded-by-publisher set /sources/0/reliability "secondary"
      graded-by-publisher set /publishers/0/reliability "unconfirmed"
      graded-by-publisher remove /publishers/*
      graded-by-publisher repeat /publishers/*
      statement-as-its-source set /missions/*/statements/0/reliability "unconfirmed"
      statement-as-its-source set /missions/*/statements/0/publishedOn "1999-12-31"
      history-within-the-data set /dataDate "2021-06-17"
      references-resolve set /missions/*/statements/0 {"property": "lead", "value": "NOBODY", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      statement-terms set /missions/*/statements/0 {"property": "readiness", "value": "nearly ready", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      statement-terms set /missions/*/statements/0 {"property": "prospect", "value": "In doubt", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      statement-terms set /missions/*/statements/0 {"property": "working-state", "value": "works.", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      statement-terms set /participants/*/statements/0 {"property": "status", "value": "in talks", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      nothing-derived-stated set /missions/*/statements/0 {"property": "status", "value": "operating", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      nothing-derived-stated set /missions/*/statements/0 {"property": "availability", "value": "offered", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      nothing-derived-stated set /missions/*/statements/0 {"property": "rule", "value": "guide-offers", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      nothing-derived-stated set /payloads/*/statements/0 {"property": "caveat", "value": "not-renewed", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      guide-cells set /cells/64 {"mission": "ILRS-5", "category": "E", "printed": "Closed", "citations": []}
      guide-cells set /cells/0/forms ["joint-development"]
      guide-forms-as-printed set /cells/*/printed "soon"
      guide-footnote-marks set /cells/2/printed "Mission coordination"
      guide-footnote-marks set /cells/0/printed "Closed*"
      guide-routes set /categories/1/subCategories/*/lead "JWG"
      guide-category-e-for-all set /cells/16/forms []
      guide-open-in-later-categories set /cells/60/forms []
      guide-open-on-later-missions set /cells/3/forms []
      """;

  record Corruption(String rule, String operation, String path, String value) {
    static Corruption parse(String line) {
      String[] words = line.split(" ", 4);
      return new Corruption(words[0], words[1], words[2], words.length == 4 ? words[3] : "null");
    }

    /** The places that the path names in a document. */
    List<JsonPointer> places(JsonNode document) {
      List<String> places = List.of("");
      for (String step : path.substring(1).split("/", -1)) {
        List<String> next = new ArrayList<>();
        for (String place : places) {
          int items = document.at(place).size();
          for (int i = 0; i < (step.equals("*") ? items : 1); i++) {
            next.add(place + "/" + (step.equals("*") ? i : step));
          }
        }
        places = next;
      }
      return places.stream()
          .map(JsonPointer::compile)
          .filter(place -> operation.equals("set") || !document.at(place).isMissingNode())
          .filter(place -> !document.at(place.head()).isMissingNode())
          .toList();
    }

    DatasetDocument at(JsonPointer place) throws JsonProcessingException {
      JsonNode document = JSON.valueToTree(CANONICAL);
      JsonNode parent = document.at(place.head());
      int index = place.last().getMatchingIndex();
      switch (operation) {
        case "remove" -> ((ArrayNode) parent).remove(index);
        case "repeat" -> ((ArrayNode) parent).add(parent.get(index));
        case "reverse" -> {
          ArrayNode list = (ArrayNode) document.at(place);
          for (int i = list.size() - 2; i >= 0; i--) {
            list.add(list.remove(i));
          }
        }
        default -> {
          if (parent instanceof ArrayNode list) {
            list.set(index, JSON.readTree(value));
          } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), JSON.readTree(value));
          }
        }
      }
      return JSON.treeToValue(document, DatasetDocument.class);
    }

    @Override
    public String toString() {
      return rule + ": " + operation + " " + path + (operation.equals("set") ? " " + value : "");
    }
  }

  static Stream<Corruption> corruptions() {
    return CORRUPTIONS.lines().map(Corruption::parse);
  }

  @ParameterizedTest
  @MethodSource("corruptions")
  void aCorruptedCopyViolatesItsRuleWhereverItIsCorrupted(Corruption corruption) throws Exception {
    Rule rule = rules().filter(r -> r.name().equals(corruption.rule())).findFirst().orElseThrow();
    List<JsonPointer> places = corruption.places(JSON.valueToTree(CANONICAL));
    assertFalse(places.isEmpty());
    for (JsonPointer place : places) {
      DatasetDocument corrupted = corruption.at(place);
      List<Violation> violations = rule.violations(corrupted);
      assertFalse(violations.isEmpty(), () -> "not reported at " + place);
      violations.forEach(violation -> assertEquals(rule.name(), violation.rule()));
      if (StructuralRules.all().contains(rule) && place.equals(places.get(0))) {
        InvalidDatasetException invalid =
            assertThrows(InvalidDatasetException.class, () -> Dataset.of(corrupted));
        assertTrue(invalid.violations().containsAll(violations));
      }
    }
  }

  @Test
  void theCanonicalDatasetSatisfiesEveryRule() {
    assertEquals(List.of(), rules().flatMap(rule -> rule.violations(CANONICAL).stream()).toList());
  }

  @Test
  void everyRuleHasACorruption() {
    Set<String> corrupted = corruptions().map(Corruption::rule).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(rules().map(Rule::name).toList()), new TreeSet<>(corrupted));
  }

  private static Stream<Rule> rules() {
    return Stream.concat(StructuralRules.all().stream(), GuideRules.all().stream());
  }
}
