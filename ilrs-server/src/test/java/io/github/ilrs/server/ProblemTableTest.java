package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.http.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem code is provoked and has its status and type. */
class ProblemTableTest {
  private static final TestServer SERVER = TestServer.serverAt(TestServer.LATER);
  private static final String HOST = "Host: moon";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static List<ProblemCode> codes() {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> code != ProblemCode.UNRECOGNIZED)
        .filter(code -> code != ProblemCode.TOO_MANY_REQUESTS) // Only a balancer says so.
        .toList();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aProblemHasTheStatusAndTheTypeOfItsCode(ProblemCode code) {
    TestServer.Response response = met(code);

    assertEquals(code.status(), response.status());
    assertEquals("application/problem+json", response.mediaType());
    assertEquals(code.id(), response.json().path("code").asText());
    assertEquals(code.status(), response.json().path("status").asInt());
    assertEquals(
        "tag:ilrs.github.io,2026:problem/" + code.id(), response.json().path("type").asText());
    assertEquals(
        List.of(), SchemaValidator.violations("#/components/schemas/Problem", response.json()));
    assertEquals(code == ProblemCode.UNAVAILABLE ? "1" : "", response.header("retry-after"));
    assertEquals("no-store", response.header("cache-control"));
  }

  private static TestServer.Response met(ProblemCode code) {
    return switch (code) {
      case INVALID_PARAMETER -> SERVER.get("/v1/missions?asOf=moon");
      case MALFORMED_REQUEST -> SERVER.lines("GET moon HTTP/1.1", HOST);
      case NOT_FOUND -> SERVER.get("/v1/missions/CE-5");
      case METHOD_NOT_ALLOWED -> SERVER.method("DELETE", "/v1/missions");
      case URI_TOO_LONG -> SERVER.lines("GET /" + "m".repeat(5000) + " HTTP/1.1", HOST);
      case HEADERS_TOO_LARGE -> SERVER.lines("GET / HTTP/1.1", HOST, "Moon: " + "m".repeat(9000));
      case INTERNAL_ERROR -> broken();
      case UNAVAILABLE -> surplus();
      case CLOCK_OUT_OF_RANGE -> clockOutOfRange();
      case TOO_MANY_REQUESTS, UNRECOGNIZED ->
          throw new IllegalArgumentException("is never response");
    };
  }

  private static TestServer.Response broken() {
    Logger log = Logger.getLogger(HttpHandler.class.getName());
    log.setLevel(Level.OFF);
    try (TestServer server = TestServer.serverAt(TestClock.broken())) {
      return server.get("/v1/missions");
    } finally {
      log.setLevel(null);
    }
  }

  private static TestServer.Response clockOutOfRange() {
    try (TestServer server = TestServer.serverAt(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
      return server.get("/v1/missions");
    }
  }

  /** One connection is open, so the next is one too many. */
  private static TestServer.Response surplus() {
    ServerOptions.Builder one = ServerOptions.builder().clock(TestServer.LATER).maxConnections(1);
    try (TestServer server = TestServer.server(one);
        Socket first = new Socket(server.uri().getHost(), server.uri().getPort())) {
      first
          .getOutputStream()
          .write(
              "GET /health/live HTTP/1.1\r\nHost: m\r\n\r\n"
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      assertEquals('H', first.getInputStream().read());
      return server.lines("GET /v1/missions HTTP/1.1", HOST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
