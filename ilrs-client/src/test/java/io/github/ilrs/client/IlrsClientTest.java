package io.github.ilrs.client;

import static io.github.ilrs.client.CannedServer.utf8;
import static io.github.ilrs.model.partnership.Category.C;
import static io.github.ilrs.model.partnership.Category.D;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.CodeVersion;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.CannedServer.Canned;
import io.github.ilrs.client.CannedServer.Received;
import io.github.ilrs.client.api.OpportunitiesApi.GetOpportunityRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListContactsRequest;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.answer.Problem;
import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends, and what it makes of answers, over a real socket. */
@Timeout(60)
class IlrsClientTest {
  private static final String NO_ITEMS = "{\"asOf\":\"2026-11-21\",\"total\":0,\"items\":[]}";
  private static final String MISSION =
      """
      {"id":"CE-7","name":"嫦娥七号","series":"chang-e","leads":["CNSA"],"phase":"reconnaissance",
       "status":"planned",
       "launch":{"date":"2026-Q3","actual":false,"overdue":false,"reliability":"a-word-of-the-future",
                 "citations":[{"source":"guide-2021","locator":"Table 1"}]},
       "citations":[{"source":"guide-2021","locator":"Table 1"}],"fieldOfTheFuture":1}
      """;

  @Test
  void aMissionIsReadIntoTheTypesOfTheModel() {
    try (CannedServer server = CannedServer.answering(MISSION);
        IlrsClient client = IlrsClient.of(server.uri())) {
      Mission mission = client.today().mission(NamedMission.CE_7);

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
    try (CannedServer server = CannedServer.answering(json);
        IlrsClient client = IlrsClient.of(server.uri())) {
      Listing<Mission> missions = client.missionsApi().listMissions().join();

      assertEquals(LocalDate.of(2026, 11, 21), missions.asOf());
      assertEquals(NamedMission.CE_7, missions.items().get(0).id());
    }
  }

  @Test
  void everyFilterOfAQueryForOpportunitiesIsSentAsTheContractHasIt() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS);
        IlrsClient client = IlrsClient.of(server.uri())) {
      client
          .asOf(LocalDate.of(2026, 1, 2))
          .find(
              OpportunityQuery.all()
                  .mission(NamedMission.CE_7, MissionId.parse("PARTNER-1"))
                  .category(C, D)
                  .subCategory(SubCategory.B2)
                  .lead(OrganizationId.parse("CNSA"), OrganizationId.parse("ROSCOSMOS"))
                  .phase(Phase.RECONNAISSANCE, Phase.CONSTRUCTION)
                  .stage(1, 2)
                  .form(CooperationForm.PIGGYBACK_OF_SCIENTIFIC_INSTRUMENT)
                  .printedOpen(true)
                  .availability(Availability.SELECTED, Availability.OFFERED)
                  .joinable(false));

      Received received = server.received();
      assertEquals("GET", received.method());
      assertEquals(
          "/v1/opportunities?mission=CE-7,PARTNER-1&category=C,D&subCategory=B2"
              + "&lead=CNSA,ROSCOSMOS&phase=reconnaissance,construction&stage=1,2"
              + "&form=piggyback-of-scientific-instrument&printedOpen=true"
              + "&availability=selected,offered&joinable=false&asOf=2026-01-02",
          received.target());
    }
  }

  @Test
  void everyFilterOfAQueryForMissionsIsSentAsTheContractHasIt() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS);
        IlrsClient client = IlrsClient.of(server.uri())) {
      client.find(
          MissionQuery.all()
              .phase(Phase.CONSTRUCTION)
              .stage(2)
              .lead(OrganizationId.parse("CNSA"))
              .series(MissionSeries.CHANG_E, MissionSeries.ILRS)
              .status(MissionStatus.PLANNED)
              .launchFrom(PartialDate.parse("2026-Q3"))
              .launchTo(PartialDate.parse("2029/2030~")));

      assertEquals(
          "/v1/missions?phase=construction&stage=2&lead=CNSA&series=chang-e,ilrs&status=planned"
              + "&launchFrom=2026-Q3&launchTo=2029%2F2030%7E",
          server.received().target());
    }
  }

  @Test
  void whatIsFalseIsSentAndWhatIsAbsentIsNot() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS);
        IlrsClient client = IlrsClient.of(server.uri())) {
      client.find(OpportunityQuery.all().category());
      client.sources();
      client
          .opportunitiesApi()
          .listContacts(ListContactsRequest.builder().personal(false).build())
          .join();

      assertEquals("/v1/opportunities", server.received().target());
      assertEquals("/v1/sources", server.received().target());
      assertEquals("/v1/contacts?personal=false", server.received().target());
    }
  }

  @Test
  void idsInThePathAreSentAsPrinted() throws Exception {
    try (CannedServer server = CannedServer.answering(404, new byte[0]);
        IlrsClient client = IlrsClient.of(server.uri())) {
      assertThrows(
          NotFoundException.class,
          () -> client.today().opportunity(NamedMission.LUNA_26, Category.A));

      assertEquals("/v1/opportunities/LUNA-26/A", server.received().target());
    }
  }

  @Test
  void aRequestWithoutWhatItMustHaveIsNotBuilt() {
    var request = GetOpportunityRequest.builder().mission(NamedMission.CE_7);

    assertEquals(
        "category is not set",
        assertThrows(NullPointerException.class, request::build).getMessage());
  }

  @Test
  void theServerMayBeGivenWithASlashAtTheEndOrBelowAPath() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      for (String base : List.of("", "/", "/moon/")) {
        try (IlrsClient client = IlrsClient.of(server.uri().resolve(base))) {
          client.today().missions();
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
  void anAddressThatIsNoServersIsRefused(String address) {
    assertThrows(InvalidValueException.class, () -> IlrsClient.of(URI.create(address)));
  }

  @Test
  void theClientNamesItselfItsRequestAndWhatItTakes() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS);
        IlrsClient client =
            IlrsClient.builder(server.uri()).header("Authorization", "Bearer moon").build();
        IlrsClient named = IlrsClient.builder(server.uri()).userAgent("lander/1").build()) {
      client.today().missions();
      named.today().missions();

      var headers = server.received().headers();
      assertEquals("ilrs-client/" + CodeVersion.current(), headers.getFirst("User-Agent"));
      assertEquals("Bearer moon", headers.getFirst("Authorization"));
      assertEquals("gzip", headers.getFirst("Accept-Encoding"));
      assertEquals("application/json, application/problem+json", headers.getFirst("Accept"));
      assertTrue(headers.getFirst("X-Request-Id").matches("[0-9a-f-]{36}"));
      assertEquals("lander/1", server.received().headers().getFirst("User-Agent"));
    }
  }

  @Test
  void whatCannotBeSetIsRefusedWhenItIsSet() {
    var builder = IlrsClient.builder(URI.create("http://127.0.0.1"));
    HttpClient following =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    assertThrows(InvalidValueException.class, () -> builder.header("Accept", "text/html"));
    assertThrows(InvalidValueException.class, () -> builder.header("Host", "example.org"));
    assertThrows(InvalidValueException.class, () -> builder.header("X", "a\r\nY: b"));
    assertThrows(InvalidValueException.class, () -> builder.userAgent("a\nb"));
    assertThrows(InvalidValueException.class, () -> builder.timeout(Duration.ZERO));
    assertThrows(InvalidValueException.class, () -> builder.connectTimeout(Duration.ofDays(2)));
    assertThrows(InvalidValueException.class, () -> builder.retries(-1));
    assertThrows(InvalidValueException.class, () -> builder.largestAnswer(0));
    assertThrows(InvalidValueException.class, () -> builder.httpClient(following));
  }

  @Test
  void aProblemBecomesAnExceptionThatSaysAllThatIsKnown() {
    String body =
        """
        {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid-parameter",
         "violations":[{"field":"asOf","value":"月","message":"no day","allowed":["a","b"]}]}
        """;
    try (CannedServer server =
            CannedServer.answering(
                400,
                utf8(body),
                "Content-Type",
                "Application/Problem+JSON; charset=utf-8",
                "X-Request-Id",
                "r-1");
        IlrsClient client = IlrsClient.of(server.uri())) {
      BadRequestException failure =
          assertThrows(BadRequestException.class, () -> client.today().missions());

      assertEquals(OptionalInt.of(400), failure.status());
      assertEquals("r-1", failure.requestId().orElseThrow());
      assertTrue(failure.retryAfter().isEmpty());
      Problem problem = failure.problem().orElseThrow();
      assertEquals(ProblemCode.INVALID_PARAMETER, problem.code());
      assertEquals("月", problem.violations().get(0).value().orElseThrow());
      assertEquals(
          "listMissions was answered with status 400: asOf '月' no day (a, b) (request r-1)",
          failure.getMessage());
      assertEquals(1, server.rest().size());
      assertTrue(
          List.of(failure.getStackTrace()).stream()
              .anyMatch(frame -> frame.getClassName().equals(IlrsClientTest.class.getName())),
          "the trace leads to where the question was asked");
    }
  }

  @Test
  void whatHasNotChangedIsAnsweredFromMemory() throws Exception {
    try (CannedServer server =
            CannedServer.inTurn(
                Canned.json(MISSION, "ETag", "\"a\""),
                Canned.of(304, new byte[0], "ETag", "\"a\""),
                Canned.json(MISSION.replace("planned", "in-flight"), "ETag", "\"b\""),
                Canned.of(304, new byte[0]));
        IlrsClient client = IlrsClient.of(server.uri())) {
      Mission first = client.today().mission(NamedMission.CE_7);
      Mission same = client.today().mission(NamedMission.CE_7);
      Mission moved = client.today().mission(NamedMission.CE_7);

      assertSame(first, same);
      assertEquals(MissionStatus.IN_FLIGHT, moved.status());
      assertSame(moved, client.today().mission(NamedMission.CE_7));
      assertEquals(null, server.received().headers().getFirst("If-None-Match"));
      assertEquals("\"a\"", server.received().headers().getFirst("If-None-Match"));
      assertEquals("\"a\"", server.received().headers().getFirst("If-None-Match"));
      assertEquals("\"b\"", server.received().headers().getFirst("If-None-Match"));
    }
  }

  @Test
  void whatMustNotBeStoredIsNot() throws Exception {
    try (CannedServer server =
            CannedServer.answering(
                200,
                utf8(MISSION),
                "Content-Type",
                "application/json",
                "ETag",
                "\"a\"",
                "Cache-Control",
                "no-store");
        IlrsClient client = IlrsClient.of(server.uri())) {
      client.today().mission(NamedMission.CE_7);
      client.today().mission(NamedMission.CE_7);

      server.received();
      assertEquals(null, server.received().headers().getFirst("If-None-Match"));
    }
  }

  @Test
  void aCompressedAnswerIsUnpacked() {
    try (CannedServer server =
            CannedServer.inTurn(
                Canned.of(
                    200,
                    gzip(MISSION),
                    "Content-Type",
                    "application/json",
                    "Content-Encoding",
                    "gzip"));
        IlrsClient client = IlrsClient.of(server.uri())) {
      assertEquals("嫦娥七号", client.today().mission(NamedMission.CE_7).name());
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(utf8(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  @Test
  void anAnswerThatIsNotWhatTheContractSaysIsMalformedAndNamesTheOperation() {
    for (String answer : List.of("", "null", "<html>", "{}", "{\"total\":7", NO_ITEMS + "x")) {
      try (CannedServer server = CannedServer.answering(answer);
          IlrsClient client = IlrsClient.of(server.uri())) {
        MalformedResponseException failure =
            assertThrows(MalformedResponseException.class, () -> client.today().missions(), answer);

        assertEquals(OptionalInt.of(200), failure.status());
        assertTrue(failure.toString().contains("listMissions was not answered"), answer);
        assertEquals(1, server.rest().size(), "it is not asked again");
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsUnavailable() {
    URI gone;
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      gone = server.uri();
    }
    try (IlrsClient client =
        IlrsClient.builder(gone).retries(1).header("x-request-id", "mine").build()) {
      UnavailableException failure =
          assertThrows(UnavailableException.class, () -> client.today().missions());

      assertTrue(failure.status().isEmpty());
      assertInstanceOf(ConnectException.class, failure.getCause());
      assertEquals("mine", failure.requestId().orElseThrow());
    }
  }

  @Test
  void anInterruptedCallIsGivenUpAndLeavesTheThreadInterrupted() {
    try (RawServer server = RawServer.silent();
        IlrsClient client = IlrsClient.of(server.uri())) {
      Thread.currentThread().interrupt();
      var failure = assertThrows(CancellationException.class, () -> client.today().missions());

      assertTrue(Thread.interrupted());
      assertInstanceOf(InterruptedException.class, failure.getCause());
    }
  }

  @Test
  void cancellingAnAnswerClosesItsConnection() throws Exception {
    try (RawServer server = RawServer.silent();
        IlrsClient client = IlrsClient.of(server.uri())) {
      CompletableFuture<?> derived = client.today().findAsync(OpportunityQuery.all());
      server.awaitConnections(1);
      derived.cancel(true);

      server.awaitClosed(1);
      assertTrue(derived.isCancelled());
    }
  }

  @Test
  void closingTheClientEndsWhatIsAskedAndRefusesMore() throws Exception {
    try (RawServer server = RawServer.silent()) {
      IlrsClient client = IlrsClient.of(server.uri());
      CompletableFuture<?> asked = client.missionsApi().listMissions();
      server.awaitConnections(1);
      client.close();
      client.close();

      assertThrows(CancellationException.class, () -> asked.get(10, TimeUnit.SECONDS));
      server.awaitClosed(1);
      assertThrows(IllegalStateException.class, () -> client.today().missions());
    }
  }

  @Test
  void aClientOfTheCallersIsUsedAndStaysOpen() {
    HttpClient http = HttpClient.newHttpClient();
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      for (int i = 0; i < 2; i++) {
        try (IlrsClient client = IlrsClient.builder(server.uri()).httpClient(http).build()) {
          assertEquals(List.of(), client.today().missions());
        }
      }
    }
  }
}
