package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.CatalogSource;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.CannedServer.Canned;
import io.github.ilrs.client.CannedServer.Received;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client as a source of catalogs. */
@Timeout(60)
class CatalogSourceTest {
  private static final Dataset CANONICAL = Dataset.canonical();
  private static final byte[] JSON = CANONICAL.canonicalJson();
  private static final Canned GOOD = Canned.dataset(JSON, "\"good\"");
  private static final Canned NOT_MODIFIED = Canned.of(304, new byte[0]);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private static IlrsClient client(CannedServer server) {
    return IlrsClient.builder(server.uri()).clock(CLOCK).build();
  }

  private static String report(CatalogSource source) {
    Catalog now = source.today();
    var query =
        OpportunityQuery.all()
            .category(List.of(Category.C, Category.D))
            .lead(OrganizationId.CNSA)
            .joinable();
    return now.asOf()
        + " "
        + now.count(query)
        + " "
        + now.mission(NamedMission.CE_7).name()
        + " "
        + now.source(now.opportunity(NamedMission.CE_7, Category.A).citations().get(0).source())
            .title();
  }

  @Test
  void theSameCodeGivesTheSameResultWithEverySource() {
    try (CannedServer server = CannedServer.inTurn(GOOD);
        IlrsClient client = IlrsClient.of(server.uri());
        SyncedDataset synced = SyncedDataset.start(server.uri())) {
      for (CatalogSource source : List.of(client, synced)) {
        assertEquals(report(CANONICAL), report(source));
        assertThrows(
            UnknownIdException.class, () -> source.today().mission(MissionId.parse("CE-5")));
        assertThrows(DayOutOfRangeException.class, () -> source.asOf(LocalDate.of(2021, 6, 15)));
      }
    }
  }

  @Test
  void aDatasetThatHasNotChangedIsNotSentAgain() throws Exception {
    Canned next =
        Canned.dataset(
            CannedServer.utf8(
                new String(JSON, StandardCharsets.UTF_8)
                    .replace("\"dataDate\":\"2026-11-21\"", "\"dataDate\":\"2026-11-20\"")),
            "\"next\"");
    try (CannedServer server =
            CannedServer.inTurn(
                GOOD, NOT_MODIFIED, NOT_MODIFIED, NOT_MODIFIED, next, NOT_MODIFIED);
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

      Received request = server.received();
      assertEquals("/v1/dataset", request.target());
      assertNull(request.headers().getFirst("If-None-Match"));
      for (String etag : List.of("good", "good", "good", "good", "next")) {
        assertEquals(
            "\"" + etag + "\"", server.received().headers().getFirst("If-None-Match"), etag);
      }
      assertEquals(List.of(), server.rest());
    }
  }

  @Test
  void aCompressedDatasetIsDecompressed() {
    Canned compressed = Canned.dataset(CannedServer.gzip(JSON), "\"gzip\"", "gzip");
    try (CannedServer server = CannedServer.inTurn(compressed);
        IlrsClient client = client(server)) {
      assertArrayEquals(JSON, client.dataset().canonicalJson());
    }
  }

  @Test
  void aDatasetWithAWrongDigestOrNoneIsRejectedAndTheNextRequestIsStillConditional()
      throws Exception {
    Canned none = Canned.of(200, JSON, "Content-Type", "application/json");
    Canned wrong =
        Canned.of(
            200,
            JSON,
            "Content-Type",
            "application/json",
            "Repr-Digest",
            CannedServer.digest(new byte[0]));
    Canned invalid = Canned.dataset(CannedServer.utf8("{}"), "\"invalid\"");
    try (CannedServer server = CannedServer.inTurn(GOOD, none, wrong, invalid, NOT_MODIFIED);
        IlrsClient client = client(server)) {
      Dataset first = client.dataset();
      for (int i = 0; i < 3; i++) {
        assertThrows(MalformedResponseException.class, client::today);
      }
      assertSame(first, client.dataset());
      for (int i = 0; i < 4; i++) {
        server.received();
      }
      assertEquals("\"good\"", server.received().headers().getFirst("If-None-Match"));
    }
  }

  @Test
  void theClockOfTheClientSaysWhichDayIsTodayAndWhichDatasetIsFromTheFuture() {
    Clock before = Clock.fixed(Instant.parse("2026-11-19T23:59:59Z"), ZoneOffset.UTC);
    try (CannedServer server = CannedServer.inTurn(GOOD);
        IlrsClient client = client(server);
        IlrsClient behind = IlrsClient.builder(server.uri()).clock(before).build()) {
      assertEquals(LocalDate.of(2026, 11, 21), client.today().asOf());
      DayOutOfRangeException tomorrow =
          assertThrows(DayOutOfRangeException.class, () -> client.asOf(LocalDate.of(2026, 11, 22)));
      assertEquals(LocalDate.of(2026, 11, 21), tomorrow.last());
      MalformedResponseException future =
          assertThrows(MalformedResponseException.class, behind::today);
      assertTrue(future.getMessage().contains("is in the future"), future::getMessage);
    }
  }

  @Test
  void withoutAServerThereIsNoCatalog() {
    try (CannedServer server = CannedServer.inTurn(GOOD, Canned.of(500, new byte[0]));
        IlrsClient client = client(server)) {
      client.today();
      assertThrows(UnavailableException.class, client::today);
    }
  }
}
