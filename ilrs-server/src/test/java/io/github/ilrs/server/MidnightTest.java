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
import java.time.Clock;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Midnight under load: no response mixes two days or is fresh after its own. */
@Timeout(120)
class MidnightTest {
  private static final Instant MIDNIGHT = Instant.parse("2023-12-31T00:00:00Z");
  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");
  private static final int THREADS = 8;
  private static final int ASKED = 150;

  @Test
  void noResponseMixesTwoDaysOrIsFreshAfterItsOwn() throws Exception {
    Map<LocalDate, String> whole = new ConcurrentHashMap<>();
    Set<LocalDate> days = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    // It goes on by a fifth of a second whenever it is read, across a midnight.
    AtomicLong millis = new AtomicLong(MIDNIGHT.toEpochMilli() - 60_000);
    Clock hasty = new TestClock(() -> Instant.ofEpochMilli(millis.addAndGet(200)));
    try (TestServer server = TestServer.serverAt(hasty)) {
      Callable<Void> asking =
          () -> {
            for (int i = 0; i < ASKED; i++) {
              TestServer.Response response = server.get("/v1/opportunities?category=D");
              assertEquals(200, response.status(), response.body());
              LocalDate day = LocalDate.parse(response.json().path("asOf").asText());
              days.add(day);
              assertEquals(
                  whole.computeIfAbsent(day, MidnightTest::expected), response.body(), "one day");
              assertEndsWithItsDay(day, response);
            }
            return null;
          };
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(threads.submit(asking));
      }
      for (Future<Void> one : all) {
        one.get(100, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(
        Set.of(LocalDate.of(2023, 12, 30), LocalDate.of(2023, 12, 31)), days, "both were met");
  }

  /** What the library says for the day; the call for Chang'e 8 ended on one of them. */
  private static String expected(LocalDate day) {
    try {
      var found = Dataset.canonical().asOf(day).find(OpportunityQuery.all().category(Category.D));
      return IlrsJson.mapper().writeValueAsString(Listing.of(day, found));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertEndsWithItsDay(LocalDate day, TestServer.Response response) {
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
  void anEntityTagOfYesterdayDoesNotMatchToday() {
    AtomicLong second = new AtomicLong(MIDNIGHT.getEpochSecond() - 1);
    Clock clock = new TestClock(() -> Instant.ofEpochSecond(second.get()));
    try (TestServer server = TestServer.serverAt(clock)) {
      String path = "/v1/opportunities?category=D";
      String yesterday = server.bytes(path).headers().firstValue("etag").orElseThrow();
      assertEquals(304, server.bytes(path, "If-None-Match", yesterday).statusCode());

      second.incrementAndGet();

      var today = server.bytes(path, "If-None-Match", yesterday);
      assertEquals(200, today.statusCode());
      JsonNode answer = server.get(path).json();
      assertEquals("2023-12-31", answer.path("asOf").asText());
      assertEquals(400, server.get(path + "&asOf=2024-01-01").status());
      assertEquals(200, server.get(path + "&asOf=2023-12-31").status());
    }
  }
}
