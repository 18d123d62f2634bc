package io.github.ilrs.client.api;

import static io.github.ilrs.model.partnership.Category.B;
import static io.github.ilrs.model.partnership.Category.D;
import static io.github.ilrs.model.programme.NamedMission.CE_7;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.answer.Problem;
import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStanding;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, through the client, over HTTP, gives what the embedded catalog gives. */
class AgainstTheServerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Clock CLOCK =
      Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Catalog CATALOG = Dataset.canonical().asOf(DAY, CLOCK);
  private static final IlrsServer SERVER =
      IlrsServer.start(ServerOptions.defaults().withPort(0).withClock(CLOCK));
  private static final ApiClient CLIENT = new ApiClient(HttpClient.newHttpClient(), SERVER.uri());
  private static final OpportunitiesApi OPPORTUNITIES = new OpportunitiesApi(CLIENT);
  private static final MissionsApi MISSIONS = new MissionsApi(CLIENT);
  private static final ProgrammeApi PROGRAMME = new ProgrammeApi(CLIENT);
  private static final EvidenceApi EVIDENCE = new EvidenceApi(CLIENT);
  private static final OrganizationId CNSA = OrganizationId.of("CNSA");

  /** The same question twice: over HTTP, and of the embedded catalog. */
  private record Question(Asked remote, Object embedded) {}

  private interface Asked {
    Object ask() throws ApiException;
  }

  private static final Map<String, Question> QUESTIONS = new TreeMap<>();

  static {
    ask("getProgramme", PROGRAMME::getProgramme, CATALOG.programme());
    ask("listPhases", () -> PROGRAMME.listPhases().items(), CATALOG.phases());
    ask("listObjectives", () -> PROGRAMME.listObjectives().items(), CATALOG.objectives());
    ask("listFacilities", () -> PROGRAMME.listFacilities().items(), CATALOG.facilities());
    ask(
        "listCooperationDomains",
        () -> PROGRAMME.listCooperationDomains().items(),
        CATALOG.cooperationDomains());
    ask("listMilestones", () -> PROGRAMME.listMilestones().items(), CATALOG.milestones());
    ask("listOrganizations", () -> PROGRAMME.listOrganizations().items(), CATALOG.organizations());
    ask(
        "listMissions",
        () ->
            MISSIONS.listMissions(
                MissionsApi.ListMissionsRequest.builder()
                    .series(List.of(MissionSeries.ILRS))
                    .stage(List.of(2))
                    .status(List.of(MissionStatus.PLANNED))
                    .launchFrom(PartialDate.of("2030"))
                    .launchTo(PartialDate.of("2034/2035~"))
                    .asOf(DAY)
                    .build()),
        Listing.of(
            DAY,
            CATALOG.find(
                MissionQuery.all()
                    .series(MissionSeries.ILRS)
                    .launchFrom(PartialDate.of("2030"))
                    .launchTo(PartialDate.of("2034/2035~")))));
    ask("getMission", () -> MISSIONS.getMission(CE_7), CATALOG.mission(CE_7));
    ask(
        "listOpportunities",
        () ->
            OPPORTUNITIES.listOpportunities(
                OpportunitiesApi.ListOpportunitiesRequest.builder()
                    .category(List.of(B, D))
                    .lead(List.of(CNSA))
                    .open(true)
                    .availability(List.of(Availability.SELECTED, Availability.OFFERED))
                    .joinable(false)
                    .asOf(DAY)
                    .build()),
        Listing.of(
            DAY,
            CATALOG.find(
                OpportunityQuery.all()
                    .category(B, D)
                    .lead(CNSA)
                    .open(true)
                    .availability(Availability.SELECTED, Availability.OFFERED)
                    .joinable(false))));
    ask(
        "getOpportunity",
        () -> OPPORTUNITIES.getOpportunity(CE_7, B),
        CATALOG.opportunity(CE_7, B));
    ask("getMatrix", OPPORTUNITIES::getMatrix, CATALOG.matrix());
    ask("listCategories", () -> OPPORTUNITIES.listCategories().items(), CATALOG.categories());
    ask(
        "listContacts",
        () ->
            OPPORTUNITIES
                .listContacts(
                    OpportunitiesApi.ListContactsRequest.builder().personal(false).build())
                .items(),
        CATALOG.contacts().stream().map(Contact::withoutPersonal).toList());
    ask("listSources", () -> EVIDENCE.listSources().items(), CATALOG.sources());
    ask("getCatalog", EVIDENCE::getCatalog, CATALOG.summary());
    ask("getDataset", EVIDENCE::getDataset, CATALOG.dataset().document());
    ask(
        "listMissionHistory",
        () -> MISSIONS.listMissionHistory(CE_7).items(),
        CATALOG.history(CE_7));
    ask(
        "listParticipants",
        () ->
            PROGRAMME
                .listParticipants(
                    ProgrammeApi.ListParticipantsRequest.builder()
                        .kind(List.of(ParticipantKind.COUNTRY))
                        .standing(List.of(ParticipantStanding.MEMBER, ParticipantStanding.APPLIED))
                        .build())
                .items(),
        CATALOG.participants().stream()
            .filter(p -> p.kind() == ParticipantKind.COUNTRY)
            .filter(
                p ->
                    p.standing() == ParticipantStanding.MEMBER
                        || p.standing() == ParticipantStanding.APPLIED)
            .toList());
    ask(
        "listCalls",
        () ->
            OPPORTUNITIES
                .listCalls(
                    OpportunitiesApi.ListCallsRequest.builder().mission(List.of(CE_7)).build())
                .items(),
        CATALOG.calls().stream().filter(call -> call.mission() == CE_7).toList());
    ask(
        "listPayloads",
        () ->
            OPPORTUNITIES
                .listPayloads(
                    OpportunitiesApi.ListPayloadsRequest.builder()
                        .mission(List.of(CE_7))
                        .country(List.of("Italy", "Thailand"))
                        .build())
                .items(),
        CATALOG.payloads().stream()
            .filter(payload -> payload.mission() == CE_7)
            .filter(p -> p.countries().contains("Italy") || p.countries().contains("Thailand"))
            .toList());
    ask("listSites", () -> PROGRAMME.listSites().items(), CATALOG.sites());
    ask(
        "listChanges",
        () ->
            EVIDENCE.listChanges(
                EvidenceApi.ListChangesRequest.builder()
                    .from(LocalDate.of(2022, 1, 1))
                    .to(LocalDate.of(2024, 12, 31))
                    .build()),
        Listing.of(
            LocalDate.of(2024, 12, 31),
            CATALOG.dataset().changes(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31))));
    ask("listDiscrepancies", () -> EVIDENCE.listDiscrepancies().items(), CATALOG.discrepancies());
  }

  private static void ask(String operation, Asked remote, Object embedded) {
    QUESTIONS.put(operation, new Question(remote, embedded));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void givesWhatTheEmbeddedCatalogGives(String operation) throws ApiException {
    Question question = QUESTIONS.get(operation);
    assertTrue(question != null, "nobody asks " + operation);
    assertEquals(question.embedded(), question.remote().ask());
  }

  /** The operations that the client has, so that none is forgotten here. */
  static List<String> operations() {
    return ContractTest.operations().stream().map(ContractTest.Operation::id).toList();
  }

  @Test
  void anUnknownMissionIsAProblemThatNamesItsNeighbours() throws IOException {
    ApiException unknown =
        assertThrows(ApiException.class, () -> MISSIONS.getMission(MissionId.of("CE-5")));
    Problem problem = IlrsJson.mapper().readValue(unknown.getResponseBody(), Problem.class);

    assertEquals(404, unknown.getCode());
    assertEquals(ProblemCode.NOT_FOUND, problem.code());
    assertEquals(List.of("CE-4", "CE-6", "CE-7", "CE-8"), problem.violations().get(0).allowed());
  }
}
