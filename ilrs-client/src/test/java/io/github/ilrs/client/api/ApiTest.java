package io.github.ilrs.client.api;

import static io.github.ilrs.client.api.CannedServer.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.client.api.CannedServer.Received;
import io.github.ilrs.client.api.MissionsApi.GetMissionRequest;
import io.github.ilrs.client.api.MissionsApi.ListMissionsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.GetOpportunityRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListContactsRequest;
import io.github.ilrs.client.api.OpportunitiesApi.ListOpportunitiesRequest;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.answer.Problem;
import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
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
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The generated operations, over a real socket. */
class ApiTest {
  private static final String NO_ITEMS = "{\"asOf\":\"2026-11-21\",\"total\":0,\"items\":[]}";
  private static final String MISSION =
      """
      {"id":"CE-7","name":"嫦娥七号","series":"chang-e","leads":["CNSA"],"phase":"reconnaissance",
       "status":"planned",
       "launch":{"date":"2026-Q3","actual":false,"overdue":false,"reliability":"a-word-of-the-future",
                 "citations":[{"source":"guide-2021","locator":"Table 1"}]},
       "citations":[{"source":"guide-2021","locator":"Table 1"}],"fieldOfTheFuture":1}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  private ApiClient to(CannedServer server) {
    return new ApiClient(http, server.uri());
  }

  @Test
  void aMissionIsReadIntoTheTypesOfTheModel() throws Exception {
    try (CannedServer server = CannedServer.answering(MISSION)) {
      Mission mission = new MissionsApi(to(server)).getMission(NamedMission.CE_7);

      assertEquals(NamedMission.CE_7, mission.id());
      assertEquals("嫦娥七号", mission.name());
      assertEquals(MissionSeries.CHANG_E, mission.series());
      assertEquals(List.of(OrganizationId.of("CNSA")), mission.leads());
      assertEquals(Phase.RECONNAISSANCE, mission.phase());
      assertEquals(OptionalInt.empty(), mission.stage());
      Launch launch = mission.launch().orElseThrow();
      assertEquals(PartialDate.of("2026-Q3"), launch.date());
      assertEquals(Reliability.UNRECOGNIZED, launch.reliability());
    }
  }

  @Test
  void aListIsReadWithItsDayAndTheTypeOfItsItems() throws Exception {
    String json = "{\"asOf\":\"2026-11-21\",\"total\":1,\"items\":[" + MISSION + "]}";
    try (CannedServer server = CannedServer.answering(json)) {
      Listing<Mission> missions = new MissionsApi(to(server)).listMissions();

      assertEquals(LocalDate.of(2026, 11, 21), missions.asOf());
      assertEquals(NamedMission.CE_7, missions.items().get(0).id());
    }
  }

  @Test
  void everyKindOfFilterIsSentAsTheContractHasIt() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      new OpportunitiesApi(to(server))
          .listOpportunities(
              ListOpportunitiesRequest.builder()
                  .mission(List.of(NamedMission.CE_7, MissionId.of("PARTNER-1")))
                  .category(List.of(Category.C, Category.D))
                  .subCategory(List.of(SubCategory.B2))
                  .lead(List.of(OrganizationId.of("CNSA"), OrganizationId.of("ROSCOSMOS")))
                  .phase(List.of(Phase.RECONNAISSANCE, Phase.CONSTRUCTION))
                  .stage(List.of(1, 2))
                  .form(List.of(CooperationForm.PIGGYBACK_OF_SCIENTIFIC_INSTRUMENT))
                  .open(true)
                  .asOf(LocalDate.of(2026, 1, 2))
                  .build());

      Received received = server.received();
      assertEquals("GET", received.method());
      assertEquals(
          "/v1/opportunities?mission=CE-7,PARTNER-1&category=C,D&subCategory=B2"
              + "&lead=CNSA,ROSCOSMOS&phase=reconnaissance,construction&stage=1,2"
              + "&form=piggyback-of-scientific-instrument&open=true&asOf=2026-01-02",
          received.target());
      assertEquals(
          "application/json, application/problem+json", received.headers().getFirst("Accept"));
    }
  }

  @Test
  void coarseDatesAndSeriesAreSentInTheirTextForm() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      new MissionsApi(to(server))
          .listMissions(
              ListMissionsRequest.builder()
                  .series(List.of(MissionSeries.CHANG_E, MissionSeries.ILRS))
                  .launchFrom(PartialDate.of("2026-Q3"))
                  .launchTo(PartialDate.of("2029/2030~"))
                  .build());

      assertEquals(
          "/v1/missions?series=chang-e,ilrs&launchFrom=2026-Q3&launchTo=2029%2F2030%7E",
          server.received().target());
    }
  }

  @Test
  void whatIsFalseIsSentAndWhatIsAbsentOrEmptyIsNot() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      OpportunitiesApi api = new OpportunitiesApi(to(server));
      api.listOpportunities(ListOpportunitiesRequest.builder().category(List.of()).build());
      api.listOpportunities();
      api.listContacts(ListContactsRequest.builder().personal(false).build());
      new EvidenceApi(to(server)).listSources();

      assertEquals("/v1/opportunities", server.received().target());
      assertEquals("/v1/opportunities", server.received().target());
      assertEquals("/v1/contacts?personal=false", server.received().target());
      assertEquals("/v1/sources", server.received().target());
    }
  }

  @Test
  void idsInThePathAreSentAsPrinted() throws Exception {
    try (CannedServer server = CannedServer.answering(404, new byte[0])) {
      OpportunitiesApi api = new OpportunitiesApi(to(server));
      assertThrows(ApiException.class, () -> api.getOpportunity(NamedMission.LUNA_26, Category.A));

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
  void aProblemBecomesAnExceptionWithStatusHeadersAndBody() throws Exception {
    String body =
        """
        {"type":"about:blank","title":"Bad Request","status":400,"code":"invalid-parameter",
         "violations":[{"field":"asOf","value":"月","message":"no day","allowed":[]}]}
        """;
    try (CannedServer server =
        CannedServer.answering(400, utf8(body), "Content-Type", Problem.MEDIA_TYPE)) {
      MissionsApi api = new MissionsApi(to(server));
      ApiException failure = assertThrows(ApiException.class, api::listMissions);

      assertEquals(400, failure.getCode());
      assertEquals(body, failure.getResponseBody());
      assertEquals(
          Problem.MEDIA_TYPE,
          failure.getResponseHeaders().firstValue("Content-Type").orElseThrow());
      assertEquals("listMissions was answered with status 400: " + body, failure.getMessage());
      Problem problem = IlrsJson.mapper().readValue(failure.getResponseBody(), Problem.class);
      assertEquals(ProblemCode.INVALID_PARAMETER, problem.code());
      assertEquals("月", problem.violations().get(0).value().orElseThrow());
    }
  }

  @Test
  void headersAreSentAndReadAndNotModifiedIsAStatusLikeAnyOther() throws Exception {
    try (CannedServer server = CannedServer.answering(304, new byte[0], "ETag", "\"a\"")) {
      MissionsApi api =
          new MissionsApi(
              new ApiClient(
                  http,
                  server.uri(),
                  request -> request.timeout(Duration.ofSeconds(9)).header("User-Agent", "ilrs")));
      GetMissionRequest request = GetMissionRequest.builder().id(NamedMission.CE_7).build();
      ApiException notModified =
          assertThrows(
              ApiException.class,
              () -> api.getMissionWithHttpInfo(request, Map.of("If-None-Match", "\"a\"")));

      assertEquals(304, notModified.getCode());
      assertEquals("", notModified.getResponseBody());
      assertEquals("\"a\"", notModified.getResponseHeaders().firstValue("ETag").orElseThrow());
      Received received = server.received();
      assertEquals("\"a\"", received.headers().getFirst("If-None-Match"));
      assertEquals("ilrs", received.headers().getFirst("User-Agent"));
    }
  }

  @Test
  void successIsGivenWithStatusAndHeaders() throws Exception {
    try (CannedServer server = CannedServer.answering(200, utf8(NO_ITEMS), "ETag", "\"a\"")) {
      ApiResponse<Listing<Mission>> response =
          new MissionsApi(to(server))
              .listMissionsWithHttpInfo(ListMissionsRequest.builder().build(), Map.of());

      assertEquals(200, response.getStatusCode());
      assertEquals(List.of("\"a\""), response.getHeaders().get("etag"));
      assertEquals(List.of(), response.getData().items());
    }
  }

  @Test
  void aCompressedAnswerIsUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(utf8(MISSION));
    }
    try (CannedServer server =
        CannedServer.answering(200, packed.toByteArray(), "Content-Encoding", "gzip")) {
      assertEquals("嫦娥七号", new MissionsApi(to(server)).getMission(NamedMission.CE_7).name());
    }
  }

  @Test
  void theServerMayBeGivenWithASlashAtTheEndOrBelowAPath() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      new MissionsApi(new ApiClient(http, server.uri().resolve("/"))).listMissions();
      new MissionsApi(new ApiClient(http, server.uri().resolve("/moon/"))).listMissions();

      assertEquals("/v1/missions", server.received().target());
      assertEquals("/moon/v1/missions", server.received().target());
      assertEquals(List.of(), server.rest());
    }
  }

  @Test
  void anAnswerThatIsNotWhatTheContractSaysIsAFailureThatNamesTheOperation() {
    for (String answer : List.of("", "null", "<html>", "{}", "{\"total\":7", NO_ITEMS + "x")) {
      try (CannedServer server = CannedServer.answering(answer)) {
        MissionsApi api = new MissionsApi(to(server));
        ApiException failure = assertThrows(ApiException.class, api::listMissions, answer);

        assertEquals(0, failure.getCode());
        assertEquals("", failure.getResponseBody());
        assertTrue(failure.toString().contains("listMissions got no answer"), answer);
        assertInstanceOf(IOException.class, failure.getCause());
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsAFailureWithoutStatus() {
    URI gone;
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      gone = server.uri();
    }
    MissionsApi api = new MissionsApi(new ApiClient(http, gone));
    ApiException failure = assertThrows(ApiException.class, api::listMissions);

    assertEquals(0, failure.getCode());
    assertInstanceOf(ConnectException.class, failure.getCause());
  }

  @Test
  void anInterruptedCallFailsAndLeavesTheThreadInterrupted() throws Exception {
    try (CannedServer server = CannedServer.answering(NO_ITEMS)) {
      MissionsApi api = new MissionsApi(to(server));
      Thread.currentThread().interrupt();
      ApiException failure = assertThrows(ApiException.class, api::listMissions);

      assertTrue(Thread.interrupted());
      assertInstanceOf(InterruptedException.class, failure.getCause());
    }
  }
}
