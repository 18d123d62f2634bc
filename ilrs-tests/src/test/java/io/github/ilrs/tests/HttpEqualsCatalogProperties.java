package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.CallQuery;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.ParticipantQuery;
import io.github.ilrs.catalog.PayloadQuery;
import io.github.ilrs.client.IlrsClient;
import io.github.ilrs.client.api.EvidenceApi.GetCatalogRequest;
import io.github.ilrs.client.api.EvidenceApi.GetDatasetRequest;
import io.github.ilrs.client.api.EvidenceApi.GetDiscrepancyRequest;
import io.github.ilrs.client.api.EvidenceApi.ListChangesRequest;
import io.github.ilrs.client.api.EvidenceApi.ListDiscrepanciesRequest;
import io.github.ilrs.client.api.MissionsApi.GetMissionRequest;
import io.github.ilrs.client.api.MissionsApi.ListMissionHistoryRequest;
import io.github.ilrs.client.api.MissionsApi.ListMissionsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.GetCallRequest;
import io.github.ilrs.client.api.OpportunitiesApi.GetCategoryRequest;
import io.github.ilrs.client.api.OpportunitiesApi.GetMatrixRequest;
import io.github.ilrs.client.api.OpportunitiesApi.GetOpportunityRequest;
import io.github.ilrs.client.api.OpportunitiesApi.GetPayloadRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListCallsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListCategoriesRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListContactsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListOpportunitiesRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListPayloadsRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetCooperationDomainRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetFacilityRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetObjectiveRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetOrganizationRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetParticipantRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetPhaseRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetProgrammeRequest;
import io.github.ilrs.client.api.ProgrammeApi.GetSiteRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListCooperationDomainsRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListFacilitiesRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListMilestonesRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListObjectivesRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListOrganizationsRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListParticipantsRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListPhasesRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListSitesRequest;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.response.ApiResource;
import io.github.ilrs.model.response.Expansion;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.server.IlrsServer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Every operation of the contract over HTTP equals the embedded catalog. */
class HttpEqualsCatalogProperties {
  private static final LocalDate TODAY = LocalDate.of(2035, 6, 16);
  private static final Clock CLOCK = TestServers.noonOf(TODAY);
  private static final Dataset DATASET = Dataset.canonical();
  private static final Dataset WITHOUT_PERSONAL = DATASET.withoutPersonal();
  private static final IlrsServer SERVER = TestServers.start(CLOCK);
  private static final IlrsClient CLIENT = IlrsClient.of(SERVER.uri());

