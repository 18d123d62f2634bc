package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.response.ProblemCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that HttpClient does not send, most of them invalid HTTP. */
class OddRequestsTest {
  private static final TestServer SERVER = TestServer.SHARED;
  private static final String GET = "GET /v1/missions HTTP/1.1";
  private static final String HOST = "Host: moon";
  private static final String NEXT = "GET /v1/missions/CE-7 HTTP/1.1\r\nHost: moon\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the request line
        "GET;Host: moon",
        "GET /v1/missions;Host: moon",
        "GET /v1/missions HTTP;Host: moon",
        "GET  HTTP/1.1;Host: moon",
        "\u0001 / HTTP/1.1;Host: moon",
        "GET /v1/a b HTTP/1.1;Host: moon",
        "GET v1/missions HTTP/1.1;Host: moon",
        "GET * HTTP/1.1;Host: moon",
        "GET ?a HTTP/1.1;Host: moon",
        "GET ftp://moon/v1/missions HTTP/1.1;Host: moon",
        "CONNECT moon:80 HTTP/1.1;Host: moon",
        "GET /v1/missions#CE-7 HTTP/1.1;Host: moon",
        "GET /v1/mis\u0000sions HTTP/1.1;Host: moon",
        "GET /v1/missions?a=\u001b HTTP/1.1;Host: moon",
        "GET /v1/missions\u007f HTTP/1.1;Host: moon",
        // the host
        "GET /v1/missions HTTP/1.1;Accept: */*",
        "GET /v1/missions HTTP/1.1;Host: moon;Host: moon",
        "GET /v1/missions HTTP/1.1;Host: a b/c",
        // other headers
        "GET /v1/missions HTTP/1.1;Host: moon;Moon : full",
        "GET /v1/missions HTTP/1.1;Host: moon;M\u0000on: full",
        "GET /v1/missions HTTP/1.1;Host: moon;moon",
        "GET /v1/missions HTTP/1.1;Host: moon;: full",
      })
  void aMalformedRequestIsRejected(String lines) {
    SERVER.lines(lines.split(";", -1)).assertProblem(ProblemCode.MALFORMED_REQUEST);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /v1/missions HTTP/1.0, Accept: */*, 200",
    "GET /v1/missions HTTP/1.1, Host: [::1]:8080, 200",
    "GET http://moon:80/v1/missions?stage=1 HTTP/1.1, Host: moon, 200",
    "GET HTTP://moon HTTP/1.1, Host: moon, 200",
    "OPTIONS * HTTP/1.1, Host: moon, 204",
    "GET /v1/contacts?asOf=\u00e4 HTTP/1.1, Host: moon, 400",
    "GET /v1/contacts?\u00e4=1 HTTP/1.1, Host: moon, 400",
    "GET /v1/missions/\u00e4 HTTP/1.1, Host: moon, 400",
    "GET /v1/missions HTTP/1.2, Host: moon, 501",
    "GET /v1/missions HTTP/2.0, Host: moon, 501",
    "GET /v1/missions HTTP/3.7, Host: moon, 501",
  })
  void anUnusualRequestHasThisStatus(String line, String header, int status) {
    assertEquals(status, SERVER.lines(line, header).status());
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
            GET + "\r\nHost: moon\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmoon\r\n0\r\n\r\n");
    TestServer.Response.parse(chunked).assertProblem(ProblemCode.MALFORMED_REQUEST);
    assertEquals(200, SERVER.lines(GET, HOST, "Content-Length: 0").status());
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

  @ParameterizedTest
  @ValueSource(strings = {"close", "TE, close", "close,TE", " ,CLOSE ,"})
  void theLastResponseClosesTheConnectionWhereverCloseIsListed(String connection) {
    String raw =
        SERVER.raw(GET + "\r\n" + HOST + "\r\nConnection: " + connection + "\r\n\r\n" + NEXT);

    assertEquals(1, raw.split("HTTP/1.1 200 OK", -1).length - 1, raw);
    assertTrue(raw.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n"), raw);
  }

  @Test
  void pipelinedRequestsGetTheirResponsesInOrder() {
    String unknown = "GET /v1/missions/CE-5 HTTP/1.1\r\nHost: moon\r\n\r\n";
    String last = "GET / HTTP/1.1\r\nHost: moon\r\nConnection: close\r\n\r\n";

    String raw = SERVER.raw(RawClient.REQUEST + unknown + RawClient.REQUEST + last);

    assertEquals(4, raw.split("HTTP/1.1 ", -1).length - 1, raw);
    assertTrue(raw.indexOf("200 OK") < raw.indexOf("404 Not Found"), raw);
  }
}
