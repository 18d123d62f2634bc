package io.github.ilrs.client;

import static io.github.ilrs.client.CannedServer.digest;
import static io.github.ilrs.client.CannedServer.gzip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.client.CannedServer.Canned;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dataset that is refreshed from a server, whatever the server does. */
@Timeout(120)
class SyncedDatasetTest {
  private static final Dataset CANONICAL = Dataset.canonical();
  private static final byte[] JSON = CANONICAL.canonicalJson();
  private static final Canned GOOD = Canned.dataset(JSON, "\"good\"");
  private static final Canned NOT_MODIFIED = Canned.of(304, new byte[0], "ETag", "\"good\"");
  private static final Duration NEVER = Duration.ofDays(1);

  /** A clock that is set by hand. */
  private static final class ManualClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final ManualClock clock = new ManualClock();

  private SyncedDataset start(CannedServer server) {
    return SyncedDataset.builder(server.uri()).refreshInterval(NEVER).clock(clock).start();
  }

  /** The canonical dataset as if it had been gathered on another day. */
  private static byte[] datedJson(String day) {
    try {
      ObjectNode document = (ObjectNode) IlrsJson.mapper().readTree(JSON);
      return IlrsJson.mapper().writeValueAsBytes(document.put("dataDate", day));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean(), "not within ten seconds");
  }

  @Test
  void itIsASourceOfCatalogsByItsClock() {
    try (CannedServer server = CannedServer.inTurn(GOOD);
        SyncedDataset synced = start(server)) {
      LocalDate day = LocalDate.of(2023, 11, 1);

      assertEquals(CANONICAL.asOf(day, clock).opportunities(), synced.asOf(day).opportunities());
      assertEquals(LocalDate.of(2026, 11, 21), synced.today().asOf());
      assertSame(synced.today(), synced.today());
      clock.forward(Duration.ofDays(1));
      assertEquals(LocalDate.of(2026, 11, 22), synced.today().asOf());
      assertThrows(DayOutOfRangeException.class, () -> synced.asOf(LocalDate.of(2026, 11, 23)));
    }
  }

  @Test
  void theDigestOfACompressedDatasetIsThatOfTheCompressedBytes() {
    byte[] compressed = gzip(JSON);
    Canned good = Canned.dataset(compressed, "\"good\"", "gzip");
    Canned digestOfTheJson =
        Canned.of(
            200,
            compressed,
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip",
            "Repr-Digest",
            digest(JSON));
    try (CannedServer server = CannedServer.inTurn(good);
        SyncedDataset synced = start(server)) {
      assertEquals(CANONICAL.sha256(), synced.dataset().sha256());
      server.respondNow(digestOfTheJson);
      assertThrows(MalformedResponseException.class, synced::refresh);
    }
  }

  @Test
  void aNewDatasetReplacesTheCurrentOneWhichItselfDoesNotChange() throws Exception {
    try (CannedServer server =
            CannedServer.inTurn(
                GOOD, NOT_MODIFIED, Canned.dataset(datedJson("2026-11-22"), "\"next\""));
        SyncedDataset synced = start(server)) {
      Dataset first = synced.dataset();
      var today = synced.today();

      assertFalse(synced.refresh());
      assertTrue(synced.refresh());
      assertEquals(LocalDate.of(2026, 11, 21), first.dataDate());
      assertEquals(LocalDate.of(2026, 11, 22), synced.dataset().dataDate());
      assertNotSame(today, synced.today());
      assertSame(synced.dataset().document(), synced.today().document());

      assertEquals(null, server.received().headers().getFirst("If-None-Match"));
      assertEquals("\"good\"", server.received().headers().getFirst("If-None-Match"));
      assertEquals("\"good\"", server.received().headers().getFirst("If-None-Match"));
    }
  }

  @Test
  void anUnusableResponseKeepsTheCurrentDatasetAndIsTheLastFailure() {
    ObjectNode broken = IlrsJson.mapper().valueToTree(CANONICAL.document());
    broken.withArray("cells").remove(0);
    byte[] invalid = CannedServer.utf8(broken.toString());
    Canned[] unusable = {
      Canned.of(500, new byte[0]),
      Canned.of(404, new byte[0]),
      Canned.of(302, new byte[0], "Location", "/"),
      Canned.of(200, JSON, "Content-Type", "application/json"),
      Canned.of(200, JSON, "Content-Type", "text/html", "Repr-Digest", digest(JSON)),
      Canned.of(200, JSON, "Content-Type", "application/json", "Repr-Digest", digest(new byte[0])),
      Canned.dataset(CannedServer.utf8("{}"), "\"x\""),
      Canned.dataset(CannedServer.utf8("{\"dataDate\":"), "\"x\""),
      Canned.dataset(invalid, "\"x\""),
      Canned.dataset(datedJson("2026-11-20"), "\"older\""),
    };
    try (CannedServer server = CannedServer.inTurn(GOOD);
        SyncedDataset synced = start(server)) {
      Dataset held = synced.dataset();
      Instant start = clock.instant();
      for (Canned response : unusable) {
        clock.forward(Duration.ofMinutes(1));
        server.respondNow(response);
        ServiceException failure = assertThrows(ServiceException.class, synced::refresh);

        assertSame(held, synced.dataset());
        assertEquals(Optional.of(failure), synced.lastFailure());
        assertEquals(Optional.of(start), synced.lastSuccess());
        assertEquals(Optional.of(clock.instant()), synced.lastAttempt());
      }
      assertEquals(Optional.of(Duration.ofMinutes(unusable.length)), synced.age());
      assertTrue(
          synced
              .lastFailure()
              .orElseThrow()
              .toString()
              .contains("is before that of the current dataset"),
          synced.lastFailure()::toString);

      server.respondNow(NOT_MODIFIED);
      assertFalse(synced.refresh());
      assertEquals(Optional.of(Duration.ZERO), synced.age());
      assertEquals(Optional.empty(), synced.lastFailure());
    }
  }

