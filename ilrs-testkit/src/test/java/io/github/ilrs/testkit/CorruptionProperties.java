package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.rule.InvalidDatasetException;
import io.github.ilrs.catalog.rule.Rule;
import io.github.ilrs.catalog.rule.StructuralRules;
import io.github.ilrs.catalog.rule.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class CorruptionProperties {
  /** A dataset that was spoilt, and how. */
  record Spoiled(Corruption corruption, DatasetDocument document) {}

  @Provide
  Arbitrary<Spoiled> spoiled() {
    return DatasetArbitraries.documents()
        .flatMap(
            document ->
                Arbitraries.of(
                    Corruption.ALL.stream()
                        .flatMap(c -> c.of(document).map(d -> new Spoiled(c, d)).stream())
                        .toList()));
  }

  @Property(tries = 1500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void aSpoiledDatasetIsRefusedByTheRuleThatItBreaks(@ForAll("spoiled") Spoiled spoiled) {
    InvalidDatasetException refusal =
        assertThrows(InvalidDatasetException.class, () -> Dataset.of(spoiled.document()));
    List<String> rules = refusal.violations().stream().map(Violation::rule).distinct().toList();
    assertTrue(rules.contains(spoiled.corruption().rule()), () -> "only " + rules);
    Statistics.collect(spoiled.corruption().name());
    Statistics.coverage(
        drawn ->
            Corruption.ALL.stream()
                .forEach(corruption -> drawn.check(corruption.name()).count(count -> count > 0)));
  }

  @Example
  void everyStructuralRuleIsBrokenBySomeCorruption() {
    Set<String> rules = StructuralRules.all().stream().map(Rule::name).collect(Collectors.toSet());
    assertEquals(rules, Corruption.ALL.stream().map(Corruption::rule).collect(Collectors.toSet()));
  }
}
