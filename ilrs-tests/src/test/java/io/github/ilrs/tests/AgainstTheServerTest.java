package io.github.ilrs.client;

import static io.github.ilrs.model.partnership.Category.B;
import static io.github.ilrs.model.programme.NamedMission.CE_7;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.api.OpportunitiesApi.ListCallsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListContactsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListPayloadsRequest;
import io.github.ilrs.client.api.ProgrammeApi.ListParticipantsRequest;
import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
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
  private static final IlrsClient CLIENT = IlrsClient.of(SERVER.uri());
  private static final RemoteCatalog REMOTE = CLIENT.asOf(DAY);

  /** The same question twice: over HTTP, and of the embedded catalog. */
  private record Question(Supplier<Object> remote, Object embedded) {}

  private static final Map<String, Question> QUESTIONS = new TreeMap<>();

  static {
    ask("getProgramme", REMOTE::programme, CATALOG.programme());
    ask("listPhases", REMOTE::phases, CATALOG.phases());
    ask("listObjectives", REMOTE::objectives, CATALOG.objectives());
    ask("listFacilities", REMOTE::facilities, CATALOG.facilities());
    ask("listCooperationDomains", REMOTE::cooperationDomains, CATALOG.cooperationDomains());
    ask("listMilestones", REMOTE::milestones, CATALOG.milestones());
    ask("listOrganizations", REMOTE::organizations, CATALOG.organizations());
    ask("listMissions", REMOTE::missions, CATALOG.missions());
    ask("getMission", () -> REMOTE.mission(CE_7), CATALOG.mission(CE_7));
    ask("listOpportunities", REMOTE::opportunities, CATALOG.opportunities());
    ask("getOpportunity", () -> REMOTE.opportunity(CE_7, B), CATALOG.opportunity(CE_7, B));
    ask("getMatrix", REMOTE::matrix, CATALOG.matrix());
    ask("listCategories", REMOTE::categories, CATALOG.categories());
    ask("listContacts", REMOTE::contacts, CATALOG.contacts());
    ask("listSources", CLIENT::sources, CATALOG.sources());
    ask("getCatalog", REMOTE::summary, CATALOG.summary());
    ask("getDataset", CLIENT::dataset, CATALOG.dataset().document());
    ask("listMissionHistory", () -> REMOTE.history(CE_7), CATALOG.history(CE_7));
    ask("listParticipants", REMOTE::participants, CATALOG.participants());
    ask("listCalls", REMOTE::calls, CATALOG.calls());
    ask("listPayloads", REMOTE::payloads, CATALOG.payloads());
    ask("listSites", REMOTE::sites, CATALOG.sites());
    ask(
        "listChanges",
        () -> CLIENT.changes(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31)),
        CATALOG.dataset().changes(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31)));
    ask("listDiscrepancies", REMOTE::discrepancies, CATALOG.discrepancies());
  }

  private static void ask(String operation, Supplier<Object> remote, Object embedded) {
    QUESTIONS.put(operation, new Question(remote, embedded));
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void givesWhatTheEmbeddedCatalogGives(String operation) {
    Question question = QUESTIONS.get(operation);
    assertTrue(question != null, "nobody asks " + operation);
    assertEquals(question.embedded(), question.remote().get());
    assertEquals(question.embedded(), question.remote().get(), "asked again, as it is remembered");
  }

  /** The operations that answer with values, so that none is forgotten here. */
  static List<String> operations() {
    return Positions.operations().stream()
        .map(path -> path.getValue().at("/get/operationId").asText())
        .toList();
  }

  @Test
  void filtersThatOnlyTheOperationsHaveAreAnsweredLater() {
    var contacts =
        CLIENT
            .opportunitiesApi()
            .listContacts(ListContactsRequest.builder().personal(false).build());
    var participants =
        CLIENT
            .programmeApi()
            .listParticipants(
                ListParticipantsRequest.builder()
                    .kind(List.of(ParticipantKind.COUNTRY))
                    .status(List.of(ParticipantStatus.MEMBER))
                    .build());
    var calls =
        CLIENT
            .opportunitiesApi()
            .listCalls(ListCallsRequest.builder().mission(List.of(CE_7)).build());
    var payloads =
        CLIENT
            .opportunitiesApi()
            .listPayloads(
                ListPayloadsRequest.builder().country(List.of("Italy", "Thailand")).build());
    var phases = CLIENT.programmeApi().listPhases();
    var mission = CLIENT.missionsApi().getMission(CE_7);
    var sources = CLIENT.evidenceApi().listSources();

    assertEquals(
        CATALOG.contacts().stream().map(Contact::withoutPersonal).toList(),
        contacts.join().items());
    assertEquals(
        CATALOG.participants().stream()
            .filter(p -> p.kind() == ParticipantKind.COUNTRY)
            .filter(p -> p.status() == ParticipantStatus.MEMBER)
            .toList(),
        participants.join().items());
    assertEquals(
        CATALOG.calls().stream().filter(call -> call.mission() == CE_7).toList(),
        calls.join().items());
    assertEquals(
        CATALOG.payloads().stream()
            .filter(p -> p.countries().contains("Italy") || p.countries().contains("Thailand"))
            .toList(),
        payloads.join().items());
    assertEquals(CATALOG.phases(), phases.join().items());
    assertEquals(CATALOG.mission(CE_7), mission.join());
    assertEquals(CATALOG.sources(), sources.join().items());
  }

  @Test
  void theVerbsOfACatalogThatAreNoOperationsOfTheirOwnAgreeToo() {
    OpportunityQuery open = OpportunityQuery.all().printedOpen(true);
    MissionId unknown = MissionId.parse("CE-5");

    assertEquals(CATALOG.count(open), REMOTE.count(open));
    assertEquals(CATALOG.first(open), REMOTE.first(open));
    assertEquals(CATALOG.find(open), CLIENT.find(open));
    assertEquals(CATALOG.find(open), REMOTE.findAsync(open).join());
    assertEquals(CATALOG.missions(), CLIENT.find(MissionQuery.all()));
    assertEquals(CATALOG.findMission(CE_7), REMOTE.findMission(CE_7));
    assertEquals(CATALOG.findOpportunity(CE_7, B), REMOTE.findOpportunity(CE_7, B));
    assertEquals(CATALOG.contacts(CE_7), REMOTE.contacts(CE_7));
    assertEquals(CATALOG.findMission(unknown), REMOTE.findMission(unknown));
    assertEquals(CATALOG.findOpportunity(unknown, B), REMOTE.findOpportunity(unknown, B));
    assertEquals(Optional.of(DAY), REMOTE.asOf());
    assertEquals(Optional.empty(), CLIENT.today().asOf());
    assertEquals(CATALOG.summary(), CLIENT.today().summary());
  }

  @Test
  void anUnknownMissionIsNotFoundAndItsNeighboursAreNamed() {
    NotFoundException unknown =
        assertThrows(NotFoundException.class, () -> REMOTE.mission(MissionId.parse("CE-5")));

    assertEquals(404, unknown.status().orElseThrow());
    assertEquals(ProblemCode.NOT_FOUND, unknown.problem().orElseThrow().code());
    assertEquals(List.of("CE-4", "CE-6", "CE-7", "CE-8"), unknown.nearest());
    assertTrue(unknown.requestId().isPresent());
  }

  @Test
  void anAddressThatIsNoneOfTheServersIsNotAnEmptyAnswer() {
    try (IlrsClient elsewhere = IlrsClient.of(SERVER.uri().resolve("/elsewhere"))) {
      assertThrows(NotFoundException.class, () -> elsewhere.today().findMission(CE_7));
    }
  }

  @Test
  void aDayThatHasNotComeIsABadRequestThatSaysWhichDaysMayBeAsked() {
    BadRequestException refused =
        assertThrows(BadRequestException.class, () -> CLIENT.asOf(DAY.plusDays(1)).missions());

    assertEquals(ProblemCode.INVALID_PARAMETER, refused.problem().orElseThrow().code());
    assertTrue(refused.toString().contains("asOf '2026-11-22'"), refused::toString);
  }
}
