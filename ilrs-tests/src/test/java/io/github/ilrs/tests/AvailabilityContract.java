package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The part of the {@link CatalogContract} about what can be joined on a day, and on whose word. */
public interface AvailabilityContract extends DatasetContract {
  /** The first of the six rules that fits decides. */
  @Property
  default void theFirstOfTheSixRulesDecides(@ForAll("catalogs") Catalog catalog) {
    Map<Object, Replay> missions =
        catalog.dataset().document().missions().stream()
            .collect(Collectors.toMap(MissionRecord::id, m -> new Replay(m.statements())));
    for (Cell cell : catalog.dataset().document().cells()) {
      SixRules rules =
          new SixRules(
              catalog.dataset().document(),
              cell,
              missions.getOrDefault(cell.mission(), new Replay(List.of())),
              catalog.asOf());
      Opportunity opportunity = catalog.opportunity(cell.mission(), cell.category());
      assertEquals(
          rules.verdict(), new SixRules.Verdict(opportunity.rule(), opportunity.statedOn()));
      assertEquals(rules.latestCall(), opportunity.call().map(Call::id));
    }
  }

  /** What can be joined is open, and neither elapsed nor selected nor closed; the rule agrees. */
  @Property
  default void whatCanBeJoinedIsOpen(@ForAll("catalogs") Catalog catalog) {
    Set<Availability> over =
        Set.of(
            Availability.ELAPSED,
            Availability.SELECTED,
            Availability.CLOSED,
            Availability.CALL_CLOSED);
    for (Opportunity opportunity : catalog.opportunities()) {
      assertTrue(opportunity.printedOpen() || !opportunity.joinable());
      assertFalse(opportunity.joinable() && over.contains(opportunity.availability()));
      assertEquals(
          opportunity.rule() == AvailabilityRule.CALL_IS_OPEN
              || opportunity.rule() == AvailabilityRule.GUIDE_OFFERS,
          opportunity.joinable());
      assertEquals(opportunity.rule().availability(), opportunity.availability());
    }
  }

  /** What decides was there by the day, and is cited beside the cell. */
  @Property
  default void whatDecidesWasThereByTheDay(@ForAll("catalogs") Catalog catalog) {
    Set<SourceId> sources = catalog.sources().stream().map(Source::id).collect(Collectors.toSet());
    for (Cell cell : catalog.dataset().document().cells()) {
      Opportunity opportunity = catalog.opportunity(cell.mission(), cell.category());
      assertFalse(
          opportunity.statedOn().earliest().isAfter(catalog.asOf()),
          () -> "from the future: " + opportunity);
      assertTrue(opportunity.citations().containsAll(cell.citations()));
      for (Citation citation : opportunity.citations()) {
        assertTrue(sources.contains(citation.source()), () -> "from nowhere: " + citation);
      }
      if (opportunity.call().isPresent()) {
        Call call = opportunity.call().get();
        assertTrue(call.cells().contains(new CellId(cell.mission(), cell.category())));
        assertTrue(catalog.calls().contains(call), () -> "not as it stood on the day: " + call);
      }
      assertEquals(catalog.mission(cell.mission()).reports(), opportunity.reports());
    }
  }

  /** Calls had been opened by the day, and so had been announced what they show as selected. */
  @Property
  default void aCallHadBeenOpenedByTheDay(@ForAll("catalogs") Catalog catalog) {
    for (Call call : catalog.calls()) {
      assertFalse(call.opened().earliest().isAfter(catalog.asOf()));
      call.selections().forEach(s -> assertFalse(s.date().earliest().isAfter(catalog.asOf())));
    }
    for (Call call : catalog.openCalls()) {
      assertTrue(catalog.calls().contains(call));
      assertFalse(call.lettersDue().orElseThrow().latest().isBefore(catalog.asOf()));
    }
  }

  /** Where joinable ones are asked for, open calls come first; each part is in its order. */
  @Property
  default void callsComeFirstAmongWhatCanBeJoined(@ForAll("catalogs") Catalog catalog) {
    List<Opportunity> found = catalog.find(OpportunityQuery.all().joinable());
    List<Opportunity> calls =
        catalog.opportunities().stream()
            .filter(o -> o.availability() == Availability.CALL_OPEN)
            .toList();
    List<Opportunity> offers =
        catalog.opportunities().stream()
            .filter(o -> o.availability() == Availability.OFFERED)
            .toList();
    assertEquals(calls, found.subList(0, calls.size()));
    assertEquals(offers, found.subList(calls.size(), found.size()));
  }
}
