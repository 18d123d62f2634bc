package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.server.http.Connections;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow clients: every deadline is enforced, and other clients are not affected. */
@Timeout(60)
class SlowClientsTest {
  /** How long after its deadline a connection may be closed, also on a slow machine. */
  private static final Duration MAX_DELAY = Duration.ofSeconds(8);

  @Test
  void aRequestThatNeverEndsIsClosedAfterTheDeadline() throws Exception {
    try (TestServer server = TestServer.serverAt(TestServer.LATER);
        RawClient slow = server.connect();
        RawClient silent = server.connect()) {
      Instant start = Instant.now();
      silent.send(RawClient.REQUEST).awaitResponse();

      sendUntilClosed(slow, start);

      Duration duration = Duration.between(start, Instant.now());
      assertTrue(duration.compareTo(Connections.REQUEST_DEADLINE) >= 0, duration::toString);
      assertTrue(
          duration.compareTo(Connections.REQUEST_DEADLINE.plus(MAX_DELAY)) < 0, duration::toString);
      silent.rest();
      assertEquals(200, server.get("/health/live").status());
      assertTrue(metrics(server).contains("ilrs_connections_timed_out_total 2"));
    }
  }

  /** Sends a header byte by byte until the server closes the connection. */
  private static void sendUntilClosed(RawClient client, Instant start) throws Exception {
    Duration max = Connections.REQUEST_DEADLINE.plus(MAX_DELAY);
    try {
      client.send("GET /health/live HTTP/1.1\r\nMoon: ");
      while (Duration.between(start, Instant.now()).compareTo(max) < 0) {
        client.send("m");
        Thread.sleep(100);
      }
    } catch (IOException e) {
      return; // The connection is closed.
    }
  }

  @Test
  void anUnreadResponseIsClosedAfterTheDeadlineAndCountsUntilThen() throws Exception {
    ServerOptions.Builder impatient =
        ServerOptions.builder().responseDeadline(Duration.ofSeconds(2)).maxConnections(2);
    try (TestServer server = TestServer.server(impatient);
        RawClient unread = server.connect()) {
      unread.send("GET /v1/dataset HTTP/1.1\r\nHost: m\r\n\r\n".repeat(50)).awaitResponse();

      assertTrue(metrics(server).contains("ilrs_connections 2.0"));
      for (int i = 0; i < 300 && metrics(server).contains("ilrs_connections 2.0"); i++) {
        Thread.sleep(50);
      }
      assertTrue(metrics(server).contains("ilrs_connections 1.0"));
    }
  }

  private static String metrics(TestServer server) {
    return server.get("/metrics").body();
  }

  @Test
  void connectionsOverTheLimitGetStatus503AndTheOthersAreNotAffected() throws Exception {
    int max = 4;
    List<RawClient> within = new ArrayList<>();
    try (TestServer server = TestServer.server(ServerOptions.builder().maxConnections(max))) {
      for (int i = 0; i < max; i++) {
        within.add(server.connect().send(RawClient.REQUEST).awaitResponse());
      }

      TestServer.Response rejected = server.lines("GET /health/live HTTP/1.1", "Host: m");
      assertEquals(503, rejected.status());
      assertEquals("close", rejected.header("connection"));

      within.get(0).send(RawClient.REQUEST);
      within.remove(1).close();
      TestServer.Response next = rejected;
      for (int i = 0; i < 100 && next.status() == 503; i++) {
        next = server.lines("GET /health/live HTTP/1.1", "Host: m");
      }
      assertEquals(200, next.status(), "after a connection was closed");
    } finally {
      for (RawClient client : within) {
        client.close();
      }
    }
  }
}
