package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import io.github.ilrs.testkit.CatalogContract;
import io.github.ilrs.testkit.QueryArbitraries;
import io.github.ilrs.testkit.TimeArbitraries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * One contract, three carriers: a dataset that came over HTTP keeps the whole contract, and a
 * question is answered alike by the embedded dataset, by the synced one and through the client.
 */
class CarriersProperties implements CatalogContract {
  private static final LocalDate TODAY = LocalDate.of(2035, 6, 16);
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Dataset EMBEDDED = Dataset.canonical();
  private static final IlrsServer SERVER =
      IlrsServer.start(ServerOptions.defaults().withPort(0).withClock(CLOCK));
  private static final IlrsClient CLIENT = IlrsClient.of(SERVER.uri());
  private static final SyncedDataset SYNCED = SyncedDataset.builder(CLIENT).clock(CLOCK).start();

  @AfterContainer
  static void stop() {
    SYNCED.close();
    CLIENT.close();
    SERVER.close();
  }

  @Override
  public Arbitrary<Dataset> datasets() {
    return Arbitraries.just(SYNCED.dataset());
  }

  /** Catalogs of the embedded dataset on any day that can be asked, with queries that suit them. */
  @Provide
  Arbitrary<Asked<OpportunityQuery>> embeddedOpportunities() {
    return embedded()
        .flatMap(
            catalog ->
                QueryArbitraries.opportunityQueries(catalog)
                    .map(query -> new Asked<>(catalog, query)))
        .withoutEdgeCases();
  }

  /** The same with queries about missions. */
  @Provide
  Arbitrary<Asked<MissionQuery>> embeddedMissions() {
    return embedded()
        .flatMap(
            catalog ->
                QueryArbitraries.missionQueries(catalog).map(query -> new Asked<>(catalog, query)))
        .withoutEdgeCases();
  }

  private static Arbitrary<Catalog> embedded() {
    return TimeArbitraries.days(Dataset.FIRST_DAY, TODAY).map(day -> EMBEDDED.asOf(day, CLOCK));
  }

  @Property(tries = 350)
  void opportunitiesAreTheSameInTheSameOrderOnEveryCarrier(
      @ForAll("embeddedOpportunities") Asked<OpportunityQuery> asked) {
    var expected = asked.catalog().find(asked.query());
    LocalDate day = asked.catalog().asOf();

    assertEquals(expected, SYNCED.asOf(day).find(asked.query()));
    answersOrNames(
        expected,
        () -> CLIENT.asOf(day).find(asked.query()),
        strangers(asked.query().missions(), asked.query().leads()));
  }

  @Property(tries = 150)
  void missionsAreTheSameInTheSameOrderOnEveryCarrier(
      @ForAll("embeddedMissions") Asked<MissionQuery> asked) {
    var expected = asked.catalog().find(asked.query());
    LocalDate day = asked.catalog().asOf();

    assertEquals(expected, SYNCED.asOf(day).find(asked.query()));
    answersOrNames(
        expected,
        () -> CLIENT.asOf(day).find(asked.query()),
        strangers(Set.of(), asked.query().leads()));
  }

  /**
   * The client answers as the others do, unless the query names somebody whom the dataset does not
   * hold: then the server says who that is, where a catalog just finds nothing.
   */
  private static void answersOrNames(
      List<?> expected, Supplier<List<?>> client, Set<String> strangers) {
    if (strangers.isEmpty()) {
      assertEquals(expected, client.get());
    } else {
      BadRequestException refused = assertThrows(BadRequestException.class, client::get);
      assertEquals(
          strangers,
          refused.problem().orElseThrow().violations().stream()
              .flatMap(violation -> violation.value().stream())
              .collect(Collectors.toSet()));
    }
  }

  /** The ids in a query that the dataset does not hold. */
  private static Set<String> strangers(Set<MissionId> missions, Set<OrganizationId> leads) {
    DatasetDocument document = EMBEDDED.document();
    Set<String> strangers = new HashSet<>();
    missions.forEach(mission -> strangers.add(mission.id()));
    leads.forEach(lead -> strangers.add(lead.id()));
    document.missions().forEach(mission -> strangers.remove(mission.id().id()));
    document.organizations().forEach(organization -> strangers.remove(organization.id().id()));
    return strangers;
  }

  @Property(tries = 1)
  void whatCameOverHttpIsTheEmbeddedDatasetToTheLastByte() {
    assertEquals(EMBEDDED.document(), SYNCED.dataset().document());
    assertEquals(EMBEDDED.sha256(), SYNCED.dataset().sha256());
    assertEquals(EMBEDDED.today(CLOCK).summary(), CLIENT.today().summary());
    assertEquals(
        EMBEDDED.today(CLOCK).find(OpportunityQuery.all()), CLIENT.find(OpportunityQuery.all()));
  }
}
