package io.github.ilrs.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.server.http.Connections;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow clients: every deadline is enforced, and other clients are not affected. */
@Timeout(60)
class SlowClientsTest {
  private static final byte[] REQUEST =
      "GET /health/live HTTP/1.1\r\nHost: m\r\n\r\n".getBytes(US_ASCII);

  /** How much later than its deadline a connection may be closed: a sweep, and a slow machine. */
  private static final Duration SWEEP = Duration.ofSeconds(8);

  @Test
  void aRequestThatNeverEndsIsCutOff() throws Exception {
    try (TestServer server = TestServer.serverAt(TestServer.LATER);
        Socket slow = connect(server);
        Socket silent = connect(server)) {
      Instant began = Instant.now();
      silent.getOutputStream().write(REQUEST);
      assertEquals('H', silent.getInputStream().read());

      trickle(slow, began);

      Duration took = Duration.between(began, Instant.now());
      assertTrue(took.compareTo(Connections.REQUEST_DEADLINE) >= 0, took::toString);
      assertTrue(took.compareTo(Connections.REQUEST_DEADLINE.plus(SWEEP)) < 0, took::toString);
      readToTheEnd(silent.getInputStream());
      assertEquals(200, server.get("/health/live").status());
      assertTrue(server.get("/metrics").body().contains("ilrs_connections_timed_out_total 2"));
    }
  }

  /** Sends a header byte by byte until the server has had enough. */
  private static void trickle(Socket socket, Instant began) throws InterruptedException {
    Duration most = Connections.REQUEST_DEADLINE.plus(SWEEP);
    try {
      OutputStream out = socket.getOutputStream();
      out.write("GET /health/live HTTP/1.1\r\nMoon: ".getBytes(US_ASCII));
      while (Duration.between(began, Instant.now()).compareTo(most) < 0) {
        out.write('m');
        out.flush();
        Thread.sleep(100);
      }
    } catch (IOException e) {
      return; // It has.
    }
  }

  private static void readToTheEnd(InputStream in) throws IOException {
    in.readAllBytes();
  }

  @Test
  void anUnreadResponseIsClosedAfterTheDeadlineAndCountsUntilThen() throws Exception {
    ServerOptions.Builder hurried =
        ServerOptions.builder().responseDeadline(Duration.ofSeconds(2)).maxConnections(2);
    try (TestServer server = TestServer.server(hurried);
        Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4096);
      deaf.connect(new InetSocketAddress(server.uri().getHost(), server.uri().getPort()));
      byte[] request = "GET /v1/dataset HTTP/1.1\r\nHost: m\r\n\r\n".getBytes(US_ASCII);
      for (int i = 0; i < 50; i++) {
        deaf.getOutputStream().write(request);
      }

      assertEquals('H', deaf.getInputStream().read(), "the server has received the request");
      String connections = "ilrs_connections 2.0";
      assertTrue(metrics(server).contains(connections), "it is open as long as it is");
      for (int i = 0; i < 300 && metrics(server).contains(connections); i++) {
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
    int most = 4;
    ServerOptions.Builder few = ServerOptions.builder().maxConnections(most);
    List<Socket> within = new ArrayList<>();
    try (TestServer server = TestServer.server(few)) {
      for (int i = 0; i < most; i++) {
        Socket socket = connect(server);
        within.add(socket);
        socket.getOutputStream().write(REQUEST);
        assertEquals('H', socket.getInputStream().read());
      }

      TestServer.Response sentAway = server.lines("GET /health/live HTTP/1.1", "Host: m");
      assertEquals(503, sentAway.status());
      assertEquals("close", sentAway.header("connection"));

      within.get(0).getOutputStream().write(REQUEST);
      within.remove(1).close();
      TestServer.Response next = sentAway;
      for (int i = 0; i < 100 && next.status() == 503; i++) {
        next = server.lines("GET /health/live HTTP/1.1", "Host: m");
      }
      assertEquals(200, next.status(), "a place became free");
    } finally {
      for (Socket socket : within) {
        socket.close();
      }
    }
  }

  private static Socket connect(TestServer server) throws IOException {
    Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }
}
