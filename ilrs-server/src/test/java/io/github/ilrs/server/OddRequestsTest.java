package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no correct client sends; every response conforms to the contract. */
class OddRequestsTest {
  private static final TestServer SERVER = TestServer.serverAt(TestServer.LATER);
  private static final String HOST = "Host: moon";
  private static final String CRLF = "\r\n";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static void assertProblem(int status, String code, TestServer.Response response) {
    assertEquals(status, response.status(), response.body());
    assertEquals("application/problem+json", response.mediaType());
    assertEquals(code, response.json().path("code").asText());
    assertEquals(
        List.of(), SchemaValidator.violations("#/components/schemas/Problem", response.json()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/contacts?asOf=%       | asOf   | %",
        "/v1/contacts?asOf=%4      | asOf   | %4",
        "/v1/contacts?asOf=%zz     | asOf   | %zz",
        "/v1/contacts?asOf=%+1     | asOf   | %+1",
        "/v1/contacts?asOf=%FF     | asOf   | %FF",
        "/v1/contacts?asOf=%C0%AF  | asOf   | %C0%AF",
        "/v1/contacts?asOf=%ED%A0%80 | asOf | %ED%A0%80",
        "/v1/contacts?%FF=1        | %FF    | 1",
        "/v1/missions/%FF          | mission | %FF",
        "/v1/missions/CE%2         | mission | CE%2",
        "/v1/opportunities/CE-7/%  | category | %",
        "/v1/opportunities/%/Z     | mission  | %",
      })
  void whatCannotBeDecodedIsNamedAsItWasSent(String target, String field, String value) {
    TestServer.Response response = SERVER.lines("GET " + target + " HTTP/1.1", HOST);

    assertProblem(400, "invalid-parameter", response);
    assertEquals(field, response.violation().path("field").asText());
    assertEquals(value, response.violation().path("value").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/contacts?asOf=\u00e4", "/v1/contacts?\u00e4=1", "/v1/missions/\u00e4"})
  void bytesThatMustBeEscapedAreRejected(String target) {
    assertEquals(400, SERVER.lines("GET " + target + " HTTP/1.1", HOST).status());
  }

  @Test
  void controlCharactersAreRejectedAndEscapedInTheProblem() {
    TestServer.Response response =
        SERVER.lines("GET /v1/contacts?asOf=%00%0D%0A%22 HTTP/1.1", HOST);

    assertProblem(400, "invalid-parameter", response);
    assertEquals("\0\r\n\"", response.violation().path("value").asText());
  }

  @Test
  void getRequestsWithABodyAreRejected() {
    for (String method : List.of("GET", "HEAD")) {
      String raw =
          SERVER.raw(
              method + " /v1/missions HTTP/1.1\r\nHost: moon\r\nContent-Length: 4\r\n\r\nmoon");
      assertTrue(raw.startsWith("HTTP/1.1 400 Bad Request\r\n"), raw);
    }
    String chunked =
        SERVER.raw(
            String.join(
                CRLF,
                "GET /v1/missions HTTP/1.1",
                HOST,
                "Transfer-Encoding: chunked",
                "",
                "4",
                "moon",
                "0",
                "",
                ""));
    assertProblem(400, "malformed-request", TestServer.Response.of(chunked));
    assertEquals(
        200, SERVER.lines("GET /v1/missions HTTP/1.1", HOST, "Content-Length: 0").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void twoContentLengthsAreRejected(String method) {
    String raw =
        SERVER.raw(
            method
                + " /v1/missions HTTP/1.1\r\nHost: moon\r\nContent-Length: 5\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /v1/missions/CE-7 HTTP/1.1\r\nHost: moon\r\n\r\n");

    assertProblem(400, "malformed-request", TestServer.Response.of(raw));
    assertFalse(raw.contains("200 OK"), "nothing behind it may be response");
  }

  @Test
  void nothingBehindABodyIsReadAsARequest() {
    String raw =
        SERVER.raw(
            "POST /v1/missions HTTP/1.1\r\nHost: moon\r\nContent-Length: 4\r\n\r\nmoon"
                + "GET /v1/missions/CE-7 HTTP/1.1\r\nHost: moon\r\n\r\n");

    assertTrue(raw.startsWith("HTTP/1.1 405 "), raw);
    assertFalse(raw.contains("200 OK"), raw);
  }

  @Test
  void oneHostMustBeNamedUnlessTheRequestIsOlderThanThat() {
    assertProblem(
        400, "malformed-request", SERVER.lines("GET /v1/missions HTTP/1.1", "Accept: */*"));
    assertProblem(400, "malformed-request", SERVER.lines("GET /v1/missions HTTP/1.1", HOST, HOST));
    assertProblem(
        400, "malformed-request", SERVER.lines("GET /v1/missions HTTP/1.1", "Host: a b/c"));
    assertEquals(200, SERVER.lines("GET /v1/missions HTTP/1.0", "Accept: */*").status());
    assertEquals(200, SERVER.lines("GET /v1/missions HTTP/1.1", "Host: [::1]:8080").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "GET /v1/missions",
        "GET /v1/missions HTTP",
        "GET  HTTP/1.1",
        "\u0001 / HTTP/1.1",
        "GET /v1/a b HTTP/1.1",
        "GET v1/missions HTTP/1.1",
        "GET * HTTP/1.1",
        "GET ?a HTTP/1.1",
        "GET ftp://moon/v1/missions HTTP/1.1",
        "CONNECT moon:80 HTTP/1.1",
        "GET /v1/missions#CE-7 HTTP/1.1",
      })
  void anInvalidRequestLineIsRejected(String line) {
    assertProblem(400, "malformed-request", SERVER.lines(line, HOST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.2", "HTTP/2.0", "HTTP/3.7"})
  void anotherVersionOfHttpIsRejected(String version) {
    assertTrue(
        SERVER.raw("GET /v1/missions " + version + "\r\nHost: m\r\n\r\n").contains(" 501 Not"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Moon : full", "M\u0000on: full", "moon"})
  void anInvalidHeaderIsRejected(String header) {
    assertProblem(
        400, "malformed-request", SERVER.lines("GET /v1/missions HTTP/1.1", HOST, header));
  }

  @Test
  void tooLongRequestsAreRejected() {
    String moons = "m".repeat(9000);

    assertProblem(
        414, "uri-too-long", SERVER.lines("GET /v1/missions/" + moons + " HTTP/1.1", HOST));
    assertProblem(
        431,
        "headers-too-large",
        SERVER.lines("GET /v1/missions HTTP/1.1", HOST, "Moon: " + moons));
  }

  @Test
  void aProxyMayNameTheWholeAddress() {
    assertEquals(
        200, SERVER.lines("GET http://moon:80/v1/missions?stage=1 HTTP/1.1", HOST).status());
    assertEquals(200, SERVER.lines("GET HTTP://moon HTTP/1.1", HOST).status(), "which means /");
    assertEquals(204, SERVER.lines("OPTIONS * HTTP/1.1", HOST).status());
  }

  @Test
  void headReturnsTheHeadersOfGetWithoutTheBody() {
    for (String path : List.of("/v1/missions", "/v1/missions/CE-5", "/health/ready", "/moon")) {
      String rest =
          " " + path + " HTTP/1.1\r\nHost: m\r\nX-Request-Id: 7\r\nConnection: close\r\n\r\n";
      String get = SERVER.raw("GET" + rest);
      String head = SERVER.raw("HEAD" + rest);

      assertEquals(get.substring(0, get.indexOf("\r\n\r\n") + 4), head);
    }
  }

  @Test
  void aResponseWithoutABodyHasNoContentLength() {
    String raw =
        SERVER.raw("OPTIONS /v1/missions HTTP/1.1\r\nHost: m\r\nConnection: close\r\n\r\n");

    assertFalse(raw.toLowerCase(Locale.ROOT).contains("\r\ncontent-length"), raw);
    assertFalse(raw.toLowerCase(Locale.ROOT).contains("\r\ncontent-type"), raw);
  }

  @Test
  void requestsMayBeSentOneBehindTheOther() {
    String up = String.join(CRLF, "GET /health/live HTTP/1.1", HOST, "", "");
    String unknown = String.join(CRLF, "GET /v1/missions/CE-5 HTTP/1.1", HOST, "", "");
    String last = String.join(CRLF, "GET / HTTP/1.1", HOST, "Connection: close", "", "");

    String raw = SERVER.raw(up + unknown + up + last);

    assertEquals(4, raw.split("HTTP/1.1 ", -1).length - 1, raw);
    assertTrue(raw.indexOf("200 OK") < raw.indexOf("404 Not Found"), raw);
  }
}
