package io.github.ilrs.catalog.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The canonical dataset keeps every rule, and no corrupted copy of it does. */
class RuleProperties {
  private static final DatasetDocument GUIDE = Dataset.canonical().document();

  @Example
  void theCanonicalDatasetKeepsEveryRule() {
    assertEquals(List.of(), rules().flatMap(rule -> rule.violations(GUIDE).stream()).toList());
  }

  @Property
  void aSpoiledCopyBreaksTheRuleThatGuardsIt(
      @ForAll("corruptions") String corruption, @ForAll int place) {
    DatasetDocument spoiled =
        Corruptions.ALL.getOrDefault(corruption, (d, n) -> d).apply(GUIDE, Math.abs(place % 1000));
    String name = ruleOf(corruption);

    List<Violation> violations =
        rules()
            .filter(rule -> rule.name().equals(name))
            .findFirst()
            .orElseThrow()
            .violations(spoiled);

    assertFalse(violations.isEmpty(), corruption);
    violations.forEach(violation -> assertEquals(name, violation.rule()));
  }

  @Property
  void aCopyThatBreaksAStructuralRuleIsNoDataset(
      @ForAll("corruptions") String corruption, @ForAll int place) {
    DatasetDocument spoiled =
        Corruptions.ALL.getOrDefault(corruption, (d, n) -> d).apply(GUIDE, Math.abs(place % 1000));
    List<Violation> expected = StructuralRules.violations(spoiled);

    List<Violation> refused = List.of();
    try {
      Dataset.of(spoiled);
    } catch (InvalidDatasetException e) {
      refused = e.violations();
    }

    assertEquals(expected, refused);
  }

  @Example
  void everyRuleIsGuardedByACorruption() {
    Set<String> guarded = new TreeSet<>();
    Corruptions.ALL.keySet().forEach(name -> guarded.add(ruleOf(name)));
    assertEquals(new TreeSet<>(rules().map(Rule::name).toList()), guarded);
  }

  @Example
  void everyRuleSaysWhatItDemands() {
    rules().forEach(rule -> assertTrue(rule.description().endsWith("."), rule.name()));
  }

  @Provide
  Arbitrary<String> corruptions() {
    return Arbitraries.of(Corruptions.ALL.keySet());
  }

  /** The rule that must notice: the corruption's first word. */
  private static String ruleOf(String corruption) {
    return corruption.replaceAll(" .*", "");
  }

  private static Stream<Rule> rules() {
    return Stream.concat(StructuralRules.all().stream(), GuideRules.all().stream());
  }
}
