package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.catalog.history.Slip;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.testkit.DatasetArbitraries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The catalog equals the naive implementations, on generated datasets and the canonical one. */
class CatalogEqualsNaiveProperties {
  @Provide
  Arbitrary<Catalog> catalogs() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, DatasetArbitraries.catalogs()),
            Tuple.of(1, DatasetArbitraries.catalogs(Arbitraries.just(Dataset.canonical()))))
        .withoutEdgeCases();
  }

  @Property
  void aQueryFindsTheOpportunitiesThatTheNaiveQueryFinds(
      @ForAll("catalogs") Catalog catalog, @ForAll long seed) {
    OpportunityFilters filters = OpportunityFilters.random(new Random(seed), catalog.document());
    OpportunityQuery query = filters.query();
    List<Opportunity> found = catalog.find(query);
    assertEquals(
        new NaiveQuery(catalog).opportunities(filters),
        found.stream().map(o -> new CellId(o.mission(), o.category())).toList(),
        filters::toString);
    assertEquals(found.size(), catalog.count(query));
    assertEquals(found.stream().findFirst(), catalog.findFirst(query));
  }

  @Property
  void aQueryFindsTheMissionsThatTheNaiveQueryFinds(
      @ForAll("catalogs") Catalog catalog, @ForAll long seed) {
    MissionFilters filters = MissionFilters.random(new Random(seed), catalog.document());
    MissionQuery query = filters.query();
    assertEquals(
        new NaiveQuery(catalog).missions(filters),
        catalog.find(query).stream().map(Mission::id).toList(),
        filters::toString);
  }

  @Property
  void aQueryFindsTheChangesThatTheNaiveFiltersAccept(
      @ForAll("catalogs") Catalog catalog, @ForAll long seed) {
    Dataset dataset = Dataset.of(catalog.document());
    List<Change> all = dataset.changes(Dataset.FIRST_DAY, catalog.asOf());
    ChangeFilters filters = ChangeFilters.random(new Random(seed), all);
    assertEquals(
        filters.naive(all),
        dataset.changes(Dataset.FIRST_DAY, catalog.asOf(), filters.query()),
        filters::toString);
  }

  @Property
  void aMissionIsWhatTheNaiveReplayGives(@ForAll("catalogs") Catalog catalog) {
    LocalDate day = catalog.asOf();
    NaiveQuery naive = new NaiveQuery(catalog);
    for (MissionRecord record : catalog.document().missions()) {
      Mission mission = catalog.mission(record.id());
      NaiveReplay replay = new NaiveReplay(record.statements());
      assertEquals(record.name(), mission.name());
      assertEquals(record.leads(), mission.leads());
      assertEquals(record.purpose(), mission.purpose());
      assertEquals(naive.phase(record.id()).id(), mission.phase());
      assertEquals(naive.stages(record.id()), mission.stage().stream().boxed().toList());
      assertEquals(replay.missionStatus(day), mission.status());
      assertEquals(
          replay.value(StatementProperty.VEHICLE, day).map(Statement::value), mission.vehicle());
      assertEquals(
          replay.value(StatementProperty.LANDING_SITE, day).flatMap(Statement::landingSite),
          mission.landingSite());
      assertEquals(replay.reports(day), mission.reports());
      assertTrue(mission.citations().containsAll(record.citations()));
      assertEquals(launch(replay, day), shownLaunch(mission));
    }
  }

  private static String launch(NaiveReplay replay, LocalDate day) {
    Optional<Event> launched = replay.first(EventKind.LAUNCH, day);
    if (launched.isPresent()) {
      return launched.get().date() + " actual";
    }
    Optional<Statement> forecast = replay.forecast(day);
    if (forecast.isEmpty()) {
      return "none";
    }
    PartialDate date = PartialDate.parse(forecast.get().value());
    boolean overdue =
        date.latest().isBefore(day) && replay.missionStatus(day) == MissionStatus.PLANNED;
    return date
        + (overdue ? " overdue" : "")
        + " by "
        + forecast.get().citation()
        + replay
            .lastRepeatedOn(StatementProperty.LAUNCH, day)
            .map(repeated -> " repeated " + repeated)
            .orElse("");
  }

  private static String shownLaunch(Mission mission) {
    return mission
        .launch()
        .map(
            launch ->
                launch.date()
                    + (launch.overdue() ? " overdue" : "")
                    + (launch.actual() ? " actual" : " by " + launch.citations().get(0))
                    + launch.lastRepeatedOn().map(day -> " repeated " + day).orElse(""))
        .orElse("none");
  }

  @Property
  void participantsPayloadsAndSitesAreWhatTheNaiveReplayGives(@ForAll("catalogs") Catalog catalog) {
    LocalDate day = catalog.asOf();
    for (ParticipantRecord record : catalog.document().participants()) {
      assertEquals(
          new NaiveReplay(record.statements()).participant(record.kind(), day),
          catalog
              .findParticipant(record.id())
              .map(p -> p.status().id() + p.joined().map(joined -> " " + joined).orElse(""))
              .orElse("")
              .replace("unrecognized", FUTURE));
    }
    for (PayloadRecord record : catalog.document().payloads()) {
      assertEquals(
          new NaiveReplay(record.statements()).payload(day),
          catalog
              .findPayload(record.id())
              .map(p -> p.status().id().replace("unrecognized", FUTURE))
              .orElse(""));
    }
    for (SiteRecord record : catalog.document().sites()) {
      assertEquals(
          new NaiveReplay(record.statements())
              .value(StatementProperty.STATUS, day)
              .map(Statement::value),
          catalog
              .findSite(record.id())
              .map(site -> site.status().id().replace("unrecognized", FUTURE)));
    }
  }

  /** The generated status that this version does not know. */
  private static final String FUTURE = "in-a-word-of-the-future";

  @Property
  void aHistoryListsWhatIsInEffectAndUndatedClaimsFromTheDataDate(
      @ForAll("catalogs") Catalog catalog) {
    boolean gathered = !catalog.asOf().isBefore(catalog.document().dataDate());
    for (MissionRecord record : catalog.document().missions()) {
      List<Statement> expected =
          record.statements().stream()
              .filter(
                  s ->
                      NaiveReplay.effectiveFrom(s)
                          .map(day -> !day.isAfter(catalog.asOf()))
                          .orElse(gathered))
              .toList();
      assertEquals(expected, catalog.history(record.id()));
    }
  }

  @Property
  void aSlipGoesFromTheFirstForecastToTheOneInEffect(@ForAll("catalogs") Catalog catalog) {
    Dataset dataset = Dataset.of(catalog.document());
    for (MissionRecord record : dataset.document().missions()) {
      NaiveReplay replay = new NaiveReplay(record.statements());
      List<Statement> forecasts =
          replay.lastWins(StatementProperty.LAUNCH).stream().filter(NaiveReplay::isDate).toList();
      Optional<Slip> slip = dataset.history(record.id()).slip();
      assertEquals(
          forecasts,
          slip.stream().flatMap(s -> s.forecasts().stream()).map(f -> f.statement()).toList());
      replay
          .forecast(LocalDate.MAX)
          .ifPresent(latest -> assertEquals(latest, slip.orElseThrow().latest().statement()));
      slip.ifPresent(s -> assertTrue(s.minMonths() <= s.maxMonths(), s::toString));
    }
  }

  @Property
  void availabilityAndCaveatsAreWhatTheNaiveRulesGive(@ForAll("catalogs") Catalog catalog) {
    DatasetDocument document = catalog.document();
    for (MissionRecord record : document.missions()) {
      NaiveReplay replay = new NaiveReplay(record.statements());
      NaiveCaveats caveats = new NaiveCaveats(document, record, catalog.asOf());
      assertEquals(caveats.ofMission(), shown(catalog.mission(record.id()).caveats()));
      for (Cell cell : document.cells()) {
        if (!cell.mission().equals(record.id())) {
          continue;
        }
        NaiveAvailability naive = new NaiveAvailability(document, cell, replay, catalog.asOf());
        Opportunity opportunity = catalog.opportunity(cell.mission(), cell.category());
        assertEquals(
            naive.verdict(),
            new NaiveAvailability.Verdict(
                opportunity.rule(),
                opportunity.statedOn(),
                opportunity.until().map(until -> until.kind() + " " + until.date()).orElse("")));
        assertEquals(naive.latestCall(), opportunity.call().map(Call::id));
        assertEquals(naive.selected(), opportunity.selection().map(Selection::date));
        assertEquals(caveats.of(cell, naive.verdict()), shown(opportunity.caveats()));
      }
    }
  }

  /** Each in the order of the kinds, which puts warnings first. */
  private static Map<CaveatKind, String> shown(List<Caveat> caveats) {
    Map<CaveatKind, String> shown = new LinkedHashMap<>();
    for (Caveat caveat : caveats) {
      shown.put(caveat.kind(), caveat.since() + " " + caveat.reliability());
    }
    assertEquals(caveats.size(), shown.size());
    assertEquals(List.copyOf(new TreeSet<>(shown.keySet())), List.copyOf(shown.keySet()));
    return shown;
  }

  @Property
  void anOpportunityHasTheRoutesNegotiatorAndContactsOfItsCell(
      @ForAll("catalogs") Catalog catalog) {
    NaiveQuery naive = new NaiveQuery(catalog);
    for (MissionRecord mission : catalog.document().missions()) {
      List<Contact> contacts =
          catalog.contacts().stream().filter(c -> c.missions().contains(mission.id())).toList();
      for (Cell cell : catalog.document().cells()) {
        if (!cell.mission().equals(mission.id())) {
          continue;
        }
        Opportunity opportunity = catalog.opportunity(mission.id(), cell.category());
        CategoryDefinition category = catalog.category(cell.category());
        var routes = naive.routes(mission, cell.category());
        Optional<Negotiator> ofRoute =
            category.subCategories().stream()
                .filter(route -> routes.contains(route.code()))
                .flatMap(route -> route.negotiateWith().stream())
                .findFirst();
        assertEquals(routes, opportunity.subCategories());
        assertEquals(category.negotiateWith().or(() -> ofRoute), opportunity.negotiateWith());
        assertEquals(contacts, opportunity.contacts());
        assertEquals(cell.printed(), opportunity.printed());
        assertEquals(cell.forms(), opportunity.forms());
        assertEquals(cell.linkedMissions(), opportunity.linkedMissions());
        assertTrue(opportunity.citations().containsAll(cell.citations()));
      }
      assertEquals(contacts, catalog.contacts(mission.id()));
    }
  }
}
