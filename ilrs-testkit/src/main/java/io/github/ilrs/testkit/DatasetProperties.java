package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Properties that the matrix of opportunities and the histories of any dataset satisfy. Implement
 * this interface to run them on a dataset of your own:
 *
 * <pre>{@code
 * class OurDatasetProperties implements DatasetProperties {
 *   @Override
 *   public Dataset dataset() {
 *     return Dataset.readText(Path.of("src/main/ilrs"));
 *   }
 * }
 * }</pre>
 *
 * <p>Each property runs on 300 days. Half of them are days on which something changes in the
 * dataset, or the day before or after. If the dataset cannot be read, {@link #theDatasetIsReadable}
 * fails and the others are skipped. The system clock is not used.
 */
@AddLifecycleHook(value = DatasetIsReadable.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public interface DatasetProperties {
  /** Returns the dataset to test. It is called several times. */
  Dataset dataset();

  /**
   * A dataset and its catalogs on two days.
   *
   * @param dataset the dataset
   * @param earlier its catalog on one day
   * @param later its catalog on the same day or a later one
   */
  record TwoDays(Dataset dataset, Catalog earlier, Catalog later) {}

  /** Returns the datasets to test: by default only {@link #dataset()}. */
  @Provide
  default Arbitrary<Dataset> datasets() {
    return Arbitraries.just(dataset());
  }

  /** Returns catalogs of the datasets on days from the release of the Guide to 2040. */
  @Provide
  default Arbitrary<Catalog> catalogs() {
    return DatasetArbitraries.catalogs(datasets());
  }

  /** Returns pairs of days from the release of the Guide to 2040. */
  @Provide
  default Arbitrary<TwoDays> pairsOfDays() {
    return Combinators.combine(datasets(), TurningDays.numbers(), TurningDays.numbers())
        .as(
            (dataset, one, other) -> {
              LocalDate a = TurningDays.day(dataset, one);
              LocalDate b = TurningDays.day(dataset, other);
              return new TwoDays(
                  dataset,
                  DatasetArbitraries.on(dataset, a.isBefore(b) ? a : b),
                  DatasetArbitraries.on(dataset, a.isBefore(b) ? b : a));
            });
  }

  /** The dataset can be read and satisfies every structural rule. */
  @Example
  default void theDatasetIsReadable() {
    dataset();
  }

  /** The canonical JSON document of a dataset gives the same dataset and the same bytes. */
  @Property(tries = 300)
  default void aDatasetIsReadFromItsCanonicalJson(@ForAll("datasets") Dataset dataset) {
    Dataset read = Dataset.read(dataset.canonicalJson());
    assertEquals(dataset.document(), read.document());
    assertArrayEquals(dataset.canonicalJson(), read.canonicalJson());
  }

  // The matrix

  /** Every mission has one opportunity in each category, in the order of the document. */
  @Property(tries = 300)
  default void everyMissionHasOneOpportunityInEachCategory(@ForAll("catalogs") Catalog catalog) {
    List<CellId> expected = new ArrayList<>();
    catalog
        .document()
        .missions()
        .forEach(
            m ->
                Stream.of(Category.values())
                    .map(c -> new CellId(m.id(), c))
                    .forEach(expected::add));
    assertEquals(
        expected,
        catalog.opportunities().stream().map(o -> new CellId(o.mission(), o.category())).toList());
  }

  /** The matrix shows every opportunity at its place. */
  @Property(tries = 300)
  default void theMatrixShowsEveryOpportunity(@ForAll("catalogs") Catalog catalog) {
    Matrix matrix = catalog.matrix();
    int cells = 0;
    for (Category category : matrix.categories()) {
      cells += matrix.row(category).size();
    }
    assertEquals(catalog.opportunities().size(), cells);
    for (Opportunity opportunity : catalog.opportunities()) {
      var cell = matrix.cell(opportunity.mission(), opportunity.category()).orElseThrow();
      assertEquals(opportunity.printed(), cell.printed());
      assertEquals(opportunity.forms(), cell.forms());
      assertEquals(opportunity.availability(), cell.availability());
    }
  }

  /**
   * Joinable opportunities are printed as open and have a contact; those with open calls are listed
   * first.
   */
  @Property(tries = 300)
  default void whatCanBeJoinedIsPrintedOpenAndListsOpenCallsFirst(
      @ForAll("catalogs") Catalog catalog) {
    List<Opportunity> expected = new ArrayList<>();
    for (Availability availability : List.of(Availability.CALL_OPEN, Availability.OFFERED)) {
      catalog.opportunities().stream()
          .filter(o -> o.availability() == availability)
          .forEach(expected::add);
    }
    assertEquals(expected, catalog.find(OpportunityQuery.all().joinable()));
    for (Opportunity opportunity : expected) {
      assertTrue(opportunity.printedOpen(), opportunity::toString);
      assertFalse(opportunity.contacts().isEmpty(), opportunity::toString);
    }
  }

  /** Nothing that a catalog shows as past is dated after its day. */
  @Property(tries = 300)
  default void nothingIsDatedAfterTheDay(@ForAll("catalogs") Catalog catalog) {
    LocalDate day = catalog.asOf();
    for (Opportunity opportunity : catalog.opportunities()) {
      assertFalse(opportunity.statedOn().earliest().isAfter(day), opportunity::toString);
    }
    for (Call call : catalog.calls()) {
      assertFalse(call.opened().earliest().isAfter(day), call::toString);
      call.selections().forEach(s -> assertFalse(s.date().earliest().isAfter(day), call::toString));
    }
    for (Mission mission : catalog.missions()) {
      mission.reports().forEach(report -> assertTrue(report.inEffectOn(day), report::toString));
    }
  }

  /** Everything cites at least one source, and every source that is cited is in the dataset. */
  @Property(tries = 300)
  default void everythingCitesSourcesOfTheDataset(@ForAll("catalogs") Catalog catalog) {
    Stream.<List<? extends Cited>>of(
            catalog.missions(),
            catalog.opportunities(),
            catalog.participants(),
            catalog.calls(),
            catalog.payloads(),
            catalog.sites())
        .flatMap(List::stream)
        .forEach(
            cited -> {
              assertFalse(cited.citations().isEmpty(), cited::toString);
              cited.citations().forEach(citation -> catalog.source(citation.source()));
            });
  }

  /** A query finds exactly the opportunities that it matches. */
  @Property(tries = 300)
  default void aQueryFindsTheOpportunitiesThatItMatches(
      @ForAll("catalogs") Catalog catalog, @ForAll("queries") OpportunityQuery query) {
    Set<Opportunity> matching = new HashSet<>();
    for (Opportunity opportunity : catalog.opportunities()) {
      if (query.matches(catalog.mission(opportunity.mission()), opportunity)) {
        matching.add(opportunity);
      }
    }
    assertEquals(matching, new HashSet<>(catalog.find(query)));
    assertEquals(matching.size(), catalog.count(query));
    assertEquals(catalog.find(query).stream().findFirst(), catalog.findFirst(query));
  }

  /** Returns queries without ids, which are valid for any catalog. */
  @Provide
  default Arbitrary<OpportunityQuery> queries() {
    return QueryArbitraries.opportunityQueriesWithoutIds();
  }

  // Histories

  /** What is known on a day is also known on every later day. */
  @Property(tries = 300)
  default void whatIsKnownOnADayIsKnownLater(@ForAll("pairsOfDays") TwoDays days) {
    Catalog earlier = days.earlier();
    Catalog later = days.later();
    for (History history : days.dataset().histories()) {
      assertKept(history.inEffectOn(earlier.asOf()), history.inEffectOn(later.asOf()));
      assertKept(history.reports(earlier.asOf()), history.reports(later.asOf()));
      assertKept(history.events(earlier.asOf()), history.events(later.asOf()));
    }
    for (Mission mission : earlier.missions()) {
      assertKept(earlier.history(mission.id()), later.history(mission.id()));
    }
    assertKept(earlier.programme().history(), later.programme().history());
    assertKept(
        ids(earlier.participants(), Participant::id), ids(later.participants(), Participant::id));
    assertKept(ids(earlier.calls(), Call::id), ids(later.calls(), Call::id));
    assertKept(ids(earlier.payloads(), Payload::id), ids(later.payloads(), Payload::id));
    assertKept(ids(earlier.sites(), Site::id), ids(later.sites(), Site::id));
    assertKept(
        ids(earlier.discrepancies(), Discrepancy::id), ids(later.discrepancies(), Discrepancy::id));
    for (Call call : earlier.calls()) {
      assertKept(call.selections(), later.call(call.id()).selections());
    }
  }

  private static <T> List<String> ids(List<T> items, Function<T, String> id) {
    return items.stream().map(id).toList();
  }

  private static void assertKept(Collection<?> earlier, Collection<?> later) {
    assertTrue(
        new HashSet<>(later).containsAll(earlier), () -> later + " lacks some of " + earlier);
  }

  /** No value is taken from a statement that is unconfirmed, rejected or undated. */
  @Property(tries = 300)
  default void everyValueRestsOnAnAdoptedAndConfirmedStatement(
      @ForAll("pairsOfDays") TwoDays days) {
    LocalDate day = days.later().asOf();
    for (History history : days.dataset().histories()) {
      for (StatementProperty property : StatementProperty.values()) {
        Optional<Statement> value = history.value(property, day);
        value.ifPresent(s -> assertTrue(s.canBeValue() && s.inEffectOn(day), s::toString));
      }
    }
  }

  /**
   * Changes are listed oldest first; the changes up to a day and those after it are together all
   * changes.
   */
  @Property(tries = 300)
  default void changesUpToADayAndAfterItAreAllChanges(@ForAll("pairsOfDays") TwoDays days) {
    LocalDate first = LocalDate.of(1900, 1, 1);
    LocalDate middle = days.earlier().asOf();
    LocalDate last = days.later().asOf().plusDays(1);
    List<Change> whole = days.dataset().changes(first, last);
    List<Change> parts = new ArrayList<>(days.dataset().changes(first, middle));
    parts.addAll(days.dataset().changes(middle.plusDays(1), last));
    assertEquals(whole, parts);
    LocalDate before = first;
    for (Change change : whole) {
      assertFalse(change.on().isBefore(before) || change.on().isAfter(last), change::toString);
      before = change.on();
    }
  }

  /** The subject of a change is found among those of its kind; events are typed. */
  @Property(tries = 300)
  default void changesNameTheirSubjectsAndEvents(@ForAll("pairsOfDays") TwoDays days) {
    DatasetDocument document = days.dataset().document();
    Map<SubjectKind, List<String>> subjects = new EnumMap<>(SubjectKind.class);
    subjects.put(SubjectKind.PROGRAMME, List.of("ILRS"));
    subjects.put(SubjectKind.STAGE, stages(document));
    subjects.put(SubjectKind.MISSION, ids(document.missions(), mission -> mission.id().id()));
    subjects.put(
        SubjectKind.OPPORTUNITY,
        ids(document.cells(), cell -> new CellId(cell.mission(), cell.category()).toString()));
    subjects.put(SubjectKind.PARTICIPANT, ids(document.participants(), ParticipantRecord::id));
    subjects.put(SubjectKind.PAYLOAD, ids(document.payloads(), PayloadRecord::id));
    subjects.put(SubjectKind.SITE, ids(document.sites(), SiteRecord::id));
    subjects.put(SubjectKind.CALL, ids(document.calls(), Call::id));
    for (Change change :
        days.dataset().changes(LocalDate.of(1900, 1, 1), days.later().asOf().plusDays(1))) {
      assertTrue(
          subjects.getOrDefault(change.subjectKind(), List.of()).contains(change.subject()),
          change::toString);
      assertEquals(
          change.property() == StatementProperty.EVENT,
          change.event().isPresent(),
          change::toString);
      assertEquals(
          change.property() == StatementProperty.LANDING_SITE,
          change.landingSite().isPresent(),
          change::toString);
    }
  }

  private static List<String> stages(DatasetDocument document) {
    return document.phases().stream()
        .flatMap(phase -> phase.stages().stream().map(stage -> phase.id() + "/" + stage.number()))
        .toList();
  }

  /** The changes up to a day lead to the values that the catalog of that day shows. */
  @Property(tries = 300)
  default void changesLeadToTheValuesOfTheDay(@ForAll("pairsOfDays") TwoDays days) {
    Catalog catalog = days.later();
    List<Change> changes = days.dataset().changes(LocalDate.of(1900, 1, 1), catalog.asOf());
    for (Mission mission : catalog.missions()) {
      String id = mission.id().id();
      assertEquals(replayed(changes, id, StatementProperty.VEHICLE), mission.vehicle());
      assertEquals(
          replayed(changes, id, StatementProperty.LANDING_SITE),
          mission.landingSite().map(LandingSite::toString));
      if (mission.launch().filter(launch -> launch.actual()).isEmpty()) {
        assertEquals(
            replayed(changes, id, StatementProperty.LAUNCH)
                .filter(value -> !value.equals(Statement.ENDED)),
            mission.launch().map(launch -> launch.date().toString()));
      }
    }
  }

  private static Optional<String> replayed(
      List<Change> changes, String subject, StatementProperty property) {
    Optional<String> value = Optional.empty();
    for (Change change : changes) {
      if (change.subject().equals(subject) && change.property() == property) {
        assertEquals(value, change.from(), change::toString);
        value = change.kind() == ChangeKind.CONFIRMED ? value : Optional.of(change.to());
      }
    }
    return value;
  }
}