  /** Days on which something changes in the dataset, and days beside them. */
  private static final List<LocalDate> EDGES =
      List.of(
          Dataset.FIRST_DAY,
          Dataset.FIRST_DAY.plusDays(1),
          LocalDate.of(2022, 11, 23),
          LocalDate.of(2022, 11, 24),
          LocalDate.of(2023, 2, 1),
          LocalDate.of(2023, 2, 2),
          LocalDate.of(2023, 8, 10),
          LocalDate.of(2023, 8, 19),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 4, 24),
          LocalDate.of(2024, 5, 3),
          DATASET.dataDate().minusDays(1),
          DATASET.dataDate(),
          TODAY);

  @AfterContainer
  static void stop() {
    CLIENT.close();
    SERVER.close();
  }

  /** Compares an operation, with random filters, with the catalog of a day. */
  private interface Comparison {
    void compare(Catalog catalog, Random random);
  }

  private static final Map<String, Comparison> OPERATIONS = new TreeMap<>();

  private static void operation(
      String name, Function<LocalDate, CompletableFuture<?>> http, Function<Catalog, ?> expected) {
    OPERATIONS.put(
        name,
        (catalog, random) ->
            assertEquals(expected.apply(catalog), http.apply(catalog.asOf()).join()));
  }

  private static <T> void listing(
      String name,
      Function<LocalDate, CompletableFuture<Listing<T>>> http,
      Function<Catalog, List<T>> expected) {
    OPERATIONS.put(
        name,
        (catalog, random) ->
            assertListed(catalog, expected.apply(catalog), http.apply(catalog.asOf())));
  }

  /** Compares an item of a list that is looked up by its id. */
  private static <T> void items(
      String name,
      Function<Catalog, List<T>> list,
      BiFunction<T, LocalDate, CompletableFuture<T>> http) {
    OPERATIONS.put(
        name,
        (catalog, random) -> {
          List<T> items = list.apply(catalog);
          if (!items.isEmpty()) {
            T item = random(random, items);
            assertEquals(item, http.apply(item, catalog.asOf()).join());
          }
        });
  }

  private static <T> void assertListed(
      Catalog catalog, List<T> expected, CompletableFuture<Listing<T>> http) {
    assertEquals(Listing.of(catalog.asOf(), expected), http.join());
  }

  static {
    var programme = CLIENT.programmeApi();
    var missions = CLIENT.missionsApi();
    var opportunities = CLIENT.opportunitiesApi();
    var evidence = CLIENT.evidenceApi();
    operation(
        "getProgramme",
        day -> programme.getProgramme(GetProgrammeRequest.builder().asOf(day).build()),
        Catalog::programme);
    operation(
        "getMatrix",
        day -> opportunities.getMatrix(GetMatrixRequest.builder().asOf(day).build()),
        Catalog::matrix);
    OPERATIONS.put(
        "getIndex",
        (catalog, random) ->
            assertEquals(
                Positions.operations().stream()
                    .filter(path -> !path.getValue().at("/get/tags/0").asText().equals("Files"))
                    .map(Map.Entry::getKey)
                    .toList(),
                evidence.getIndex().join().resources().stream().map(ApiResource::href).toList()));
    operation(
        "getCatalog",
        day -> evidence.getCatalog(GetCatalogRequest.builder().asOf(day).build()),
        Catalog::summary);
    OPERATIONS.put(
        "getDataset",
        (catalog, random) -> {
          boolean personal = random.nextBoolean();
          var request = GetDatasetRequest.builder().personal(personal).build();
          assertEquals(edition(catalog, personal).document(), evidence.getDataset(request).join());
        });
    operation(
        "listSources", day -> evidence.listSources().thenApply(Listing::items), Catalog::sources);
    listing(
        "listPhases",
        day -> programme.listPhases(ListPhasesRequest.builder().asOf(day).build()),
        Catalog::phases);
    listing(
        "listObjectives",
        day -> programme.listObjectives(ListObjectivesRequest.builder().asOf(day).build()),
        Catalog::objectives);
    listing(
        "listFacilities",
        day -> programme.listFacilities(ListFacilitiesRequest.builder().asOf(day).build()),
        Catalog::facilities);
    listing(
        "listCooperationDomains",
        day ->
            programme.listCooperationDomains(
                ListCooperationDomainsRequest.builder().asOf(day).build()),
        Catalog::cooperationDomains);
    listing(
        "listMilestones",
        day -> programme.listMilestones(ListMilestonesRequest.builder().asOf(day).build()),
        Catalog::milestones);
    listing(
        "listOrganizations",
        day -> programme.listOrganizations(ListOrganizationsRequest.builder().asOf(day).build()),
        Catalog::organizations);
    listing(
        "listSites",
        day -> programme.listSites(ListSitesRequest.builder().asOf(day).build()),
        Catalog::sites);
    listing(
        "listCategories",
        day -> opportunities.listCategories(ListCategoriesRequest.builder().asOf(day).build()),
        Catalog::categories);
    listing(
        "listDiscrepancies",
        day -> evidence.listDiscrepancies(ListDiscrepanciesRequest.builder().asOf(day).build()),
        Catalog::discrepancies);
    items(
        "getMission",
        Catalog::missions,
        (item, day) ->
            missions.getMission(GetMissionRequest.builder().mission(item.id()).asOf(day).build()));
    items(
        "getPhase",
        Catalog::phases,
        (item, day) ->
            programme.getPhase(GetPhaseRequest.builder().phase(item.id()).asOf(day).build()));
    items(
        "getObjective",
        Catalog::objectives,
        (item, day) ->
            programme.getObjective(
                GetObjectiveRequest.builder().objective(item.id()).asOf(day).build()));
    items(
        "getFacility",
        Catalog::facilities,
        (item, day) ->
            programme.getFacility(
                GetFacilityRequest.builder().facility(item.id()).asOf(day).build()));
    items(
        "getCooperationDomain",
        Catalog::cooperationDomains,
        (item, day) ->
            programme.getCooperationDomain(
                GetCooperationDomainRequest.builder().domain(item.id()).asOf(day).build()));
    items(
        "getOrganization",
        Catalog::organizations,
        (item, day) ->
            programme.getOrganization(
                GetOrganizationRequest.builder().organization(item.id()).asOf(day).build()));
    items(
        "getParticipant",
        Catalog::participants,
        (item, day) ->
            programme.getParticipant(
                GetParticipantRequest.builder().participant(item.id()).asOf(day).build()));
    items(
        "getSite",
        Catalog::sites,
        (item, day) ->
            programme.getSite(GetSiteRequest.builder().site(item.id()).asOf(day).build()));
    items(
        "getCategory",
        Catalog::categories,
        (item, day) ->
            opportunities.getCategory(
                GetCategoryRequest.builder().category(item.code()).asOf(day).build()));
    items(
        "getCall",
        Catalog::calls,
        (item, day) ->
            opportunities.getCall(GetCallRequest.builder().call(item.id()).asOf(day).build()));
    items(
        "getPayload",
        Catalog::payloads,
        (item, day) ->
            opportunities.getPayload(
                GetPayloadRequest.builder().payload(item.id()).asOf(day).build()));
    items(
        "getDiscrepancy",
        Catalog::discrepancies,
        (item, day) ->
            evidence.getDiscrepancy(
                GetDiscrepancyRequest.builder().discrepancy(item.id()).asOf(day).build()));
    items("getSource", Catalog::sources, (item, day) -> evidence.getSource(item.id()));
    OPERATIONS.put(
        "listMissionHistory",
        (catalog, random) -> {
          MissionId id = random(random, catalog.missions()).id();
          var request =
              ListMissionHistoryRequest.builder().mission(id).asOf(catalog.asOf()).build();
          assertListed(catalog, catalog.history(id), missions.listMissionHistory(request));
        });
    OPERATIONS.put(
        "getOpportunity",
        (catalog, random) -> {
          MissionId id = random(random, catalog.missions()).id();
          boolean personal = random.nextBoolean();
          for (Category category : Category.values()) {
            var request =
                GetOpportunityRequest.builder()
                    .mission(id)
                    .category(category)
                    .personal(personal)
                    .asOf(catalog.asOf())
                    .build();
            assertEquals(
                edition(catalog, personal).opportunity(id, category),
                opportunities.getOpportunity(request).join());
          }
        });
    OPERATIONS.put(
        "listContacts",
        (catalog, random) -> {
          boolean personal = random.nextBoolean();
          var request =
              ListContactsRequest.builder().personal(personal).asOf(catalog.asOf()).build();
          assertListed(
              catalog, edition(catalog, personal).contacts(), opportunities.listContacts(request));
        });
    OPERATIONS.put(
        "listChanges",
        (catalog, random) -> {
          LocalDate day = catalog.asOf().minusDays(random.nextInt(1_000));
          LocalDate from = day.isBefore(Dataset.FIRST_DAY) ? Dataset.FIRST_DAY : day;
          ChangeFilters filters =
              ChangeFilters.random(random, DATASET.changes(from, catalog.asOf()));
          var request = ListChangesRequest.builder().from(from).to(catalog.asOf());
          Filters.set(request, ListChangesRequest.Builder::subject, filters.subjects());
          Filters.set(request, ListChangesRequest.Builder::property, filters.properties());
          Filters.set(request, ListChangesRequest.Builder::kind, filters.kinds());
          assertListed(
              catalog,
              DATASET.changes(from, catalog.asOf(), filters.query()),
              evidence.listChanges(request.build()));
        });
    OPERATIONS.put("listMissions", HttpEqualsCatalogProperties::compareMissions);
    OPERATIONS.put("listOpportunities", HttpEqualsCatalogProperties::compareOpportunities);
    OPERATIONS.put("listParticipants", HttpEqualsCatalogProperties::compareParticipants);
    OPERATIONS.put("listCalls", HttpEqualsCatalogProperties::compareCalls);
    OPERATIONS.put("listPayloads", HttpEqualsCatalogProperties::comparePayloads);
  }

  /** Returns the catalog of the same day with or without personal data. */
  private static Catalog edition(Catalog catalog, boolean personal) {
    return personal ? catalog : WITHOUT_PERSONAL.asOf(catalog.asOf(), CLOCK);
  }

  @Example
  void expandedSourcesAreInTheListsOfTheClient() {
    var missions = ListMissionsRequest.builder().expand(Expansion.SOURCES).build();
    List<Source> cited = CLIENT.missionsApi().listMissions(missions).join().sources();

    assertFalse(cited.isEmpty());
    assertTrue(DATASET.document().sources().containsAll(cited));
  }

  private static void compareMissions(Catalog catalog, Random random) {
    MissionFilters filters = MissionFilters.random(random, catalog.document());
    var request = ListMissionsRequest.builder().asOf(catalog.asOf());
    Filters.set(request, ListMissionsRequest.Builder::phase, filters.phases());
    Filters.set(request, ListMissionsRequest.Builder::stage, filters.stages());
    Filters.set(request, ListMissionsRequest.Builder::lead, filters.leads());
    Filters.set(request, ListMissionsRequest.Builder::series, filters.series());
    Filters.set(request, ListMissionsRequest.Builder::status, filters.statuses());
    filters.launchFrom().ifPresent(request::launchFrom);
    filters.launchTo().ifPresent(request::launchTo);
    assertListed(
        catalog, catalog.find(filters.query()), CLIENT.missionsApi().listMissions(request.build()));
  }

  private static void compareOpportunities(Catalog catalog, Random random) {
    OpportunityFilters filters = OpportunityFilters.random(random, catalog.document());
    var request = ListOpportunitiesRequest.builder().asOf(catalog.asOf());
    Filters.set(request, ListOpportunitiesRequest.Builder::mission, filters.missions());
    Filters.set(request, ListOpportunitiesRequest.Builder::category, filters.categories());
    Filters.set(request, ListOpportunitiesRequest.Builder::subCategory, filters.subCategories());
    Filters.set(request, ListOpportunitiesRequest.Builder::lead, filters.leads());
    Filters.set(request, ListOpportunitiesRequest.Builder::phase, filters.phases());
    Filters.set(request, ListOpportunitiesRequest.Builder::stage, filters.stages());
    Filters.set(request, ListOpportunitiesRequest.Builder::form, filters.forms());
    Filters.set(request, ListOpportunitiesRequest.Builder::availability, filters.availabilities());
    Filters.set(request, ListOpportunitiesRequest.Builder::caveat, filters.caveats());
    Filters.set(request, ListOpportunitiesRequest.Builder::withoutCaveat, filters.withoutCaveats());
    filters.maxSeverity().ifPresent(request::maxSeverity);
    filters.printedOpen().ifPresent(request::printedOpen);
    filters.joinable().ifPresent(request::joinable);
    boolean personal = random.nextBoolean();
    request.personal(personal);
    assertListed(
        catalog,
        edition(catalog, personal).find(filters.query()),
        CLIENT.opportunitiesApi().listOpportunities(request.build()));
  }

  private static void compareParticipants(Catalog catalog, Random random) {
    List<ParticipantKind> kinds = Filters.some(random, ParticipantKind.class);
    List<ParticipantStatus> statuses = Filters.some(random, ParticipantStatus.class);
    ParticipantQuery query = ParticipantQuery.all();
    query = Filters.set(query, ParticipantQuery::kind, kinds);
    query = Filters.set(query, ParticipantQuery::status, statuses);
    List<String> countries = Filters.some(random, List.of("RU", "Thailand", "tha", "Japan"));
    query = Filters.set(query, ParticipantQuery::country, countries);
    var request = ListParticipantsRequest.builder().asOf(catalog.asOf());
    Filters.set(request, ListParticipantsRequest.Builder::kind, kinds);
    Filters.set(request, ListParticipantsRequest.Builder::status, statuses);
    Filters.set(request, ListParticipantsRequest.Builder::country, countries);
    assertListed(
        catalog, catalog.find(query), CLIENT.programmeApi().listParticipants(request.build()));
  }

  private static void compareCalls(Catalog catalog, Random random) {
    List<MissionId> missions = Filters.some(random, missions(catalog));
    var request = ListCallsRequest.builder().asOf(catalog.asOf());
    Filters.set(request, ListCallsRequest.Builder::mission, missions);
    assertListed(
        catalog,
        catalog.find(Filters.set(CallQuery.all(), CallQuery::mission, missions)),
        CLIENT.opportunitiesApi().listCalls(request.build()));
  }

  private static void comparePayloads(Catalog catalog, Random random) {
    List<MissionId> missions = Filters.some(random, missions(catalog));
    List<String> countries =
        Filters.some(
            random,
            catalog.document().payloads().stream().flatMap(p -> p.countries().stream()).toList());
    PayloadQuery query = Filters.set(PayloadQuery.all(), PayloadQuery::mission, missions);
    var request = ListPayloadsRequest.builder().asOf(catalog.asOf());
    Filters.set(request, ListPayloadsRequest.Builder::mission, missions);
    Filters.set(request, ListPayloadsRequest.Builder::country, countries);
    assertListed(
        catalog,
        catalog.find(Filters.set(query, PayloadQuery::country, countries)),
        CLIENT.opportunitiesApi().listPayloads(request.build()));
  }

  private static List<MissionId> missions(Catalog catalog) {
    return catalog.missions().stream().map(Mission::id).toList();
  }

  private static <T> T random(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Example
  void everyOperationOfTheContractIsCompared() {
    TreeSet<String> declared = new TreeSet<>();
    Positions.operations()
        .forEach(path -> declared.add(path.getValue().at("/get/operationId").asText()));
    assertEquals(declared, OPERATIONS.keySet());
  }

  @Property(tries = 60)
  void everyOperationEqualsTheCatalogOfARandomDay(@ForAll long seed) {
    Random random = new Random(seed);
    long days = ChronoUnit.DAYS.between(Dataset.FIRST_DAY, TODAY);
    OPERATIONS.forEach(
        (name, comparison) -> {
          LocalDate day =
              random.nextBoolean()
                  ? random(random, EDGES)
                  : Dataset.FIRST_DAY.plusDays((long) (random.nextDouble() * days));
          comparison.compare(DATASET.asOf(day, CLOCK), random);
        });
  }

  @Example
  void onEveryEdgeDayEveryOperationEqualsTheCatalog() {
    for (LocalDate day : EDGES) {
      Catalog catalog = DATASET.asOf(day, CLOCK);
      OPERATIONS.values().forEach(comparison -> comparison.compare(catalog, new Random(0)));
    }
  }

  @Example
  void anUnknownIdIsTheSameExceptionAsInTheCatalog() {
    Catalog today = DATASET.today(CLOCK);
    MissionId mission = MissionId.parse("CE-5");
    OrganizationId nobody = OrganizationId.parse("NOBODY");
    OpportunityFilters none = OpportunityFilters.random(new Random(0), DATASET.document());
    assertSame(
        assertThrows(UnknownIdException.class, () -> today.mission(mission)),
        CLIENT.missionsApi().getMission(mission));
    assertSame(
        assertThrows(UnknownIdException.class, () -> today.opportunity(mission, Category.A)),
        CLIENT.opportunitiesApi().getOpportunity(mission, Category.A));
    assertSame(
        assertThrows(UnknownIdException.class, () -> today.find(none.query().mission(mission))),
        CLIENT
            .opportunitiesApi()
            .listOpportunities(
                ListOpportunitiesRequest.builder().mission(List.of(mission)).build()));
    assertSame(
        assertThrows(UnknownIdException.class, () -> today.find(none.query().lead(nobody))),
        CLIENT
            .opportunitiesApi()
            .listOpportunities(ListOpportunitiesRequest.builder().lead(List.of(nobody)).build()));
  }

  @Example
  void anUnknownCountryIsTheSameExceptionAsInTheCatalog() {
    InvalidValueException expected =
        assertThrows(InvalidValueException.class, () -> PayloadQuery.all().country("Atlantis"));
    InvalidValueException actual =
        failure(
            InvalidValueException.class,
            CLIENT
                .opportunitiesApi()
                .listPayloads(ListPayloadsRequest.builder().country(List.of("Atlantis")).build()));
    assertEquals(expected.getMessage(), actual.getMessage());
  }

  private static void assertSame(UnknownIdException expected, CompletableFuture<?> http) {
    UnknownIdException actual = failure(UnknownIdException.class, http);
    assertEquals(expected.kind(), actual.kind());
    assertEquals(expected.id(), actual.id());
    assertEquals(expected.nearest(), actual.nearest());
  }

  @Example
  void aDayOutOfRangeIsTheSameExceptionAsInTheCatalog() {
    for (LocalDate day : List.of(Dataset.FIRST_DAY.minusDays(1), TODAY.plusDays(1))) {
      DayOutOfRangeException expected =
          assertThrows(DayOutOfRangeException.class, () -> DATASET.asOf(day, CLOCK));
      DayOutOfRangeException actual =
          failure(
              DayOutOfRangeException.class,
              CLIENT.opportunitiesApi().getMatrix(GetMatrixRequest.builder().asOf(day).build()));
      assertEquals(expected.day(), actual.day());
      assertEquals(expected.first(), actual.first());
      assertEquals(expected.last(), actual.last());
    }
  }

  private static <E extends IlrsException> E failure(Class<E> type, CompletableFuture<?> http) {
    return type.cast(assertThrows(CompletionException.class, http::join).getCause());
  }
}
