package io.github.ilrs.client;

import static io.github.ilrs.client.TestServer.digest;
import static io.github.ilrs.client.TestServer.gzip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.client.TestServer.Canned;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The catalogs of a server, fetched when needed or refreshed, whatever the server does. */
@Timeout(120)
class CatalogSourceTest {
  private static final Dataset CANONICAL = Dataset.canonical();
  private static final byte[] JSON = CANONICAL.canonicalJson();
  private static final Canned GOOD = Canned.dataset(JSON, "\"good\"");
  private static final Canned NOT_MODIFIED = Canned.of(304);
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

  private IlrsClient client(TestServer server) {
    return IlrsClient.builder(server.uri()).clock(clock).build();
  }

  private SyncedDataset start(TestServer server) {
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

  private static Canned dated(String day) {
    return Canned.dataset(datedJson(day), "\"" + day + "\"");
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean(), "not within ten seconds");
  }

  /** The ETags in the next requests; empty where there is none. */
  private static List<String> etags(TestServer server, int requests) throws InterruptedException {
    List<String> etags = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      etags.add(
          server.received().stream()
              .filter(line -> line.startsWith("If-None-Match: "))
              .map(line -> line.substring("If-None-Match: ".length()))
              .collect(Collectors.joining()));
    }
    return etags;
  }

  @Test
  void theClientFetchesADatasetThatHasNotChangedOnlyOnce() throws Exception {
    try (TestServer server =
            new TestServer(
                GOOD, NOT_MODIFIED, NOT_MODIFIED, NOT_MODIFIED, dated("2026-11-20"), NOT_MODIFIED);
        IlrsClient client = client(server)) {
      Catalog first = client.today();
      assertSame(first, client.today());
      assertEquals(CANONICAL.document(), client.dataset().document());
      LocalDate day = LocalDate.of(2023, 11, 1);
      assertEquals(CANONICAL.asOf(day).opportunities(), client.asOf(day).opportunities());

      Catalog second = client.today();
      assertNotSame(first, second);
      assertEquals(LocalDate.of(2026, 11, 20), second.document().dataDate());
      assertSame(second, client.today());
      assertEquals(
          List.of("", "\"good\"", "\"good\"", "\"good\"", "\"good\"", "\"2026-11-20\""),
          etags(server, 6));
      assertEquals(6, server.requests());
    }
  }

  @Test
  void theClientRejectsAnUnusableDatasetAndTheNextRequestIsStillConditional() throws Exception {
    Canned none = Canned.json(JSON);
    Canned wrong = Canned.json(JSON, "Repr-Digest", digest(new byte[0]));
    Canned invalid = Canned.dataset(TestServer.utf8("{}"), "\"invalid\"");
    try (TestServer server =
            new TestServer(GOOD, none, wrong, invalid, Canned.of(500), NOT_MODIFIED);
        IlrsClient client = client(server)) {
      Dataset first = client.dataset();
      for (int i = 0; i < 3; i++) {
        assertThrows(MalformedResponseException.class, client::today);
      }
      assertThrows(UnavailableException.class, client::today);
      assertSame(first, client.dataset());
      assertEquals("\"good\"", etags(server, 6).get(5));
    }
  }

  @Test
  void theClockOfTheClientSaysWhichDayIsTodayAndWhichDatasetIsFromTheFuture() {
    try (TestServer server = new TestServer(GOOD);
        IlrsClient client = client(server)) {
      assertEquals(LocalDate.of(2026, 11, 21), client.today().asOf());
      DayOutOfRangeException tomorrow =
          assertThrows(DayOutOfRangeException.class, () -> client.asOf(LocalDate.of(2026, 11, 22)));
      assertEquals(LocalDate.of(2026, 11, 21), tomorrow.last());
      clock.forward(Duration.ofHours(-37));
      MalformedResponseException future =
          assertThrows(MalformedResponseException.class, client::today);
      assertTrue(future.getMessage().contains("is in the future"), future::getMessage);
    }
  }

  @Test
  void aSyncedDatasetIsASourceOfCatalogsByItsClock() {
    try (TestServer server = new TestServer(GOOD);
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
    Canned good = Canned.dataset(compressed, "\"good\"", "Content-Encoding", "gzip");
    Canned digestOfTheJson =
        Canned.json(compressed, "Content-Encoding", "gzip", "Repr-Digest", digest(JSON));
    try (TestServer server = new TestServer(good);
        SyncedDataset synced = start(server)) {
      assertEquals(CANONICAL.sha256(), synced.dataset().sha256());
      server.respondNow(digestOfTheJson);
      assertThrows(MalformedResponseException.class, synced::refresh);
    }
  }

  @Test
  void aNewDatasetReplacesTheCurrentOneWhichItselfDoesNotChange() throws Exception {
    try (TestServer server = new TestServer(GOOD, NOT_MODIFIED, dated("2026-11-22"));
        SyncedDataset synced = start(server)) {
      Dataset first = synced.dataset();
      var today = synced.today();

      assertFalse(synced.refresh());
      assertTrue(synced.refresh());
      assertEquals(LocalDate.of(2026, 11, 21), first.dataDate());
      assertEquals(LocalDate.of(2026, 11, 22), synced.dataset().dataDate());
      assertNotSame(today, synced.today());
      assertSame(synced.dataset().document(), synced.today().document());

      assertEquals(List.of("", "\"good\"", "\"good\""), etags(server, 3));
    }
  }

  @Test
  void anUnusableResponseKeepsTheCurrentDatasetAndIsTheLastFailure() {
    ObjectNode broken = IlrsJson.mapper().valueToTree(CANONICAL.document());
    broken.withArray("cells").remove(0);
    byte[] invalid = TestServer.utf8(broken.toString());
    Canned[] unusable = {
      Canned.of(500),
      Canned.of(404),
      Canned.of(302, "Location", "/"),
      Canned.json(JSON),
      Canned.of(200, JSON, "Content-Type", "text/html", "Repr-Digest", digest(JSON)),
      Canned.json(JSON, "Repr-Digest", digest(new byte[0])),
      Canned.dataset(TestServer.utf8("{}"), "\"x\""),
      Canned.dataset(TestServer.utf8("{\"dataDate\":"), "\"x\""),
      Canned.dataset(invalid, "\"x\""),
      dated("2026-11-20"),
    };
    try (TestServer server = new TestServer(GOOD);
        SyncedDataset synced = start(server)) {
      Dataset held = synced.dataset();
      Instant start = clock.instant();
      for (Canned response : unusable) {
        clock.forward(Duration.ofMinutes(1));
        server.respondNow(response);
        ServiceException failure = assertThrows(ServiceException.class, synced::refresh);

        assertSame(held, synced.dataset());
        assertEquals(Optional.of(failure), synced.lastFailure());
        assertEquals(Optional.of(Duration.between(start, clock.instant())), synced.age());
      }
      String failure = synced.lastFailure().toString();
      assertTrue(failure.contains("is before that of the current dataset"), failure);

      server.respondNow(NOT_MODIFIED);
      assertFalse(synced.refresh());
      assertEquals(Optional.of(Duration.ZERO), synced.age());
      assertEquals(Optional.empty(), synced.lastFailure());
    }
  }

  @Test
  void aDatasetDatedInTheFutureIsRejectedAndTheNextCorrectOneIsNot() {
    try (TestServer server =
            new TestServer(GOOD, dated("9999-12-31"), dated("2026-11-23"), dated("2026-11-22"));
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
    try (TestServer server = new TestServer(GOOD);
        SyncedDataset synced =
            SyncedDataset.builder(server.uri()).startFrom(future).clock(clock).start()) {
      eventually(() -> synced.dataset().dataDate().equals(CANONICAL.dataDate()));
    }
  }

  @Test
  void aServerThatIsDownOrSlowKeepsTheCurrentDataset() {
    TestServer server = new TestServer(GOOD);
    try (IlrsClient client =
            IlrsClient.builder(server.uri()).timeout(Duration.ofSeconds(10)).maxRetries(0).build();
        SyncedDataset synced =
            SyncedDataset.builder(client).refreshInterval(NEVER).clock(clock).start()) {
      server.close();

      assertThrows(UnavailableException.class, synced::refresh);
      assertEquals(CANONICAL.sha256(), synced.dataset().sha256());
    }
    try (TestServer silent = TestServer.silent();
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
    try (TestServer server = new TestServer(Canned.of(404))) {
      assertThrows(BadRequestException.class, () -> SyncedDataset.start(server.uri()));
    }
    try (TestServer server = new TestServer(NOT_MODIFIED)) {
      assertThrows(MalformedResponseException.class, () -> SyncedDataset.start(server.uri()));
    }
    assertThrows(InvalidValueException.class, () -> SyncedDataset.start(URI.create("moon:/1")));
    assertThrows(
        InvalidValueException.class,
        () -> SyncedDataset.builder(URI.create("http://127.0.0.1")).refreshInterval(Duration.ZERO));
  }

  @Test
  void fromADatasetAtHandItStartsAtOnceAndRefreshesInTheBackground() throws Exception {
    try (TestServer server = new TestServer(Canned.of(500), dated("2026-11-22"));
        SyncedDataset synced =
            SyncedDataset.builder(server.uri())
                .startFrom(CANONICAL)
                .refreshInterval(Duration.ofMillis(50))
                .start()) {
      eventually(() -> synced.dataset().dataDate().equals(LocalDate.of(2026, 11, 22)));
      eventually(() -> synced.age().isPresent() && synced.lastFailure().isEmpty());
      int before = server.requests();
      eventually(() -> server.requests() > before + 2);
    }
  }

  @Test
  void beforeTheFirstRefreshTheAgeIsUnknown() {
    try (TestServer silent = TestServer.silent();
        SyncedDataset synced = SyncedDataset.builder(silent.uri()).startFrom(CANONICAL).start()) {
      assertEquals(Optional.empty(), synced.age());
      assertSame(CANONICAL, synced.dataset());
    }
  }

  @Test
  void afterCloseItSendsNoRequestsButKeepsTheDataset() throws Exception {
    try (TestServer server = new TestServer(GOOD)) {
      SyncedDataset synced =
          SyncedDataset.builder(server.uri()).refreshInterval(Duration.ofMillis(20)).start();
      eventually(() -> server.requests() > 2);
      synced.close();
      synced.close();
      eventually(
          () ->
              Thread.getAllStackTraces().keySet().stream()
                  .noneMatch(thread -> thread.getName().equals("ilrs-synced-dataset")));

      assertFalse(synced.today().opportunities().isEmpty());
      assertThrows(IllegalStateException.class, synced::refresh);
    }
  }
}