  @Test
  void aDatasetDatedInTheFutureIsRejectedAndTheNextCorrectOneIsNot() {
    try (CannedServer server =
            CannedServer.inTurn(
                GOOD,
                Canned.dataset(datedJson("9999-12-31"), "\"far\""),
                Canned.dataset(datedJson("2026-11-23"), "\"too far\""),
                Canned.dataset(datedJson("2026-11-22"), "\"slack\""));
        SyncedDataset synced = start(server)) {
      for (String day : List.of("9999-12-31", "2026-11-23")) {
        ServiceException failure = assertThrows(MalformedResponseException.class, synced::refresh);
        assertTrue(failure.toString().contains(day + " is in the future"), failure::toString);
        assertEquals(LocalDate.of(2026, 11, 21), synced.dataset().dataDate());
      }

      assertTrue(synced.refresh());
      assertEquals(LocalDate.of(2026, 11, 22), synced.dataset().dataDate());
    }
  }

  @Test
  void aFutureDatasetThatItWasStartedFromIsReplaced() throws Exception {
    Dataset future = Dataset.read(datedJson("9999-12-31"));
    try (CannedServer server = CannedServer.inTurn(GOOD);
        SyncedDataset synced =
            SyncedDataset.builder(server.uri()).startFrom(future).clock(clock).start()) {
      eventually(() -> synced.dataset().dataDate().equals(CANONICAL.dataDate()));
    }
  }

  @Test
  void aServerThatIsDownOrSlowKeepsTheCurrentDataset() {
    CannedServer server = CannedServer.inTurn(GOOD);
    try (IlrsClient client =
            IlrsClient.builder(server.uri()).timeout(Duration.ofSeconds(10)).maxRetries(0).build();
        SyncedDataset synced =
            SyncedDataset.builder(client).refreshInterval(NEVER).clock(clock).start()) {
      server.close();

      assertThrows(UnavailableException.class, synced::refresh);
      assertEquals(CANONICAL.sha256(), synced.dataset().sha256());
    }
    try (RawServer silent = RawServer.silent();
        IlrsClient client =
            IlrsClient.builder(silent.uri()).timeout(Duration.ofMillis(300)).build();
        SyncedDataset synced =
            SyncedDataset.builder(client).startFrom(CANONICAL).refreshInterval(NEVER).start()) {
      assertThrows(TimedOutException.class, synced::refresh);
      assertSame(CANONICAL, synced.dataset());
    }
  }

  @Test
  void withoutADatasetAtHandItCannotStartIfFetchingFails() {
    try (CannedServer server = CannedServer.respondingWith(404, new byte[0])) {
      assertThrows(BadRequestException.class, () -> SyncedDataset.start(server.uri()));
    }
    assertThrows(InvalidValueException.class, () -> SyncedDataset.start(URI.create("moon:/1")));
    assertThrows(
        InvalidValueException.class,
        () -> SyncedDataset.builder(URI.create("http://127.0.0.1")).refreshInterval(Duration.ZERO));
  }

  @Test
  void fromADatasetAtHandItStartsAtOnceAndRefreshesInTheBackground() throws Exception {
    try (CannedServer server =
            CannedServer.inTurn(
                Canned.of(500, new byte[0]), Canned.dataset(datedJson("2026-11-22"), "\"n\""));
        SyncedDataset synced =
            SyncedDataset.builder(server.uri())
                .startFrom(CANONICAL)
                .refreshInterval(Duration.ofMillis(50))
                .start()) {
      eventually(() -> synced.dataset().dataDate().equals(LocalDate.of(2026, 11, 22)));
      eventually(() -> synced.age().isPresent() && synced.lastFailure().isEmpty());
      int before = server.rest().size();
      eventually(() -> server.rest().size() > before + 2);
    }
  }

  @Test
  void beforeTheFirstRefreshTheAgeIsUnknown() {
    try (RawServer silent = RawServer.silent();
        SyncedDataset synced = SyncedDataset.builder(silent.uri()).startFrom(CANONICAL).start()) {
      assertEquals(Optional.empty(), synced.age());
      assertEquals(Optional.empty(), synced.lastSuccess());
      assertSame(CANONICAL, synced.dataset());
    }
  }

  @Test
  void afterCloseItSendsNoRequestsButKeepsTheDataset() throws Exception {
    try (CannedServer server = CannedServer.inTurn(GOOD)) {
      SyncedDataset synced =
          SyncedDataset.builder(server.uri()).refreshInterval(Duration.ofMillis(20)).start();
      eventually(() -> server.rest().size() > 2);
      synced.close();
      synced.close();
      eventually(
          () ->
              Thread.getAllStackTraces().keySet().stream()
                  .noneMatch(thread -> thread.getName().equals("ilrs-synced-dataset")));

      assertFalse(synced.today().opportunities().isEmpty());
      assertInstanceOf(
          IllegalStateException.class, assertThrows(RuntimeException.class, synced::refresh));
    }
  }
}
