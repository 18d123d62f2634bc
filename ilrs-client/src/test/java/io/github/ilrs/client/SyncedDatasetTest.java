package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.CannedServer.Canned;
import io.github.ilrs.client.Positions.Position;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dataset held in step with a server, whatever the server does. */
@Timeout(120)
class SyncedDatasetTest {
  private static final Dataset CANONICAL = Dataset.canonical();
  private static final byte[] JSON = CANONICAL.canonicalJson();
  private static final Canned GOOD = dataset(JSON, "\"good\"");
  private static final Canned NOT_MODIFIED = Canned.of(304, new byte[0], "ETag", "\"good\"");
  private static final Duration NEVER = Duration.ofDays(1);

  /** A clock that goes when it is told to. */
  private static final class Hand extends Clock {
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

  private final Hand clock = new Hand();

  private SyncedDataset start(CannedServer server) {
    return SyncedDataset.builder(server.uri()).refreshInterval(NEVER).clock(clock).start();
  }

  private static Canned dataset(byte[] json, String etag) {
    return Canned.of(
        200, json, "Content-Type", "application/json", "ETag", etag, "Repr-Digest", digest(json));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
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

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean(), "not within ten seconds");
  }

  @Test
  void aRealServersDatasetIsHeldToTheLastByteAndNotFetchedTwice() {
    try (IlrsServer server = IlrsServer.start(ServerOptions.defaults().withPort(0));
        SyncedDataset synced = SyncedDataset.start(server.uri())) {
      Dataset first = synced.dataset();

      assertEquals(CANONICAL.sha256(), first.sha256());
      assertEquals(CANONICAL.document(), first.document());
      assertFalse(synced.refresh());
      assertSame(first, synced.dataset());
    }
  }

