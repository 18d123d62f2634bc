package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose clock is not set yet. */
class ClockBeforeFirstDayTest {
  private static final Clock LAST_SECOND_BEFORE =
      Clock.fixed(Instant.parse("2021-06-15T23:59:59Z"), ZoneOffset.UTC);
  private static final TestServer SERVER = TestServer.serverAt(LAST_SECOND_BEFORE);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static void assertClockOutOfRange(TestServer.Response response) {
    assertEquals(503, response.status(), response.body());
    assertEquals("application/problem+json", response.mediaType());
    assertEquals("clock-out-of-range", response.json().path("code").asText());
    assertEquals(
        "The server's clock shows 2021-06-15, but the data begin on 2021-06-16.",
        response.json().path("detail").asText());
    assertEquals("no-store", response.header("cache-control"));
    assertEquals(
        List.of(), SchemaValidator.violations("#/components/schemas/Problem", response.json()));
  }

  @Test
  void theServerIsNotReadyUntilTheClockIsSet() {
    AtomicReference<Instant> instant = new AtomicReference<>(Instant.EPOCH);
    try (TestServer server = TestServer.serverAt(new TestClock(instant::get))) {
      assertEquals(503, server.get("/health/ready").status());
      assertEquals(503, server.get("/v1/missions").status());

      instant.set(TestServer.LATER.instant());

      assertEquals(200, server.get("/health/ready").status());
      assertEquals(200, server.get("/v1/missions").status());
    }
    assertClockOutOfRange(SERVER.get("/health/ready"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/docs",
        "/page/page.js",
        "/openapi.yaml",
        "/health/live",
        "/metrics",
        "/v1/dataset",
        "/v1/sources",
        "/v1/sources.csv",
      })
  void whatDoesNotDependOnTheDayIsStillServed(String path) {
    assertEquals(200, SERVER.get(path).status());
  }

  static List<String> pathsThatDependOnTheDay() {
    return Contract.builtIn().operations().stream()
        .filter(operation -> !operation.parameters(Parameter.Location.QUERY).isEmpty())
        .map(Operation::path)
        .map(path -> path.text().replaceAll("\\{(id|mission)}", "CE-7").replace("{category}", "A"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pathsThatDependOnTheDay")
  void whatDependsOnTheDayIsAProblemOfTheServersClock(String path) {
    assertClockOutOfRange(SERVER.get(path));
  }

  @Test
  void invalidRequestsStillGetTheirViolations() {
    assertEquals(404, SERVER.get("/v1/moons").status());
    assertEquals(400, SERVER.get("/v1/dataset?asOf=2021-06-16").status());
    assertEquals(405, SERVER.method("DELETE", "/v1/missions").status());
    assertTrue(pathsThatDependOnTheDay().size() > 30);
  }
}
