package io.github.ilrs.client;

import static io.github.ilrs.client.CannedServer.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.client.CannedServer.Canned;
import io.github.ilrs.client.CannedServer.Received;
import io.github.ilrs.client.api.MissionsApi.ListMissionsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.GetOpportunityRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListContactsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListOpportunitiesRequest;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.time.PartialDate;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of the client and how it reads the responses, over a real socket. */
@Timeout(60)
class IlrsClientTest {
  private static final String NO_ITEMS = "{\"asOf\":\"2026-11-21\",\"total\":0,\"items\":[]}";
  private static final String MISSION =
      """
      {"id":"CE-7","name":"嫦娥七号","series":"chang-e","leads":["CNSA"],"phase":"reconnaissance",
       "status":"planned",
       "launch":{"date":"2026-Q3","actual":false,"overdue":false,"reliability":"a-term-of-the-future",
                 "citations":[{"source":"guide-2021","locator":"Table 1"}]},
       "citations":[{"source":"guide-2021","locator":"Table 1"}],"fieldOfTheFuture":1}
      """;

  private static Listing<Mission> missions(IlrsClient client) {
    return HttpTransport.await(client.missionsApi().listMissions());
  }

  @Test
  void aMissionIsReadIntoTheTypesOfTheModel() {
    try (CannedServer server = CannedServer.respondingWith(MISSION);
        IlrsClient client = IlrsClient.of(server.uri())) {
      Mission mission = HttpTransport.await(client.missionsApi().getMission(NamedMission.CE_7));

      assertEquals(NamedMission.CE_7, mission.id());
      assertEquals("嫦娥七号", mission.name());
      assertEquals(MissionSeries.CHANG_E, mission.series());
      assertEquals(List.of(OrganizationId.parse("CNSA")), mission.leads());
      assertEquals(Phase.RECONNAISSANCE, mission.phase());
      assertEquals(OptionalInt.empty(), mission.stage());
      Launch launch = mission.launch().orElseThrow();
      assertEquals(PartialDate.parse("2026-Q3"), launch.date());
      assertEquals(Reliability.UNRECOGNIZED, launch.reliability());
    }
  }

  @Test
  void aListIsReadWithItsDayAndTheTypeOfItsItems() {
    String json = "{\"asOf\":\"2026-11-21\",\"total\":1,\"items\":[" + MISSION + "]}";
    try (CannedServer server = CannedServer.respondingWith(json);
        IlrsClient client = IlrsClient.of(server.uri())) {
      Listing<Mission> missions = missions(client);

      assertEquals(LocalDate.of(2026, 11, 21), missions.asOf());
      assertEquals(NamedMission.CE_7, missions.items().get(0).id());
    }
  }

  @Test
  void parametersAreSentAsCommaListsInTheFormOfTheContract() throws Exception {
    try (CannedServer server = CannedServer.respondingWith(NO_ITEMS);
        IlrsClient client = IlrsClient.of(server.uri())) {
      client
          .missionsApi()
          .listMissions(
              ListMissionsRequest.builder()
                  .phase(List.of(Phase.RECONNAISSANCE, Phase.CONSTRUCTION))
                  .stage(List.of(1, 2))
                  .lead(List.of(OrganizationId.CNSA, OrganizationId.ROSCOSMOS))
                  .launchTo(PartialDate.parse("[2029..2030]~"))
                  .asOf(LocalDate.of(2026, 1, 2))
                  .build())
          .join();

      Received received = server.received();
      assertEquals("GET", received.method());
      assertEquals(
          Set.of(
              "phase=reconnaissance,construction",
              "stage=1,2",
              "lead=CNSA,ROSCOSMOS",
              "launchTo=2029%2F2030%7E",
              "asOf=2026-01-02"),
          Set.of(received.target().replace("/v1/missions?", "").split("&")));
    }
  }

  @Test
  void falseIsSentAndAbsentParametersAreNot() throws Exception {
    try (CannedServer server = CannedServer.respondingWith(NO_ITEMS);
        IlrsClient client = IlrsClient.of(server.uri())) {
      client
          .opportunitiesApi()
          .listOpportunities(ListOpportunitiesRequest.builder().category(List.of()).build())
          .join();
      client
          .opportunitiesApi()
          .listContacts(ListContactsRequest.builder().personal(false).build())
          .join();

      assertEquals("/v1/opportunities", server.received().target());
      assertEquals("/v1/contacts?personal=false", server.received().target());
    }
  }

