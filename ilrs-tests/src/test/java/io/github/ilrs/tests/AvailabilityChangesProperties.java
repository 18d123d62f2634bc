package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.testkit.DatasetArbitraries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The changes of opportunities, held against the opportunities of two days. */
class AvailabilityChangesProperties {
  private static final Set<StatementProperty> OF_OPPORTUNITIES =
      Set.of(StatementProperty.AVAILABILITY, StatementProperty.RULE, StatementProperty.CAVEAT);

  @Provide
  Arbitrary<Catalog> catalogs() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, DatasetArbitraries.catalogs()),
            Tuple.of(1, DatasetArbitraries.catalogs(Arbitraries.just(Dataset.canonical()))))
        .withoutEdgeCases();
  }

  private static Dataset dataset(Catalog catalog) {
    Dataset canonical = Dataset.canonical();
    return catalog.document().equals(canonical.document())
        ? canonical
        : Dataset.of(catalog.document());
  }

  private static Catalog on(Dataset dataset, LocalDate day) {
    return dataset.today(Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private static List<Change> changes(Dataset dataset, LocalDate from, LocalDate to) {
    return dataset.changes(from, to).stream()
        .filter(change -> OF_OPPORTUNITIES.contains(change.property()))
        .toList();
  }

  private static String id(Opportunity opportunity) {
    return opportunity.mission() + "/" + opportunity.category();
  }

  /** By cell: its availability, its rule, and its warnings apart from those that age brings. */
  private record State(String availability, String rule, Set<String> warnings) {
    static State of(Opportunity opportunity) {
      Set<String> warnings = new TreeSet<>();
      for (Caveat caveat : opportunity.caveats()) {
        if (caveat.severity() == Severity.WARNING
            && caveat.kind() != CaveatKind.WORKING_STATE_UNKNOWN) {
          warnings.add(caveat.kind().id());
        }
      }
      return new State(opportunity.availability().id(), opportunity.rule().id(), warnings);
    }
  }

  private static Map<String, State> states(Catalog catalog) {
    Map<String, State> states = new TreeMap<>();
    for (Opportunity opportunity : catalog.opportunities()) {
      states.put(id(opportunity), State.of(opportunity));
    }
    return states;
  }

  @Property
  void theChangesAppliedToTheFirstDayGiveAnyLaterDay(@ForAll("catalogs") Catalog catalog) {
    Dataset dataset = dataset(catalog);
    Map<String, String> availability = new TreeMap<>();
    Map<String, Set<String>> warnings = new TreeMap<>();
    states(on(dataset, Dataset.FIRST_DAY))
        .forEach(
            (id, state) -> {
              availability.put(id, state.availability());
              warnings.put(id, new TreeSet<>(state.warnings()));
            });

    for (Change change : changes(dataset, Dataset.FIRST_DAY, catalog.asOf())) {
      if (change.property() == StatementProperty.AVAILABILITY) {
        assertEquals(
            change.from(), Optional.ofNullable(availability.put(change.subject(), change.to())));
      } else if (change.property() == StatementProperty.CAVEAT) {
        Set<String> ofCell = warnings.getOrDefault(change.subject(), Set.of());
        assertEquals(
            true,
            change.kind() == ChangeKind.FIRST_STATED
                ? ofCell.add(change.to())
                : ofCell.remove(change.from().orElseThrow()),
            change::toString);
      }
    }

    states(catalog)
        .forEach(
            (id, state) -> {
              assertEquals(state.availability(), availability.get(id), id);
              assertEquals(state.warnings(), warnings.get(id), id);
            });
  }

  @Property
  void theChangesOfADayAreWhatDiffersFromTheDayBefore(@ForAll("catalogs") Catalog catalog) {
    LocalDate last = catalog.asOf();
    if (last.isAfter(Dataset.FIRST_DAY)) {
      Dataset dataset = dataset(catalog);
      compare(
          last,
          states(on(dataset, last.minusDays(1))),
          states(catalog),
          changes(dataset, last, last));
    }
  }

  @Example
  void theChangesOfEachDayOfTheCanonicalDatasetAreWhatDiffersFromTheDayBefore() {
    Dataset dataset = Dataset.canonical();
    Map<LocalDate, List<Change>> changes =
        changes(dataset, Dataset.FIRST_DAY, dataset.dataDate()).stream()
            .collect(Collectors.groupingBy(Change::on));
    Map<String, State> before = states(on(dataset, Dataset.FIRST_DAY));
    for (LocalDate day = Dataset.FIRST_DAY.plusDays(1);
        !day.isAfter(dataset.dataDate());
        day = day.plusDays(1)) {
      Map<String, State> after = states(on(dataset, day));
      compare(day, before, after, changes.getOrDefault(day, List.of()));
      before = after;
    }
  }

  private static void compare(
      LocalDate day, Map<String, State> before, Map<String, State> after, List<Change> changes) {
    List<String> expected = new ArrayList<>();
    after.forEach(
        (id, now) -> {
          State then = before.getOrDefault(id, now);
          if (!then.availability().equals(now.availability())) {
            expected.add(
                id + " availability replaced " + then.availability() + " > " + now.availability());
          } else if (!then.rule().equals(now.rule())) {
            expected.add(id + " rule replaced " + then.rule() + " > " + now.rule());
          }
          for (String warning : now.warnings()) {
            if (!then.warnings().contains(warning)) {
              expected.add(id + " caveat first-stated - > " + warning);
            }
          }
          for (String warning : then.warnings()) {
            if (!now.warnings().contains(warning)) {
              expected.add(id + " caveat replaced " + warning + " > none");
            }
          }
        });
    assertEquals(
        expected.stream().sorted().toList(),
        changes.stream()
            .map(
                change ->
                    change.subject()
                        + " "
                        + change.property()
                        + " "
                        + change.kind()
                        + " "
                        + change.from().orElse("-")
                        + " > "
                        + change.to())
            .sorted()
            .toList(),
        day::toString);
  }
}
