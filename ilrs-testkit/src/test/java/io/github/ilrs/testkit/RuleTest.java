package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.validation.GuideRules;
import io.github.ilrs.catalog.validation.Rule;
import io.github.ilrs.catalog.validation.StructuralRules;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.testkit.BrokenDatasets.Breakage;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The canonical dataset satisfies every rule, and each broken copy violates its rule. */
class RuleTest {
  private static final DatasetDocument CANONICAL = Dataset.canonical().document();

  /** What breaks the canonical dataset but not every other. */
  private static final String BREAKAGES =
      """
      ids-unique repeat /categories/1/subCategories/*
      references-resolve set /participants/*/statements/0/citation/source "no-such-source"
      references-resolve set /discrepancies/*/readings/0/citation/source "no-such-source"
      references-resolve set /calls/*/selections/0/citation/source "no-such-source"
      references-resolve set /organizations/*/parent "NOBODY"
      references-resolve set /categories/1/subCategories/*/lead "NOBODY"
      references-resolve set /phases/1/stages/*/missions ["CE-5"]
      references-resolve set /cells/*/mission "CE-5"
      references-resolve set /cells/*/linkedMissions ["CE-5"]
      references-resolve set /calls/*/cells ["CE-5/D"]
      cited set /programme/citations []
      cited set /organizations/*/citations []
      cited set /milestones/*/citations []
      cited set /objectives/*/citations []
      cited set /facilities/*/citations []
      cited set /cooperationDomains/*/citations []
      cited set /phases/1/stages/*/citations []
      cited set /categories/*/citations []
      cited set /categories/1/subCategories/*/citations []
      cited set /payloads/*/citations []
      cited set /sites/*/citations []
      categories-complete set /categories/0/subCategories [{"code": "B1", "title": "-", "summary": "-"}]
      matrix-total set /cells/0/category "B"
      closed-means-no-forms set /cells/0/forms ["joint-development"]
      closed-means-no-forms set /cells/64/printed "Closed*"
      footnotes-symmetric set /cells/0/linkedMissions ["CE-4"]
      footnotes-symmetric set /cells/4/linkedMissions ["LUNA-25"]
      one-phase-per-mission set /phases/*/missions ["CE-4", "CE-8"]
      one-phase-per-mission remove /phases/0/missions/*
      one-phase-per-mission remove /phases/1/stages/0/missions/*
      periods-tile set /phases/1/period "2027/2035"
      periods-tile set /phases/1/period "2025/2035"
      periods-tile set /phases/0/period "2021/.."
      periods-tile set /phases/1/stages/0/period "2025/2030"
      periods-tile set /phases/1/stages/1/period "2031/2036"
      in-order reverse /calls
      in-order reverse /milestones
      contact-for-open-cells remove /contacts/*
      contact-for-open-cells set /contacts []
      withdrawn-ids-unused set /withdrawals [{"entity": "mission CE-7", "reason": "It was renamed."}]
      withdrawn-ids-unused set /withdrawals [{"entity": "site x", "reason": "-", "successor": "site y"}]
      calls-cover-open-cells set /calls/*/cells ["CE-4/A"]
      calls-cover-open-cells set /calls/*/cells ["ILRS-1/A"]
      calls-cover-open-cells set /calls/1/lettersDue "1999-12-31"
      calls-cover-open-cells set /calls/1/selections/0/date "1999-12-31"
      history-in-order reverse /missions/2/statements
      statements-unique repeat /missions/*/statements/*
      statements-unique repeat /participants/*/statements/*
      graded-by-publisher set /sources/*/publisher "Nobody"
      graded-by-publisher set /sources/0/reliability "secondary"
      graded-by-publisher set /publishers/0/reliability "unconfirmed"
      statement-as-its-source set /missions/*/statements/0/reliability "unconfirmed"
      statement-as-its-source set /missions/*/statements/0/publishedOn "1999-12-31"
      history-within-the-data set /dataDate "2021-06-17"
      statement-terms set /missions/*/statements/0 {"property": "readiness", "value": "nearly ready", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      statement-terms set /missions/*/statements/0 {"property": "working-state", "value": "works.", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
      statement-terms set /participants/*/statements/0 {"property": "status", "value": "in talks", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
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

  static Stream<Breakage> breakages() {
    return Stream.concat(BrokenDatasets.BREAKAGES.stream(), Breakage.parse(BREAKAGES).stream());
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void aBrokenCopyViolatesItsRuleWhereverItIsBroken(Breakage breakage) {
    Rule rule = rules().filter(r -> r.name().equals(breakage.rule())).findFirst().orElseThrow();
    List<JsonPointer> places = breakage.places(JsonForm.of(CANONICAL));
    assertFalse(places.isEmpty());
    for (JsonPointer place : places) {
      DatasetDocument broken = breakage.at(place, CANONICAL);
      List<Violation> violations = rule.violations(broken);
      assertFalse(violations.isEmpty(), () -> "not reported at " + place);
      violations.forEach(violation -> assertEquals(rule.name(), violation.rule()));
      if (StructuralRules.all().contains(rule) && place.equals(places.get(0))) {
        InvalidDatasetException invalid =
            assertThrows(InvalidDatasetException.class, () -> Dataset.of(broken));
        assertTrue(invalid.violations().containsAll(violations));
      }
    }
  }

  @Test
  void theCanonicalDatasetSatisfiesEveryRule() {
    assertEquals(List.of(), rules().flatMap(rule -> rule.violations(CANONICAL).stream()).toList());
  }

  @Test
  void everyRuleIsBroken() {
    assertEquals(
        new TreeSet<>(rules().map(Rule::name).toList()),
        new TreeSet<>(breakages().map(Breakage::rule).toList()));
  }

  private static Stream<Rule> rules() {
    return Stream.concat(StructuralRules.all().stream(), GuideRules.all().stream());
  }
}
