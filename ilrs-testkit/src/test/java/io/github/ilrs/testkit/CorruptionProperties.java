package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.validation.Rule;
import io.github.ilrs.catalog.validation.StructuralRules;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CorruptionProperties {
  /** A dataset that was spoilt, and how. */
  record Spoiled(Corruption corruption, DatasetDocument document) {}

  /** Of the corruptions that a dataset is open to, one that follows a drawn one. */
  @Provide
  Arbitrary<Spoiled> spoiled() {
    List<Corruption> twiceAll =
        Stream.concat(Corruption.ALL.stream(), Corruption.ALL.stream()).toList();
    return Combinators.combine(
            DatasetArbitraries.documents(),
            Arbitraries.integers().between(0, Corruption.ALL.size() - 1))
        .as(
            (document, first) ->
                twiceAll.subList(first, twiceAll.size()).stream()
                    .flatMap(c -> c.of(document).map(spoilt -> new Spoiled(c, spoilt)).stream())
                    .findFirst()
                    .orElseThrow());
  }

  @Property(tries = 500)
  void aSpoiledDatasetIsRefusedByTheRuleThatItBreaks(@ForAll("spoiled") Spoiled spoiled) {
    assertReported(spoiled.corruption(), spoiled.document());
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void theCanonicalDatasetIsOpenToEveryCorruption(@ForAll("corruptions") Corruption corruption) {
    assertReported(corruption, corruption.of(Dataset.canonical().document()).orElseThrow());
  }

  @Provide
  Arbitrary<Corruption> corruptions() {
    return Arbitraries.of(Corruption.ALL);
  }

  private static void assertReported(Corruption corruption, DatasetDocument spoiled) {
    InvalidDatasetException refusal =
        assertThrows(InvalidDatasetException.class, () -> Dataset.of(spoiled));
    List<String> rules = refusal.violations().stream().map(Violation::rule).distinct().toList();
    assertTrue(rules.contains(corruption.rule()), () -> corruption + ": only " + rules);
  }

  @Example
  void everyStructuralRuleIsBrokenBySomeCorruption() {
    Set<String> rules = StructuralRules.all().stream().map(Rule::name).collect(Collectors.toSet());
    assertEquals(rules, Corruption.ALL.stream().map(Corruption::rule).collect(Collectors.toSet()));
  }
}