  @Test
  void itIsAskedAsTheDatasetItHolds() {
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
  void aPackedDatasetIsHeldAgainstTheDigestOfThePackedBytes() {
    byte[] packed = gzip(JSON);
    Canned good =
        Canned.of(
            200,
            packed,
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip",
            "Repr-Digest",
            digest(packed));
    Canned digestOfTheOther =
        Canned.of(
            200,
            packed,
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip",
            "Repr-Digest",
            digest(JSON));
    try (CannedServer server = CannedServer.inTurn(good);
        SyncedDataset synced = start(server)) {
      assertEquals(CANONICAL.sha256(), synced.dataset().sha256());
      server.answerNow(digestOfTheOther);
      assertThrows(MalformedResponseException.class, synced::refresh);
    }
  }

  @Test
  void newsReplaceWhatIsHeldAndADatasetInHandStaysAsItIs() throws Exception {
    try (CannedServer server =
            CannedServer.inTurn(GOOD, NOT_MODIFIED, dataset(datedJson("2026-11-22"), "\"next\""));
        SyncedDataset synced = start(server)) {
      Dataset first = synced.dataset();
      var today = synced.today();

      assertFalse(synced.refresh());
      assertTrue(synced.refresh());
      assertEquals(LocalDate.of(2026, 11, 21), first.dataDate());
      assertEquals(LocalDate.of(2026, 11, 22), synced.dataset().dataDate());
      assertNotSame(today, synced.today());
      assertSame(synced.dataset(), synced.today().dataset());

      assertEquals(null, server.received().headers().getFirst("If-None-Match"));
      assertEquals("\"good\"", server.received().headers().getFirst("If-None-Match"));
      assertEquals("\"good\"", server.received().headers().getFirst("If-None-Match"));
    }
  }

  @Test
  void whateverTheServerSendsTheLastGoodDatasetIsKeptAndTheReasonTold() {
    ObjectNode broken = IlrsJson.mapper().valueToTree(CANONICAL.document());
    broken.withArray("cells").remove(0);
    byte[] invalid = CannedServer.utf8(broken.toString());
    Canned[] rubbish = {
      Canned.of(500, new byte[0]),
      Canned.of(404, new byte[0]),
      Canned.of(302, new byte[0], "Location", "/"),
      Canned.of(200, JSON, "Content-Type", "application/json"),
      Canned.of(200, JSON, "Content-Type", "text/html", "Repr-Digest", digest(JSON)),
      Canned.of(200, JSON, "Content-Type", "application/json", "Repr-Digest", digest(new byte[0])),
      dataset(CannedServer.utf8("{}"), "\"x\""),
      dataset(CannedServer.utf8("{\"dataDate\":"), "\"x\""),
      dataset(invalid, "\"x\""),
      dataset(datedJson("2026-11-20"), "\"older\""),
    };
    try (CannedServer server = CannedServer.inTurn(GOOD);
        SyncedDataset synced = start(server)) {
      Dataset held = synced.dataset();
      Instant begun = clock.instant();
      for (Canned answer : rubbish) {
        clock.forward(Duration.ofMinutes(1));
        server.answerNow(answer);
        ServiceException failure = assertThrows(ServiceException.class, synced::refresh);

        assertSame(held, synced.dataset());
        assertEquals(Optional.of(failure), synced.lastFailure());
        assertEquals(Optional.of(begun), synced.lastSuccess());
        assertEquals(Optional.of(clock.instant()), synced.lastAttempt());
      }
      assertEquals(Optional.of(Duration.ofMinutes(rubbish.length)), synced.age());
      assertTrue(
          synced.lastFailure().orElseThrow().toString().contains("older than those held"),
          synced.lastFailure()::toString);

      server.answerNow(NOT_MODIFIED);
      assertFalse(synced.refresh());
      assertEquals(Optional.of(Duration.ZERO), synced.age());
      assertEquals(Optional.empty(), synced.lastFailure());
    }
  }

  @Test
  void aDatasetDatedInTheFutureIsRefusedSoThatTheNextRightOneIsNot() {
    try (CannedServer server =
            CannedServer.inTurn(
                GOOD,
                dataset(datedJson("9999-12-31"), "\"far\""),
                dataset(datedJson("2026-11-23"), "\"too far\""),
                dataset(datedJson("2026-11-22"), "\"slack\""));
        SyncedDataset synced = start(server)) {
      for (String day : List.of("9999-12-31", "2026-11-23")) {
        IlrsException failure = assertThrows(MalformedAnswerException.class, synced::refresh);
        assertTrue(failure.toString().contains(day + " is in the future"), failure::toString);
        assertEquals(LocalDate.of(2026, 11, 21), synced.dataset().dataDate());
      }

      assertTrue(synced.refresh());
      assertEquals(LocalDate.of(2026, 11, 22), synced.dataset().dataDate());
    }
  }

  @Test
  void aDatasetOfTheFutureThatItWasStartedFromIsReplacedByTheServers() throws Exception {
    Dataset future = Dataset.read(datedJson("9999-12-31"));
    try (CannedServer server = CannedServer.inTurn(GOOD);
        SyncedDataset synced =
            SyncedDataset.builder(server.uri()).startFrom(future).clock(clock).start()) {
      eventually(() -> synced.dataset().dataDate().equals(CANONICAL.dataDate()));
    }
  }

  @Test
  void aServerThatIsGoneOrSlowLeavesTheLastGoodDataset() {
    CannedServer server = CannedServer.inTurn(GOOD);
    try (IlrsClient client =
            IlrsClient.builder(server.uri()).timeout(Duration.ofSeconds(10)).retries(0).build();
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
  void withoutADatasetToStartFromAFailureToFetchOneIsAFailureToStart() {
    try (CannedServer server = CannedServer.answering(404, new byte[0])) {
      assertThrows(NotFoundException.class, () -> SyncedDataset.start(server.uri()));
    }
    assertThrows(InvalidValueException.class, () -> SyncedDataset.start(URI.create("moon:/1")));
    assertThrows(
        InvalidValueException.class,
        () -> SyncedDataset.builder(URI.create("http://127.0.0.1")).refreshInterval(Duration.ZERO));
  }

  @Test
  void fromADatasetInHandItStartsAtOnceAndCatchesUpInTheBackground() throws Exception {
    try (CannedServer server =
            CannedServer.inTurn(
                Canned.of(500, new byte[0]), dataset(datedJson("2026-11-22"), "\"n\""));
        SyncedDataset synced =
            SyncedDataset.builder(server.uri())
                .startFrom(CANONICAL)
                .refreshInterval(Duration.ofMillis(50))
                .start()) {
      eventually(() -> synced.dataset().dataDate().equals(LocalDate.of(2026, 11, 22)));
      eventually(() -> synced.age().isPresent() && synced.lastFailure().isEmpty());
      int asked = server.rest().size();
      eventually(() -> server.rest().size() > asked + 2);
    }
  }

  @Test
  void untilAServerHasAnsweredTheAgeIsUnknown() {
    try (RawServer silent = RawServer.silent();
        SyncedDataset synced = SyncedDataset.builder(silent.uri()).startFrom(CANONICAL).start()) {
      assertEquals(Optional.empty(), synced.age());
      assertEquals(Optional.empty(), synced.lastSuccess());
      assertSame(CANONICAL, synced.dataset());
    }
  }

  @Test
  void closedItAsksNoMoreButStillAnswers() throws Exception {
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

  @Test
  void aDatasetOfTheFutureIsReadWithFieldsNobodyKnowsAtEveryPlace() throws Exception {
    JsonNode document = IlrsJson.mapper().readTree(JSON);
    Set<String> tried = new HashSet<>();
    try (CannedServer server = CannedServer.inTurn(GOOD);
        SyncedDataset synced = start(server)) {
      for (Position position : Positions.in(document, Positions.DATASET)) {
        if (position.object() && tried.add(position.path())) {
          JsonNode future = Positions.ofTheFuture(document, position);
          server.answerNow(dataset(IlrsJson.mapper().writeValueAsBytes(future), "\"f\""));
          synced.refresh();
          assertEquals(CANONICAL.document(), synced.dataset().document(), position::toString);
        }
      }
    }
    assertTrue(tried.size() > 30, tried::toString);
  }

  /**
   * A word at one place alone would often contradict another place of the same dataset, as a newer
   * one would not: so every word in use becomes one that nobody knows, wherever it stands.
   */
  @Test
  void aDatasetOfTheFutureIsReadWithWordsNobodyKnowsOfEveryVocabulary() throws Exception {
    JsonNode document = IlrsJson.mapper().readTree(JSON);
    Map<String, List<Position>> byWord = new TreeMap<>();
    for (Position position : Positions.in(document, Positions.DATASET)) {
      if (!position.object()) {
        String word = position.vocabulary() + " " + document.at(position.at()).asText();
        byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(position);
      }
    }
    try (CannedServer server = CannedServer.inTurn(GOOD);
        SyncedDataset synced = start(server)) {
      byWord.forEach(
          (word, positions) -> {
            JsonNode future = document.deepCopy();
            positions.forEach(p -> Positions.withText(future, p.at(), Positions.WORD));
            server.answerNow(dataset(CannedServer.utf8(future.toString()), "\"f\""));

            assertTrue(synced.refresh(), word);
            assertEquals(65, synced.today().opportunities().size(), word);
            synced.today().find(OpportunityQuery.all().joinable());
            synced.today().summary();
          });
    }
    assertTrue(byWord.size() > 30, byWord.keySet()::toString);
  }
}
