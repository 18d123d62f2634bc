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
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

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

  @Property(tries = 1000)
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
