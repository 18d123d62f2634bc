package io.github.ilrs.client;

import static io.github.ilrs.client.TestServer.gzip;
import static io.github.ilrs.client.TestServer.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.client.TestServer.Canned;
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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** The charset of this JVM is not the one of JSON, so that nothing can depend on it. */
  @Test
  void responsesAreReadAsUtf8IntoTheTypesOfTheModelCompressedOrNot() {
    assertEquals(StandardCharsets.ISO_8859_1, Charset.defaultCharset(), "the build sets it");
    String list = "{\"asOf\":\"2026-11-21\",\"total\":1,\"items\":[" + MISSION + "]}";
    try (TestServer server =
            new TestServer(
                Canned.json(list), Canned.json(gzip(utf8(MISSION)), "Content-Encoding", "gzip"));
        IlrsClient client = IlrsClient.of(server.uri())) {
      Listing<Mission> missions = missions(client);
      Mission mission = HttpTransport.await(client.missionsApi().getMission(NamedMission.CE_7));

      assertEquals(Optional.of(LocalDate.of(2026, 11, 21)), missions.asOf());
      assertEquals(List.of(mission), missions.items());
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

  /** A cache that ignores the query, for instance, sends the response to another request. */
  @Test
  void aResponseForAnotherDayOrItemIsMalformed() {
    var onAnotherDay = ListMissionsRequest.builder().asOf(LocalDate.of(2026, 11, 20)).build();
    try (TestServer server = new TestServer(Canned.json(NO_ITEMS), Canned.json(MISSION));
        IlrsClient client = IlrsClient.of(server.uri())) {
      assertMalformed(
          "its asOf is '2026-11-21', not '2026-11-20' as requested",
          client.missionsApi().listMissions(onAnotherDay));
      assertMalformed(
          "its id is 'CE-7', not 'CE-8' as requested",
          client.missionsApi().getMission(NamedMission.CE_8));
    }
  }

  private static void assertMalformed(String why, CompletableFuture<?> call) {
    MalformedResponseException failure =
        assertThrows(MalformedResponseException.class, () -> HttpTransport.await(call));
    assertTrue(failure.getMessage().contains(why), failure::getMessage);
  }

  private static Arguments call(
      String target, Function<IlrsClient, CompletableFuture<?>> operation) {
    return arguments(target, operation);
  }

  /** Parameters are sent as comma lists; absent ones are not sent. */
  static Stream<Arguments> calls() {
    return Stream.of(
        call(
            "/v1/missions?phase=reconnaissance,construction&stage=1,2&lead=CNSA,ROSCOSMOS"
                + "&launchTo=%5B2029..2030%5D%7E&asOf=2026-01-02",
            client ->
                client
                    .missionsApi()
                    .listMissions(
                        ListMissionsRequest.builder()
                            .phase(List.of(Phase.RECONNAISSANCE, Phase.CONSTRUCTION))
                            .stage(List.of(1, 2))
                            .lead(List.of(OrganizationId.CNSA, OrganizationId.ROSCOSMOS))
                            .launchTo(PartialDate.parse("[2029..2030]~"))
                            .asOf(LocalDate.of(2026, 1, 2))
                            .build())),
        call(
            "/v1/opportunities",
            client ->
                client
                    .opportunitiesApi()
                    .listOpportunities(
                        ListOpportunitiesRequest.builder().category(List.of()).build())),
        call(
            "/v1/contacts?personal=false",
            client ->
                client
                    .opportunitiesApi()
                    .listContacts(ListContactsRequest.builder().personal(false).build())),
        call(
            "/v1/opportunities/LUNA-26/A",
            client -> client.opportunitiesApi().getOpportunity(NamedMission.LUNA_26, Category.A)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCallSendsItsParametersAsTheContractSays(
      String target, Function<IlrsClient, CompletableFuture<?>> operation) throws Exception {
    try (TestServer server = new TestServer(Canned.of(404));
        IlrsClient client = IlrsClient.of(server.uri())) {
      CompletableFuture<?> call = operation.apply(client);
      assertThrows(BadRequestException.class, () -> HttpTransport.await(call));

      String[] line = server.received().get(0).split(" ", -1);
      assertEquals("GET", line[0]);
      assertEquals(Set.of(target.split("[?&]", -1)), Set.of(line[1].split("[?&]", -1)));
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
    try (TestServer server = new TestServer(Canned.json(NO_ITEMS))) {
      for (String base : List.of("", "/", "/moon/")) {
        try (IlrsClient client = IlrsClient.of(server.uri().resolve(base))) {
          missions(client);
        }
      }

      for (String path : List.of("", "", "/moon")) {
        assertEquals("GET " + path + "/v1/missions HTTP/1.1", server.received().get(0));
      }
    }
  }

  @Test
  void everyRequestHasItsHeaders() throws Exception {
    try (TestServer server = new TestServer(Canned.json(NO_ITEMS));
        IlrsClient client =
            IlrsClient.builder(server.uri()).header("Authorization", "Bearer moon").build();
        IlrsClient named = IlrsClient.builder(server.uri()).userAgent("lander/1").build()) {
      missions(client);
      missions(named);

      List<String> first = server.received();
      assertTrue(first.contains("User-Agent: ilrs-client/" + Dataset.codeVersion()));
      assertTrue(first.contains("Authorization: Bearer moon"));
      assertTrue(first.contains("Accept-Encoding: gzip"));
      assertTrue(first.contains("Accept: application/json, application/problem+json"));
      assertTrue(first.stream().anyMatch(line -> line.matches("X-Request-Id: [0-9a-f-]{36}")));
      assertTrue(server.received().contains("User-Agent: lander/1"));
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
    for (String address :
        List.of(
            "example.org",
            "ftp://example.org",
            "http:/v1",
            "http://example.org/?day=1",
            "http://example.org/#top",
            "http://me:secret@example.org")) {
      assertThrows(InvalidValueException.class, () -> IlrsClient.of(URI.create(address)));
    }
  }

  @Test
  void anExceptionHasAllFactsOfTheProblem() {
    String body =
        """
        {"type":"about:blank","title":"Bad Request","status":400,"code":"malformed-request",
         "requestId":"r-1","violations":[
           {"field":"asOf","in":"query","value":"月","message":"no day","allowed":["a"],"nearest":["b"]}]}
        """;
    String type = "Application/Problem+JSON; charset=utf-8";
    try (TestServer server =
            new TestServer(
                Canned.of(400, utf8(body), "Content-Type", type, "X-Request-Id", "r-1"));
        IlrsClient client = IlrsClient.of(server.uri())) {
      BadRequestException failure = assertThrows(BadRequestException.class, () -> missions(client));

      assertEquals(OptionalInt.of(400), failure.status());
      assertEquals("r-1", failure.requestId());
      assertTrue(failure.retryAfter().isEmpty());
      Problem problem = failure.problem().orElseThrow();
      assertEquals(ProblemCode.MALFORMED_REQUEST, problem.code());
      assertEquals("月", problem.violations().get(0).value().orElseThrow());
      assertEquals(
          "listMissions failed with status 400: asOf '月' no day (allowed: a) (nearest: b) (request"
              + " r-1)",
          failure.getMessage());
      assertEquals(1, server.requests());
      assertTrue(
          List.of(failure.getStackTrace()).stream()
              .anyMatch(frame -> frame.getClassName().equals(IlrsClientTest.class.getName())),
          "the stack trace has the caller");
    }
  }

  @Test
  void aServerThatCannotBeReachedIsUnavailable() {
    URI gone;
    try (TestServer server = new TestServer(Canned.json(NO_ITEMS))) {
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
    try (TestServer server = TestServer.silent();
        IlrsClient client = IlrsClient.of(server.uri())) {
      Thread.currentThread().interrupt();
      var failure = assertThrows(CancellationException.class, () -> missions(client));

      assertTrue(Thread.interrupted());
      assertInstanceOf(InterruptedException.class, failure.getCause());
    }
  }

  @Test
  void cancellingAFutureClosesItsConnection() throws Exception {
    try (TestServer server = TestServer.silent();
        IlrsClient client = IlrsClient.of(server.uri())) {
      CompletableFuture<?> derived = client.missionsApi().listMissions().thenApply(Listing::items);
      server.received();
      derived.cancel(true);

      server.awaitClosed(1);
      assertTrue(derived.isCancelled());
    }
  }

  @Test
  void closingTheClientCancelsCallsInFlightAndRejectsLaterOnes() throws Exception {
    try (TestServer server = TestServer.silent()) {
      IlrsClient client = IlrsClient.of(server.uri());
      CompletableFuture<?> call = client.missionsApi().listMissions();
      server.received();
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
    try (TestServer server = new TestServer(Canned.json(NO_ITEMS))) {
      for (int i = 0; i < 2; i++) {
        try (IlrsClient client = IlrsClient.builder(server.uri()).httpClient(http).build()) {
          assertEquals(0, missions(client).total());
        }
      }
    }
  }
}