  @Test
  void idsInThePathAreSentAsPrinted() throws Exception {
    try (CannedServer server = CannedServer.respondingWith(404, new byte[0]);
        IlrsClient client = IlrsClient.of(server.uri())) {
      assertThrows(
          BadRequestException.class,
          () ->
              HttpTransport.await(
                  client.opportunitiesApi().getOpportunity(NamedMission.LUNA_26, Category.A)));

      assertEquals("/v1/opportunities/LUNA-26/A", server.received().target());
    }
  }

  @Test
  void aRequestWithoutARequiredParameterIsNotBuilt() {
    var request = GetOpportunityRequest.builder().mission(NamedMission.CE_7);

    assertEquals(
        "category is not set",
        assertThrows(NullPointerException.class, request::build).getMessage());
  }

  @Test
  void theAddressMayHaveAPathAndEndWithASlash() throws Exception {
    try (CannedServer server = CannedServer.respondingWith(NO_ITEMS)) {
      for (String base : List.of("", "/", "/moon/")) {
        try (IlrsClient client = IlrsClient.of(server.uri().resolve(base))) {
          missions(client);
        }
      }

      assertEquals("/v1/missions", server.received().target());
      assertEquals("/v1/missions", server.received().target());
      assertEquals("/moon/v1/missions", server.received().target());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org",
        "http:/v1",
        "http://example.org/?day=1",
        "http://example.org/#top",
        "http://me:secret@example.org"
      })
  void anInvalidAddressIsRejected(String address) {
    assertThrows(InvalidValueException.class, () -> IlrsClient.of(URI.create(address)));
  }

  @Test
  void everyRequestHasItsHeaders() throws Exception {
    try (CannedServer server = CannedServer.respondingWith(NO_ITEMS);
        IlrsClient client =
            IlrsClient.builder(server.uri()).header("Authorization", "Bearer moon").build();
        IlrsClient named = IlrsClient.builder(server.uri()).userAgent("lander/1").build()) {
      missions(client);
      missions(named);

      var headers = server.received().headers();
      assertEquals("ilrs-client/" + Dataset.codeVersion(), headers.getFirst("User-Agent"));
      assertEquals("Bearer moon", headers.getFirst("Authorization"));
      assertEquals("gzip", headers.getFirst("Accept-Encoding"));
      assertEquals("application/json, application/problem+json", headers.getFirst("Accept"));
      assertTrue(headers.getFirst("X-Request-Id").matches("[0-9a-f-]{36}"));
      assertEquals("lander/1", server.received().headers().getFirst("User-Agent"));
    }
  }

  @Test
  void invalidOptionsAreRejectedByTheBuilder() {
    var builder = IlrsClient.builder(URI.create("http://127.0.0.1"));
    HttpClient following =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    assertThrows(InvalidValueException.class, () -> builder.header("Accept", "text/html"));
    assertThrows(InvalidValueException.class, () -> builder.header("Host", "example.org"));
    assertThrows(InvalidValueException.class, () -> builder.header("X", "a\r\nY: b"));
    assertThrows(InvalidValueException.class, () -> builder.userAgent("a\nb"));
    assertThrows(InvalidValueException.class, () -> builder.timeout(Duration.ZERO));
    assertThrows(InvalidValueException.class, () -> builder.connectTimeout(Duration.ofDays(2)));
    assertThrows(InvalidValueException.class, () -> builder.maxRetries(-1));
    assertThrows(InvalidValueException.class, () -> builder.maxResponseBytes(0));
    assertThrows(InvalidValueException.class, () -> builder.httpClient(following));
  }

  @Test
  void anExceptionHasAllFactsOfTheProblem() {
    String body =
        """
        {"type":"about:blank","title":"Bad Request","status":400,"code":"malformed-request",
         "violations":[{"field":"asOf","value":"月","message":"no day","allowed":["a","b"]}]}
        """;
    try (CannedServer server =
            CannedServer.respondingWith(
                400,
                utf8(body),
                "Content-Type",
                "Application/Problem+JSON; charset=utf-8",
                "X-Request-Id",
                "r-1");
        IlrsClient client = IlrsClient.of(server.uri())) {
      BadRequestException failure = assertThrows(BadRequestException.class, () -> missions(client));

      assertEquals(OptionalInt.of(400), failure.status());
      assertEquals("r-1", failure.requestId());
      assertTrue(failure.retryAfter().isEmpty());
      Problem problem = failure.problem().orElseThrow();
      assertEquals(ProblemCode.MALFORMED_REQUEST, problem.code());
      assertEquals("月", problem.violations().get(0).value().orElseThrow());
      assertEquals(
          "listMissions failed with status 400: asOf '月' no day (a, b) (request r-1)",
          failure.getMessage());
      assertEquals(1, server.rest().size());
      assertTrue(
          List.of(failure.getStackTrace()).stream()
              .anyMatch(frame -> frame.getClassName().equals(IlrsClientTest.class.getName())),
          "the stack trace has the caller");
    }
  }

