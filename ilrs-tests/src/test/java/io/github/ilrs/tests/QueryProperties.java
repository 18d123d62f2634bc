package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The part of the {@link CatalogContract} about what can be asked, and in which order it answers.
 */
public interface QueryContract extends DatasetContract {
  /**
   * A query and the catalog it is put to.
   *
   * @param catalog whose missions and agencies the query asks for
   * @param query what is asked
   * @param <Q> the kind of query
   */
  record Asked<Q>(Catalog catalog, Q query) {}

  // Neither has edge cases of its own: to search for them in the queries of every catalog is slow.

  /** Catalogs with queries about opportunities that suit them. */
  @Provide
  default Arbitrary<Asked<OpportunityQuery>> askedForOpportunities() {
    return catalogs()
        .flatMap(
            catalog ->
                QueryArbitraries.opportunityQueries(catalog)
                    .map(query -> new Asked<>(catalog, query)))
        .withoutEdgeCases();
  }

  /** Catalogs with queries about missions that suit them. */
  @Provide
  default Arbitrary<Asked<MissionQuery>> askedForMissions() {
    return catalogs()
        .flatMap(
            catalog ->
                QueryArbitraries.missionQueries(catalog).map(query -> new Asked<>(catalog, query)))
        .withoutEdgeCases();
  }

  /** A query finds what a reader of the document finds who checks every cell. */
  @Property
  default void aQueryFindsTheOpportunitiesThatAReaderFinds(
      @ForAll("askedForOpportunities") Asked<OpportunityQuery> asked) {
    assertEquals(
        new Reader(asked.catalog).opportunities(asked.query),
        asked.catalog.find(asked.query).stream().map(Reader.Place::of).toList());
  }

  /** A query finds what a reader of the document finds who checks every mission. */
  @Property
  default void aQueryFindsTheMissionsThatAReaderFinds(
      @ForAll("askedForMissions") Asked<MissionQuery> asked) {
    assertEquals(
        new Reader(asked.catalog).missions(asked.query),
        asked.catalog.find(asked.query).stream().map(Mission::id).toList());
  }

  /** A list, a stream, a number and the first of it are four answers to one question. */
  @Property
  default void everyWayToAskAnswersTheSame(
      @ForAll("askedForOpportunities") Asked<OpportunityQuery> asked) {
    List<Opportunity> found = asked.catalog.find(asked.query);
    assertEquals(found, asked.catalog.stream(asked.query).toList());
    assertEquals(found.size(), asked.catalog.count(asked.query));
    assertEquals(found.stream().findFirst(), asked.catalog.first(asked.query));
  }

  /** What is found are the catalog's own opportunities, and the query says so of each. */
  @Property
  default void aQueryMatchesExactlyWhatItFinds(
      @ForAll("askedForOpportunities") Asked<OpportunityQuery> asked) {
    List<Opportunity> matching =
        asked.catalog.opportunities().stream()
            .filter(o -> asked.query.matches(asked.catalog.mission(o.mission()), o))
            .toList();
    List<Opportunity> found = asked.catalog.find(asked.query);
    assertEquals(matching.size(), found.size());
    assertTrue(found.containsAll(matching), () -> "matched but not found: " + matching);
  }

  /** Missions stand as in the document, and the opportunities of each from A to E. */
  @Property
  default void theOrderIsThatOfTheTables(@ForAll("catalogs") Catalog catalog) {
    List<MissionId> missions =
        catalog.dataset().document().missions().stream().map(MissionRecord::id).toList();
    assertEquals(missions, catalog.missions().stream().map(Mission::id).toList());
    assertEquals(catalog.missions(), catalog.find(MissionQuery.all()));
    assertEquals(
        missions.stream()
            .flatMap(id -> Stream.of(Category.values()).map(c -> new Reader.Place(id, c)))
            .toList(),
        catalog.opportunities().stream().map(Reader.Place::of).toList());
    assertEquals(catalog.opportunities(), catalog.find(OpportunityQuery.all()));
  }

  /** Asking twice, or asking an equal catalog, changes nothing. */
  @Property
  default void theSameQuestionHasTheSameAnswer(
      @ForAll("askedForOpportunities") Asked<OpportunityQuery> asked) {
    Catalog again = asked.catalog.dataset().today(DatasetArbitraries.noonOf(asked.catalog.asOf()));
    assertEquals(asked.catalog.find(asked.query), again.find(asked.query));
  }
}
