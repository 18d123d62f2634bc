package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.response.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock of the server: midnight under load, and a clock that is not set yet. */
@Timeout(120)
class ClockTest {
  private static final String PATH = "/v1/opportunities?category=D";
  private static final Instant MIDNIGHT = Instant.parse("2023-12-31T00:00:00Z");
  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");
  private static final int THREADS = 8;
  private static final int REQUESTS_PER_THREAD = 150;

  @Test
  void noResponseMixesTwoDaysOrIsFreshAfterItsOwn() throws Exception {
    Map<LocalDate, String> expected = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    // The clock advances by a fifth of a second whenever it is read, past midnight.
    AtomicLong millis = new AtomicLong(MIDNIGHT.toEpochMilli() - 60_000);
    try (TestServer server =
        TestServer.serverAt(TestServer.clock(() -> Instant.ofEpochMilli(millis.addAndGet(200))))) {
      Callable<Void> requests =
          () -> {
            for (int i = 0; i < REQUESTS_PER_THREAD; i++) {
              TestServer.Response response = server.get(PATH);
              assertEquals(200, response.status(), response::body);
              LocalDate day = LocalDate.parse(response.json().path("asOf").asText());
              assertEquals(expected.computeIfAbsent(day, ClockTest::expectedBody), response.body());
              assertNotFreshAfter(day, response);
            }
            return null;
          };
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(requests));
      }
      for (Future<Void> each : running) {
        each.get(100, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(Set.of(LocalDate.of(2023, 12, 30), LocalDate.of(2023, 12, 31)), expected.keySet());
  }

  /** The list of the library for a day; the call for Chang'e 8 ended on one of the two days. */
  private static String expectedBody(LocalDate day) {
    try {
      var found = Dataset.canonical().asOf(day).find(OpportunityQuery.all().category(Category.D));
      return IlrsJson.mapper().writeValueAsString(Listing.of(day, found));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertNotFreshAfter(LocalDate day, TestServer.Response response) {
    Instant date =
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(response.header("date"), Instant::from);
    Matcher age = MAX_AGE.matcher(response.header("cache-control"));
    assertTrue(age.find());
    Instant until = date.plusSeconds(Long.parseLong(age.group(1)));
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    assertFalse(until.isAfter(end), response::toString);
    assertTrue(response.header("cache-control").contains("must-revalidate"));
  }

  @Test
  void todayIsTheDayInUtcEvenWhereTheNextHasBegun() {
    AtomicReference<Instant> instant = new AtomicReference<>(MIDNIGHT.minusSeconds(1));
    try (TestServer server = TestServer.serverAt(TestServer.clock(instant::get))) {
      TestServer.Response today = server.get(PATH + "&asOf=today");
      assertEquals(server.get(PATH).body(), today.body());
      assertEquals(server.get(PATH).header("cache-control"), today.header("cache-control"));
      assertEquals("2023-12-30", today.json().path("asOf").asText());

      assertNotToday(server, "2023-12-31", "has not begun in UTC, where today is 2023-12-30");
      assertNotToday(
          server, "2024-01-01", "is not a day from 2021-06-16 to today, 2023-12-30 in UTC");

      instant.set(MIDNIGHT);
      assertEquals("2023-12-31", server.get(PATH + "&asOf=today").json().path("asOf").asText());
    }
  }

  private static void assertNotToday(TestServer server, String day, String message) {
    TestServer.Response response = server.get(PATH + "&asOf=" + day);
    response.assertProblem(ProblemCode.INVALID_PARAMETER).assertViolation("asOf", day);
    JsonNode violation = response.json().at("/violations/0");
    assertEquals(message, violation.path("message").asText());
    assertEquals("2021-06-16", violation.path("earliest").asText());
    assertEquals("2023-12-30", violation.path("latest").asText());
  }

  @Test
  void anEntityTagOfYesterdayDoesNotMatchToday() {
    AtomicReference<Instant> instant = new AtomicReference<>(MIDNIGHT.minusSeconds(1));
    try (TestServer server = TestServer.serverAt(TestServer.clock(instant::get))) {
      String yesterday = server.get(PATH).header("etag");
      assertEquals(304, server.get(PATH, "If-None-Match", yesterday).status());

      instant.set(MIDNIGHT);

      TestServer.Response today = server.get(PATH, "If-None-Match", yesterday);
      assertEquals(200, today.status());
      assertEquals("2023-12-31", today.json().path("asOf").asText());
      assertEquals(400, server.get(PATH + "&asOf=2024-01-01").status());
      assertEquals(200, server.get(PATH + "&asOf=2023-12-31").status());
    }
  }

  @Test
  void untilTheClockIsSetOnlyWhatDoesNotDependOnTheDayIsServed() {
    AtomicReference<Instant> instant = new AtomicReference<>(Instant.parse("2021-06-15T23:59:59Z"));
    try (TestServer server = TestServer.serverAt(TestServer.clock(instant::get))) {
      List<String> datedPaths =
          OpenApi.operations().stream()
              .filter(
                  operation ->
                      operation.parameters().stream()
                          .anyMatch(p -> List.of("asOf", "to").contains(p.path("name").asText())))
              .map(OpenApi.Operation::examplePath)
              .toList();
      assertTrue(datedPaths.size() > 30);
      for (String path : datedPaths) {
        assertClockProblem(server.get(path));
      }
      assertClockProblem(server.get("/health/ready"));
      for (String path :
          List.of(
              "/",
              "/docs",
              "/page/page.js",
              "/openapi.yaml",
              "/health/live",
              "/metrics",
              "/v1/dataset",
              "/v1/sources",
              "/v1/sources.csv")) {
        assertEquals(200, server.get(path).status(), path);
      }
      assertEquals(404, server.get("/v1/moons").status());
      assertEquals(400, server.get("/v1/dataset?asOf=2021-06-16").status());
      assertEquals(405, server.send("DELETE", "/v1/missions").status());

      instant.set(TestServer.LATER.instant());

      assertEquals(200, server.get("/health/ready").status());
      assertEquals(200, server.get("/v1/missions").status());
    }
  }

  private static void assertClockProblem(TestServer.Response response) {
    response.assertProblem(ProblemCode.CLOCK_OUT_OF_RANGE);
    assertEquals(
        "The server's clock shows 2021-06-15, but the data begin on 2021-06-16.",
        response.json().path("detail").asText());
  }
}
