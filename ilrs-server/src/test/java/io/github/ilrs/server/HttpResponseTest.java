package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of responses, for caches, browsers and operators. */
class HttpResponseTest {
  private static final TestServer SERVER = TestServer.serverAt(TestServer.LATER);
  private static final String LIST = "/v1/opportunities";
  private static final int NOT_MODIFIED = 304;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<byte[]> zipped(String path, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Accept-Encoding";
    all[1] = "gzip";
    return SERVER.bytes(path, all);
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  @Test
  void bothCodingsHaveTheSameContentAndDifferentEntityTags() throws IOException {
    HttpResponse<byte[]> plain = SERVER.bytes(LIST);
    HttpResponse<byte[]> gzip = zipped(LIST);

    assertEquals("", header(plain, "content-encoding"));
    assertEquals("gzip", header(gzip, "content-encoding"));
    assertArrayEquals(plain.body(), unzipped(gzip.body()));
    assertTrue(gzip.body().length < plain.body().length / 2);
    assertNotEquals(header(plain, "etag"), header(gzip, "etag"));
    assertTrue(header(plain, "etag").matches("\"[^\"]+\""), "strong");
    for (HttpResponse<?> either : List.of(plain, gzip)) {
      assertEquals("accept-encoding", header(either, "vary"));
    }
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
  void gzipIsSentToThoseWhoWantItAtLeastAsMuch(String acceptEncoding, boolean wanted) {
    assertEquals(
        wanted ? "gzip" : "",
        header(SERVER.bytes(LIST, "Accept-Encoding", acceptEncoding), "content-encoding"));
  }

  @Test
  void whatIsShortIsNotCompressed() {
    assertEquals("", header(zipped("/v1/catalog"), "content-encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/opportunities", "/v1/dataset", "/openapi.yaml", "/v1/catalog"})
  void aMatchingEntityTagReturns304(String path) {
    for (boolean compressed : List.of(false, true)) {
      HttpResponse<byte[]> first = compressed ? zipped(path) : SERVER.bytes(path);
      String etag = header(first, "etag");
      for (String known :
          List.of(etag, "W/" + etag, "\"moon\", " + etag + ", \"sun\"", "*", "\"a\",W/" + etag)) {
        HttpResponse<byte[]> again =
            compressed
                ? zipped(path, "If-None-Match", known)
                : SERVER.bytes(path, "If-None-Match", known);

        assertEquals(NOT_MODIFIED, again.statusCode(), known);
        assertEquals(0, again.body().length);
        for (String name : List.of("etag", "cache-control", "vary", "date")) {
          assertEquals(header(first, name), header(again, name), name);
        }
        assertEquals("", header(again, "content-type"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"moon\"", "moon", "W/\"moon\"", "\"\"", ""})
  void aDifferentEntityTagReturnsTheBody(String known) {
    assertEquals(200, SERVER.bytes(LIST, "If-None-Match", known).statusCode());
  }

  @Test
  void theEntityTagOfTheCompressedBodyDoesNotMatchThePlainOne() {
    String gzip = header(zipped(LIST), "etag");

    assertEquals(200, SERVER.bytes(LIST, "If-None-Match", gzip).statusCode());
  }

  @Test
  void aWrongRequestIsWrongWhateverTheClientHas() {
    HttpResponse<byte[]> wrong = SERVER.bytes("/v1/missions/CE-5", "If-None-Match", "*");

    assertEquals(404, wrong.statusCode());
    assertEquals("no-store", header(wrong, "cache-control"));
    assertEquals("", header(wrong, "etag"));
  }

  @Test
  void anotherDayIsAnotherTagAndTwoServersGiveTheSame() {
    String today = header(SERVER.bytes(LIST), "etag");

    assertNotEquals(today, header(SERVER.bytes(LIST + "?asOf=2026-11-20"), "etag"));
    assertEquals(today, header(SERVER.bytes(LIST + "?asOf=2026-11-21"), "etag"));
    try (TestServer replica = TestServer.serverAt(TestServer.LATER)) {
      assertEquals(today, header(replica.bytes(LIST), "etag"));
    }
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
        "2026-11-21T12:00:00Z     | /v1/sources                 | max-age=3600, must-revalidate",
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
    for (HttpResponse<byte[]> sent : List.of(SERVER.bytes("/v1/dataset"), zipped("/v1/dataset"))) {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(sent.body());

      assertEquals(
          "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":",
          header(sent, "repr-digest"));
    }
  }

  @Test
  void aRequestKeepsItsNameIfItIsAGoodOne() {
    assertEquals(
        "moon-7.a_B", header(SERVER.bytes(LIST, "X-Request-Id", "moon-7.a_B"), "x-request-id"));
    Set<String> made = new TreeSet<>();
    for (String bad : List.of("a b", "\"", "m".repeat(65), "мoon".replace('м', '!'))) {
      made.add(header(SERVER.bytes("/moon", "X-Request-Id", bad), "x-request-id"));
    }
    assertEquals(4, made.size());
    assertTrue(made.stream().allMatch(id -> id.matches("[0-9a-f]{16}")), made::toString);
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

  @Test
  void aCorsPreflightRequestIsAnswered() {
    TestServer.Response preflight =
        SERVER.lines(
            "OPTIONS /v1/matrix HTTP/1.1",
            "Host: m",
            "Origin: https://agency.example",
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Headers: if-none-match");

    assertEquals(204, preflight.status());
    assertEquals("*", preflight.header("access-control-allow-origin"));
    assertEquals("GET, HEAD", preflight.header("access-control-allow-methods"));
    assertTrue(preflight.header("access-control-allow-headers").contains("If-None-Match"));
    assertEquals("86400", preflight.header("access-control-max-age"));
  }

  @Test
  void theMetricsCountRequests() {
    try (TestServer server = TestServer.serverAt(TestServer.LATER)) {
      server.get("/v1/matrix");
      server.get("/v1/matrix");
      server.get("/v1/missions/CE-5");
      server.get("/moon");
      TestServer.Response figures = server.get("/metrics");

      assertTrue(figures.mediaType().startsWith("text/plain; version=0.0.4"), figures.mediaType());
      assertEquals(
          Optional.of("2.0"),
          figure(figures, "ilrs_requests_total{operation=\"getMatrix\",status=\"200\"}"));
      assertEquals(
          Optional.of("1.0"),
          figure(figures, "ilrs_requests_total{operation=\"getMission\",status=\"404\"}"));
      assertEquals(
          Optional.of("1.0"),
          figure(figures, "ilrs_requests_total{operation=\"none\",status=\"404\"}"));
      assertEquals(Optional.of("1.0"), figure(figures, "ilrs_response_cache_hits_total"));
      assertEquals(Optional.of("1.0"), figure(figures, "ilrs_connections"));
      assertEquals(Optional.of("4"), figure(figures, "ilrs_request_seconds_count"));
      assertTrue(figure(figures, "jvm_threads_current").isPresent());
    }
  }

  private static Optional<String> figure(TestServer.Response figures, String name) {
    return figures
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .findFirst();
  }
}