  @Test
  void aCompressedResponseIsDecompressed() {
    try (CannedServer server =
            CannedServer.inTurn(
                Canned.of(
                    200,
                    CannedServer.gzip(utf8(MISSION)),
                    "Content-Type",
                    "application/json",
                    "Content-Encoding",
                    "gzip"));
        IlrsClient client = IlrsClient.of(server.uri())) {
      assertEquals(
          "嫦娥七号", HttpTransport.await(client.missionsApi().getMission(NamedMission.CE_7)).name());
    }
  }

  @Test
  void aResponseThatIsNotWhatTheContractSaysIsMalformed() {
    for (String response : List.of("", "null", "<html>", "{}", "{\"total\":7", NO_ITEMS + "x")) {
      try (CannedServer server = CannedServer.respondingWith(response);
          IlrsClient client = IlrsClient.of(server.uri())) {
        MalformedResponseException failure =
            assertThrows(MalformedResponseException.class, () -> missions(client), response);

        assertEquals(OptionalInt.of(200), failure.status());
        assertTrue(failure.toString().contains("listMissions got a malformed response"), response);
        assertEquals(1, server.rest().size(), "not retried");
      }
    }
  }

  @Test
  void aServerThatCannotBeReachedIsUnavailable() {
    URI gone;
    try (CannedServer server = CannedServer.respondingWith(NO_ITEMS)) {
      gone = server.uri();
    }
    try (IlrsClient client =
        IlrsClient.builder(gone).maxRetries(1).header("x-request-id", "mine").build()) {
      UnavailableException failure =
          assertThrows(UnavailableException.class, () -> missions(client));

      assertTrue(failure.status().isEmpty());
      assertInstanceOf(ConnectException.class, failure.getCause());
      assertEquals("mine", failure.requestId());
    }
  }

  @Test
  void anInterruptedCallIsCancelledAndTheThreadStaysInterrupted() {
    try (RawServer server = RawServer.silent();
        IlrsClient client = IlrsClient.of(server.uri())) {
      Thread.currentThread().interrupt();
      var failure = assertThrows(CancellationException.class, () -> missions(client));

      assertTrue(Thread.interrupted());
      assertInstanceOf(InterruptedException.class, failure.getCause());
    }
  }

  @Test
  void cancellingAFutureClosesItsConnection() throws Exception {
    try (RawServer server = RawServer.silent();
        IlrsClient client = IlrsClient.of(server.uri())) {
      CompletableFuture<?> derived = client.missionsApi().listMissions().thenApply(Listing::items);
      server.awaitConnections(1);
      derived.cancel(true);

      server.awaitClosed(1);
      assertTrue(derived.isCancelled());
    }
  }

  @Test
  void closingTheClientCancelsCallsInFlightAndRejectsLaterOnes() throws Exception {
    try (RawServer server = RawServer.silent()) {
      IlrsClient client = IlrsClient.of(server.uri());
      CompletableFuture<?> call = client.missionsApi().listMissions();
      server.awaitConnections(1);
      client.close();
      client.close();

      assertThrows(CancellationException.class, () -> call.get(10, TimeUnit.SECONDS));
      server.awaitClosed(1);
      assertThrows(IllegalStateException.class, () -> missions(client));
    }
  }

  @Test
  void aGivenHttpClientIsUsedAndStaysOpen() {
    HttpClient http = HttpClient.newHttpClient();
    try (CannedServer server = CannedServer.respondingWith(NO_ITEMS)) {
      for (int i = 0; i < 2; i++) {
        try (IlrsClient client = IlrsClient.builder(server.uri()).httpClient(http).build()) {
          assertEquals(0, missions(client).total());
        }
      }
    }
  }
}
