package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.contract.Contract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of responses, for caches, browsers and operators. */
class HttpResponseTest {
  private static final TestServer SERVER = TestServer.SHARED;
  private static final String LIST = "/v1/opportunities";

  private static TestServer.Response gzip(String path, String... headers) {
    return SERVER.get(
        path,
        Stream.concat(Stream.of("Accept-Encoding", "gzip"), Arrays.stream(headers))
            .toArray(String[]::new));
  }

  @Test
  void bothCodingsHaveTheSameContentAndDifferentEntityTags() throws IOException {
    TestServer.Response plain = SERVER.get(LIST);
    TestServer.Response gzip = gzip(LIST);

    assertEquals("", plain.header("content-encoding"));
    assertEquals("gzip", gzip.header("content-encoding"));
    assertArrayEquals(
        plain.bytes(), new GZIPInputStream(new ByteArrayInputStream(gzip.bytes())).readAllBytes());
    assertTrue(gzip.bytes().length < plain.bytes().length / 2);
    assertNotEquals(plain.header("etag"), gzip.header("etag"));
    assertTrue(plain.header("etag").matches("\"[^\"]+\""), "strong");
    for (TestServer.Response either : List.of(plain, gzip)) {
      assertEquals("accept-encoding", either.header("vary"));
    }
    assertEquals("", gzip("/v1/catalog").header("content-encoding"), "a short body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip                   | true",
        "GZIP, deflate, br      | true",
        "x-gzip                 | true",
        "*                      | true",
        "identity;q=0.5, *;q=0.8| true",
        "gzip;q=0.001           | true",
        "gzip;q=0               | false",
        "gzip;q=0, *            | false",
        "*;q=0                  | false",
        "identity, gzip;q=0.5   | false",
        "br, deflate            | false",
        "gzip;q=2               | false",
        "gzip;level=9           | false",
        "''                     | false",
      })
  void gzipIsSentIfItIsPreferred(String acceptEncoding, boolean preferred) {
    assertEquals(
        preferred ? "gzip" : "",
        SERVER.get(LIST, "Accept-Encoding", acceptEncoding).header("content-encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/opportunities", "/v1/dataset", "/openapi.yaml", "/v1/catalog"})
  void aMatchingEntityTagReturns304(String path) {
    for (String coding : List.of("identity", "gzip")) {
      TestServer.Response first = SERVER.get(path, "Accept-Encoding", coding);
      String etag = first.header("etag");
      for (String known :
          List.of(etag, "W/" + etag, "\"moon\", " + etag + ", \"sun\"", "*", "\"a\",W/" + etag)) {
        TestServer.Response again =
            SERVER.get(path, "Accept-Encoding", coding, "If-None-Match", known);

        assertEquals(304, again.status(), known);
        assertEquals("", again.body());
        for (String name : List.of("etag", "cache-control", "vary", "date")) {
          assertEquals(first.header(name), again.header(name), name);
        }
        assertEquals("", again.header("content-type"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"moon\"", "moon", "W/\"moon\"", "\"\"", ""})
  void aDifferentEntityTagReturnsTheBody(String known) {
    assertEquals(200, SERVER.get(LIST, "If-None-Match", known).status());
  }

  @Test
  void anEntityTagBelongsToACodingADayAndNoSingleServer() {
    String gzip = gzip(LIST).header("etag");
    assertEquals(200, SERVER.get(LIST, "If-None-Match", gzip).status());

    String today = SERVER.get(LIST).header("etag");
    assertNotEquals(today, SERVER.get(LIST + "?asOf=2026-11-20").header("etag"));
    assertEquals(today, SERVER.get(LIST + "?asOf=2026-11-21").header("etag"));
    try (TestServer replica = TestServer.serverAt(TestServer.LATER)) {
      assertEquals(today, replica.get(LIST).header("etag"));
    }
  }

  @Test
  void anInvalidRequestIsInvalidWhateverTheClientHasCached() {
    TestServer.Response invalid = SERVER.get("/v1/missions/CE-5", "If-None-Match", "*");

    invalid.assertProblem(ProblemCode.NOT_FOUND);
    assertEquals("", invalid.header("etag"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-21T12:00:00Z     | /v1/matrix                  | max-age=3600, must-revalidate",
        "2026-11-21T23:30:00Z     | /v1/matrix                  | max-age=1800, must-revalidate",
        "2026-11-21T23:59:58Z     | /v1/matrix                  | max-age=2, must-revalidate",
        "2026-11-21T23:59:58.001Z | /v1/matrix                  | max-age=1, must-revalidate",
        "2026-11-21T23:59:59.999Z | /v1/matrix                  | max-age=0, must-revalidate",
        "2026-11-21T23:59:59Z     | /v1/matrix?asOf=2026-11-21  | max-age=3600",
        "2026-11-21T23:59:59Z     | /v1/dataset                 | max-age=3600",
        "2026-11-21T12:00:00Z     | /v1/sources                 | max-age=3600",
        "2026-11-21T23:30:00Z     | /v1/matrix?asOf=today       | max-age=1800, must-revalidate",
        "2026-11-21T12:00:00Z     | /openapi.yaml               | no-cache",
        "2026-11-21T12:00:00Z     | /health/ready               | no-store",
        "2026-11-21T12:00:00Z     | /metrics                    | no-store",
        "2026-11-21T12:00:00Z     | /moon                       | no-store",
      })
  void aResponseForTodayIsFreshUntilMidnight(String instant, String path, String cacheControl) {
    try (TestServer server =
        TestServer.serverAt(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))) {
      assertEquals(cacheControl, server.get(path).header("cache-control"));
    }
  }

  @Test
  void theDigestIsThatOfTheBytesThatAreSent() throws Exception {
    for (TestServer.Response sent : List.of(SERVER.get("/v1/dataset"), gzip("/v1/dataset"))) {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(sent.bytes());

      assertEquals(
          "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":",
          sent.header("repr-digest"));
    }
  }

  @Test
  void aValidRequestIdIsKeptAndAnInvalidOneReplaced() {
    assertEquals(
        "moon-7.a_B", SERVER.get(LIST, "X-Request-Id", "moon-7.a_B").header("x-request-id"));
    Set<String> replaced = new TreeSet<>();
    for (String invalid : List.of("a b", "\"", "m".repeat(65), "m!")) {
      replaced.add(SERVER.get("/moon", "X-Request-Id", invalid).header("x-request-id"));
    }
    assertEquals(4, replaced.size());
    assertTrue(replaced.stream().allMatch(id -> id.matches("[0-9a-f]{16}")), replaced::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/matrix", "/v1/missions/CE-5", "/health/ready", "/moon", "/metrics"})
  void everyResponseHasSecurityHeaders(String path) {
    TestServer.Response response = SERVER.get(path);

    assertEquals("nosniff", response.header("x-content-type-options"));
    assertEquals("no-referrer", response.header("referrer-policy"));
    assertEquals(
        "default-src 'none'; frame-ancestors 'none'", response.header("content-security-policy"));
    assertEquals("*", response.header("access-control-allow-origin"));
    assertTrue(response.header("access-control-expose-headers").contains("ETag"));
    assertEquals("Sat, 21 Nov 2026 12:00:00 GMT", response.header("date"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/matrix", "/v1/mision", "/moon"})
  void aCorsPreflightRequestSucceedsForAnyPathAndAnyHeader(String path) {
    TestServer.Response preflight =
        SERVER.lines(
            "OPTIONS " + path + " HTTP/1.1",
            "Host: m",
            "Origin: https://agency.example",
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Headers: authorization, traceparent");

    assertEquals(204, preflight.status());
    assertEquals("", preflight.body());
    assertEquals("GET, HEAD, OPTIONS", preflight.header("allow"));
    assertEquals("*", preflight.header("access-control-allow-origin"));
    assertEquals("GET, HEAD", preflight.header("access-control-allow-methods"));
    // The asterisk does not include Authorization.
    assertEquals("*, Authorization", preflight.header("access-control-allow-headers"));
    assertEquals("86400", preflight.header("access-control-max-age"));
  }

  @Test
  void theContractIsServedAsItIsWritten() {
    TestServer.Response response = SERVER.get("/openapi.yaml");

    assertEquals("application/yaml", response.header("content-type"));
    assertEquals(Contract.builtIn().text(), response.body());
  }

  @Test
  void theMetricsCountRequests() {
    try (TestServer server = TestServer.serverAt(TestServer.LATER)) {
      for (String path : List.of("/v1/matrix", "/v1/matrix", "/v1/missions/CE-5", "/moon")) {
        server.get(path);
      }
      TestServer.Response metrics = server.get("/metrics");

      assertTrue(metrics.header("content-type").startsWith("text/plain; version=0.0.4"));
      for (String line :
          List.of(
              "ilrs_requests_total{operation=\"getMatrix\",status=\"200\"} 2.0",
              "ilrs_requests_total{operation=\"getMission\",status=\"404\"} 1.0",
              "ilrs_requests_total{operation=\"none\",status=\"404\"} 1.0",
              "ilrs_response_cache_hits_total 1.0",
              "ilrs_connections 1.0",
              "ilrs_request_seconds_count 4")) {
        assertTrue(metrics.body().contains("\n" + line + "\n"), () -> line + metrics.body());
      }
      assertTrue(metrics.body().contains("\njvm_threads_current "));
    }
  }
}
