package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.response.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invalid request gets every violation and the valid values. */
class StrictRequestsTest {
  private static final TestServer SERVER = TestServer.SHARED;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the parameter's values
        "/v1/opportunities?category=Z            | category    | Z          | A B C D E",
        "/v1/opportunities?category=a            | category    | a          | A B C D E",
        "/v1/opportunities?category=A,Z          | category    | Z          | A B C D E",
        "/v1/opportunities?subCategory=B4        | subCategory | B4         | B1 B2 B3",
        "/v1/opportunities?stage=01              | stage       | 01         | 1 2",
        "/v1/opportunities?printedOpen=TRUE             | printedOpen | TRUE       | true false",
        "/v1/missions?series=UNRECOGNIZED        | series      | UNRECOGNIZED | chang-e luna ilrs",
        "/v1/missions?phase=moving               | phase       | moving     |"
            + " reconnaissance construction utilization",
        "/v1/contacts?personal=no                | personal    | no         | true false",
        // ids that are well formed, or not, but not there
        "/v1/opportunities?mission=CE-5          | mission     | CE-5       | CE-4 CE-6 CE-7 CE-8",
        "/v1/opportunities?mission=CE-7,ce-7     | mission     | ce-7       | CE-7 CE-4 CE-6 CE-8",
        "/v1/payloads?country=Thailnd            | country     | Thailnd    | Thailand *",
        "/v1/participants?country=Atlantis       | country     | Atlantis   | Albania *",
        "/v1/missions?lead=CNES                  | lead        | CNES       | CNSA *",
        // dates
        "/v1/missions?asOf=2021-06-15            | asOf        | 2021-06-15 | 2021-06-16/2026-11-21",
        "/v1/missions?asOf=2026-11-22            | asOf        | 2026-11-22 | 2021-06-16/2026-11-21",
        "/v1/missions?asOf=2023-02-29            | asOf        | 2023-02-29 | ``",
        "/v1/missions?asOf=2023-6-1              | asOf        | 2023-6-1   | ``",
        "/v1/missions?asOf=Today                 | asOf        | Today      | ``",
        "/v1/changes?to=tomorrow                 | to          | tomorrow   | ``",
        "/v1/missions?launchFrom=2030-02-30      | launchFrom  | 2030-02-30 | ``",
        "/v1/missions?launchFrom=[2031..2030]    | launchFrom  | [2031..2030] | ``",
        "/v1/missions?launchTo=soon              | launchTo    | soon       | ``",
        "/v1/missions?launchFrom=2031&launchTo=2030 | launchTo | 2030       | ``",
        // empty, repeated, unknown
        "/v1/opportunities?category=             | category    | ``         | A B C D E",
        "/v1/opportunities?category              | category    | ``         | A B C D E",
        "/v1/opportunities?category=A,           | category    | ``         | A B C D E",
        "/v1/opportunities?mission=,CE-7         | mission     | ``         | ``",
        "/v1/contacts?asOf=                      | asOf        | ``         | ``",
        "/v1/opportunities?printedOpen=true&printedOpen=true | printedOpen | true       | ``",
        "/v1/contacts?asOf=2024-01-01&asOf=2024-01-02 | asOf   | 2024-01-02 | ``",
        "/v1/opportunities?category=A&category=Z | category    | Z          | A B C D E",
        "/v1/opportunities?category=A&category=  | category    | ``         | A B C D E",
        "/v1/contacts?Personal=true              | Personal    | true       | personal asOf personal",
        "/v1/contacts?personal=true&             | ``          | ``         | personal asOf",
        "/v1/sources?asOf=2021-06-16             | asOf        | 2021-06-16 | ``",
        // encodings
        "/v1/contacts?asOf=%C3%A4                | asOf        | ä          | ``",
        "/v1/contacts?asOf=2021%2D06%2D15        | asOf        | 2021-06-15 | 2021-06-16/2026-11-21",
        "/v1/contacts?p%65rsonal=%2Btrue         | personal    | +true      | true false",
      })
  void anInvalidParameterIsReported(String request, String field, String value, String valid) {
    assertOneViolation(ProblemCode.INVALID_PARAMETER, request, field, "query", value, valid);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/missions/CE-5              | mission  | CE-5    | CE-4 CE-6 CE-7 CE-8",
        "/v1/missions/ce-7              | mission  | ce-7    | CE-7 CE-4 CE-6 CE-8",
        "/v1/missions/CE%207            | mission  | CE 7    | CE-7 CE-4 CE-6 CE-8",
        "/v1/missions/CE%2F7            | mission  | CE/7    | CE-7 CE-4 CE-6 CE-8",
        "/v1/missions/%E5%AB%A6%E5%A8%A5 | mission | 嫦娥    | CE-4 CE-6 CE-7 CE-8",
        "/v1/missions/ILRS-6            | mission  | ILRS-6  | ILRS-1 ILRS-2 ILRS-3 ILRS-4",
        "/v1/opportunities/LUNA-29/A    | mission  | LUNA-29 | LUNA-25 LUNA-26 LUNA-27 LUNA-28",
        "/v1/opportunities/CE-7/F       | category | F       | A B C D E",
      })
  void anUnknownIdInThePathIsNotFound(String request, String field, String value, String valid) {
    assertOneViolation(ProblemCode.NOT_FOUND, request, field, "path", value, valid);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/missions/, /v1/missions",
    "/V1/missions, /v1/missions",
    "//v1/missions, /v1/missions",
    "/v1/mision, /v1/missions",
    "/v1/%6Dissions, /v1/missions",
    "/missions, /v1/missions",
    "/v1/missions/CE-7/histroy, /v1/missions/CE-7/history",
    "/v1/mission/CE-7, /v1/missions/CE-7",
    "/v1/oportunities/CE-8/D, /v1/opportunities/CE-8/D",
    "/v1/missions.cvs, /v1/missions.csv",
    "/openapi.yml, /openapi.yaml",
    "/doc, /docs",
    "/v1/contacts/1, /v1/contacts",
    "/v1/opportunities/CE-8, /v1/opportunities",
    "/v1/missions/CE-7/, /v1/missions/CE-7",
  })
  void aWrongPathNamesTheNearest(String path, String nearest) {
    // HttpClient does not send some of these.
    TestServer.Response response = SERVER.lines("GET " + path + " HTTP/1.1", "Host: moon");

    response.assertProblem(ProblemCode.NOT_FOUND).assertViolation("path", path);
    JsonNode violation = response.json().at("/violations/0");
    assertEquals("path", violation.path("in").asText());
    assertEquals(nearest, violation.at("/nearest/0").asText(), response::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/contacts/1", "/v1/milestones/launch", "/v1/moons/CE-7"})
  void anIdIsNotMovedToAListOfAnotherName(String path) {
    JsonNode nearest = SERVER.get(path).json().at("/violations/0/nearest");

    String id = path.substring(path.lastIndexOf('/'));
    assertFalse(nearest.isEmpty());
    nearest.forEach(known -> assertFalse(known.asText().endsWith(id), nearest::toString));
  }

  @ParameterizedTest
  @CsvSource({
    "opportunities?asof=2024-01-01, asOf",
    "opportunities?as_of=2024-01-01, asOf",
    "opportunities?sub_category=B1, subCategory",
    "opportunities?categories=B, category",
    "changes?since=2024-01-01, ''",
  })
  void aWrongParameterNamesTheSimilarOnes(String request, String nearest) {
    JsonNode problem =
        SERVER.get("/v1/" + request).assertProblem(ProblemCode.INVALID_PARAMETER).json();

    JsonNode violation = problem.at("/violations/0");
    assertEquals(nearest, violation.at("/nearest/0").asText());
    assertFalse(violation.path("allowed").isEmpty());
    assertTrue(
        problem
            .path("detail")
            .asText()
            .endsWith(nearest.isEmpty() ? "path" : "; did you mean " + nearest + "?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opportunities?category=d | category 'd' is not one of A, B, C, D, E",
        "opportunities?joinable=yes | joinable 'yes' is not one of true, false",
        "opportunities?stage=3 | stage '3' is not one of 1, 2",
        "changes?from=2025-01-01&to=2024-01-01 |"
            + " to '2024-01-01' is not valid; expected a day that is not before from, 2025-01-01",
        "missions?launchFrom=2031&launchTo=2030 |"
            + " launchTo '2030' is not valid; expected a date that is not before launchFrom, 2031",
        "changes?property=moon | property 'moon' is not one of the allowed values",
      })
  void theDetailAloneSaysWhatIsExpected(String request, String detail) {
    assertEquals(detail, SERVER.get("/v1/" + request).json().path("detail").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "changes?from=today, changes?from=2026-11-21",
    "changes?to=today, changes?to=2026-11-21",
    "changes.csv?from=2026-01-01&to=today, changes.csv?from=2026-01-01&to=2026-11-21",
  })
  void theWordTodayIsADayOfEveryParameter(String request, String dated) {
    assertEquals(SERVER.get("/v1/" + dated).body(), SERVER.get("/v1/" + request).body());
  }

  private static void assertOneViolation(
      ProblemCode code, String request, String field, String in, String value, String valid) {
    TestServer.Response response = SERVER.get(request).assertProblem(code);

    response.assertViolation(field, value);
    assertEquals(1, response.json().path("violations").size(), response::body);
    JsonNode violation = response.json().at("/violations/0");
    assertEquals(in, violation.path("in").asText());
    List<String> listed =
        Stream.of("allowed", "nearest")
            .flatMap(list -> violation.path(list).valueStream().map(JsonNode::asText))
            .toList();
    if (valid.endsWith("*")) {
      assertEquals(valid.substring(0, valid.indexOf(' ')), listed.get(0));
    } else if (violation.has("earliest")) {
      assertEquals(
          valid, violation.path("earliest").asText() + "/" + violation.path("latest").asText());
    } else {
      assertEquals(valid, String.join(" ", listed));
    }
    boolean id = List.of("mission", "lead").contains(field) && listed.size() > 0;
    assertEquals(id, violation.has("kind"));
    assertEquals(
        id || List.of("country", "Personal").contains(field), violation.path("nearest").size() > 0);
    assertFalse(violation.path("message").asText().isBlank());
  }

  /** The names are those of the encoders; the queries are what they return for the same fields. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "URLSearchParams       | payloads?country=Saudi+Arabia%2CFrance&mission=CE-6%2CCE-8&asOf=2024-07-09",
        "urllib.parse.urlencode| payloads?country=Saudi+Arabia%2CFrance&mission=CE-6%2CCE-8&asOf=2024-07-09",
        "url.Values.Encode     | payloads?asOf=2024-07-09&country=Saudi+Arabia%2CFrance&mission=CE-6%2CCE-8",
        "encodeURIComponent    | payloads?country=Saudi%20Arabia%2CFrance&mission=CE-6%2CCE-8&asOf=2024-07-09",
        "URLSearchParams       | missions?lead=CNSA%2CROSCOSMOS&launchFrom=%5B2025..2026%5D%7E&asOf=2024-07-09",
        "urllib.parse.urlencode| missions?lead=CNSA%2CROSCOSMOS&launchFrom=%5B2025..2026%5D~&asOf=2024-07-09",
        "url.Values.Encode     | missions?asOf=2024-07-09&launchFrom=%5B2025..2026%5D~&lead=CNSA%2CROSCOSMOS",
        "encodeURIComponent    | missions?lead=CNSA%2CROSCOSMOS&launchFrom=%5B2025..2026%5D~&asOf=2024-07-09",
      })
  void theStandardEncodersOfOtherLanguagesGetTheSameResponse(String encoder, String query) {
    String plain =
        query.startsWith("payloads")
            ? "payloads?country=FR,SA&mission=CE-6,CE-8&asOf=2024-07-09"
            : "missions?lead=CNSA,ROSCOSMOS&launchFrom=%5B2025..2026%5D~&asOf=2024-07-09";
    TestServer.Response expected = SERVER.get("/v1/" + plain);

    TestServer.Response response = SERVER.lines("GET /v1/" + query + " HTTP/1.1", "Host: moon");

    assertEquals(200, response.status(), response::body);
    assertTrue(response.json().path("total").asInt() > 0, encoder);
    assertEquals(expected.json(), response.json(), encoder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/payloads?country=Saudi+Arabia            | /v1/payloads?country=Saudi%20Arabia",
        "/v1/payloads?country=France,Saudi+Arabia     | /v1/payloads?country=France,Saudi%20Arabia",
        "/v1/payloads?country=TH                      | /v1/payloads?country=Thailand",
        "/v1/payloads?country=tha                     | /v1/payloads?country=Thailand",
        "/v1/participants?country=th&kind=country     | /v1/participants?country=Thailand",
        "/v1/opportunities?category=C&category=D      | /v1/opportunities?category=C,D",
        "/v1/opportunities?category=B,C&category=D    | /v1/opportunities?category=B,C,D",
        "/v1/opportunities?category=C&category=C      | /v1/opportunities?category=C",
        "/v1/missions.csv?stage=1&lead=CNSA&stage=2   | /v1/missions.csv?stage=1,2&lead=CNSA",
        "/v1/opportunities?category=%41%2CB           | /v1/opportunities?category=A,B",
      })
  void aQueryMayBeEncodedAsHttpLibrariesEncodeIt(String sent, String plain) {
    String expected = SERVER.get(plain).body();
    assertFalse(expected.equals(SERVER.get(plain.replaceAll("[?].*", "")).body()), "it filters");
    for (int i = 0; i < 2; i++) { // The second response comes from the cache.
      TestServer.Response response = SERVER.get(sent);

      assertEquals(200, response.status(), response.body());
      assertEquals(expected, response.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    // A plus is a space in a query only.
    "/v1/payloads?country=Saudi%2BArabia, INVALID_PARAMETER, country, Saudi+Arabia",
    "/v1/payloads?country=Saudi++Arabia, INVALID_PARAMETER, country, Saudi  Arabia",
    "/v1/missions/CE+7, NOT_FOUND, mission, CE+7",
    "/v1/missions/CE%2B7, NOT_FOUND, mission, CE+7",
    // Files have the problems of their lists.
    "/v1/opportunities.csv?category=Z, INVALID_PARAMETER, category, Z",
    "/v1/opportunities.csv?moon=1, INVALID_PARAMETER, moon, 1",
    "/v1/roadmap.ics?asOf=2021-06-15, INVALID_PARAMETER, asOf, 2021-06-15",
    "/v1/missions/CE-5/history.csv, NOT_FOUND, mission, CE-5",
    // What cannot be decoded is reported as it was sent.
    "/v1/contacts?asOf=%, INVALID_PARAMETER, asOf, %",
    "/v1/contacts?asOf=%4, INVALID_PARAMETER, asOf, %4",
    "/v1/contacts?asOf=%zz, INVALID_PARAMETER, asOf, %zz",
    "/v1/contacts?asOf=%+1, INVALID_PARAMETER, asOf, %+1",
    "/v1/contacts?asOf=%FF, INVALID_PARAMETER, asOf, %FF",
    "/v1/contacts?asOf=%C0%AF, INVALID_PARAMETER, asOf, %C0%AF",
    "/v1/contacts?asOf=%ED%A0%80, INVALID_PARAMETER, asOf, %ED%A0%80",
    "/v1/contacts?%FF=1, INVALID_PARAMETER, %FF, 1",
    "/v1/missions/%FF, INVALID_PARAMETER, mission, %FF",
    "/v1/missions/CE%2, INVALID_PARAMETER, mission, CE%2",
    "/v1/opportunities/CE-7/%, INVALID_PARAMETER, category, %",
    "/v1/opportunities/%/Z, INVALID_PARAMETER, mission, %",
  })
  void aViolationNamesTheFieldAndTheValue(
      String request, ProblemCode code, String field, String value) {
    // HttpClient does not send some of these.
    TestServer.Response response = SERVER.lines("GET " + request + " HTTP/1.1", "Host: moon");

    response.assertProblem(code).assertViolation(field, value);
  }

  @Test
  void controlCharactersAreRejectedAndEscapedInTheProblem() {
    SERVER
        .get("/v1/contacts?asOf=%00%0D%0A%22")
        .assertProblem(ProblemCode.INVALID_PARAMETER)
        .assertViolation("asOf", "\0\r\n\"");
  }

  @Test
  void everyViolationIsReportedInOneResponse() {
    JsonNode problem =
        SERVER
            .get(
                "/v1/opportunities?category=Z,Y&printedOpen=maybe&x=1&mission=CE-5&asOf=1969-07-20&lead=")
            .json();

    assertEquals(
        List.of("category", "category", "printedOpen", "x", "mission", "asOf", "lead"),
        problem.path("violations").findValuesAsText("field"));
    assertEquals(
        "category 'Z' is not one of A, B, C, D, E; and 6 more", problem.path("detail").asText());
  }

  @Test
  void anUnknownMissionTakesPrecedenceOverAnInvalidParameterButBothAreReported() {
    TestServer.Response response = SERVER.get("/v1/opportunities/CE-5/Z?asOf=1969-07-20");

    assertEquals(404, response.status());
    assertEquals(
        List.of("mission", "category", "asOf"),
        response.json().path("violations").findValuesAsText("field"));
  }

  @Test
  void theNumberOfReportedViolationsIsLimited() {
    TestServer.Response response = SERVER.get("/v1/missions?" + "a&".repeat(2000) + "a");

    assertEquals(400, response.status());
    assertEquals(100, response.json().path("violations").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page",
        "/v1/",
        "/v2/missions",
        "/v1/missions/",
        "/v1//missions",
        "/v1/missions/CE-7/",
        "/v1/Missions",
        "/v1/sourcesxcsv",
        "/v1/opportunities/CE-7",
        "/v1/opportunities/CE-7/A/B",
        "/openapi.yml",
        "/health",
        "/health/ready/",
        "/v1/missions%2FCE-7",
        "/%",
      })
  void unknownPathsAreNotFound(String path) {
    TestServer.Response response = SERVER.lines("GET " + path + " HTTP/1.1", "Host: moon");

    response.assertProblem(ProblemCode.NOT_FOUND);
    assertTrue(response.json().path("detail").asText().contains(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "get", "MOON"})
  void otherMethodsAreNotAllowed(String method) {
    TestServer.Response response = SERVER.lines(method + " /v1/missions HTTP/1.1", "Host: moon");

    response.assertProblem(ProblemCode.METHOD_NOT_ALLOWED);
    assertEquals("GET, HEAD, OPTIONS", response.header("allow"));
    assertEquals(404, SERVER.lines(method + " /v1/moons HTTP/1.1", "Host: moon").status());
  }
}
