package io.github.ilrs.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Clients that send requests and do not read the responses. */
@Timeout(60)
class UnreadResponsesTest {
  private static final String LARGE = "/page/swagger-ui/swagger-ui-bundle.js";
  private static final int CONNECTIONS = 16;
  private static final int REQUESTS = 5;

  @Test
  void unreadResponsesAreNotCopied() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    List<Socket> unread = new ArrayList<>();
    try (TestServer server =
        TestServer.server(
            ServerOptions.builder().accessListener(event -> sent.incrementAndGet()))) {
      int size = server.bytes(LARGE).body().length;
      long before = directMemory();
      for (int i = 0; i < CONNECTIONS; i++) {
        unread.add(connectWithoutReading(server.uri(), LARGE, REQUESTS));
      }
      awaitStandstill(sent);

      assertTrue(sent.get() < CONNECTIONS * REQUESTS, "responses are waiting for their clients");
      long used = directMemory() - before;
      assertTrue(used < CONNECTIONS * (long) size / 4, () -> used + " bytes of direct memory");
      assertEquals(200, server.get("/health/live").status());
    } finally {
      for (Socket socket : unread) {
        socket.close();
      }
    }
  }

  @Test
  void unreadResponsesLeaveRoomForShortOnesAndAreForgottenWithTheirConnection() throws Exception {
    try (TestServer server = TestServer.server(ServerOptions.builder().maxConnections(10), 5)) {
      TestServer.Response other;
      try (Socket unread = connectWithoutReading(server.uri(), LARGE, REQUESTS)) {
        assertEquals('H', unread.getInputStream().read(), "the long response is being sent");
        other = await(server, 503);

        assertEquals("unavailable", other.json().path("code").asText());
        assertEquals("1", other.header("retry-after"));
        assertEquals("", other.header("etag"));
        assertEquals(200, server.get(LARGE).status(), "the unread body is in memory anyway");
        assertEquals(200, server.method("HEAD", "/v1/sources").status());
        assertEquals(200, server.get("/health/ready").status());
        assertEquals(200, server.get("/v1/missions/CE-7").status());
        assertTrue(unread.isConnected());
      }
      assertEquals(200, await(server, 200).status());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pipelinedRequestsOfManyUnreadConnectionsFitInASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                "0",
                "--quiet")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Socket> unread = new ArrayList<>();
    try (BufferedReader out = process.inputReader(US_ASCII)) {
      URI uri = URI.create(out.readLine().substring("Listening on ".length()));
      for (int i = 0; i < 1900; i++) {
        unread.add(connectWithoutReading(uri, "/health/live", 600));
      }

      boolean up = false;
      for (int i = 0; i < 30 && !up && process.isAlive(); i++) {
        up = isUp(uri);
      }
      assertTrue(up, "the server is out of memory");
    } finally {
      for (Socket socket : unread) {
        socket.close();
      }
      process.destroyForcibly();
    }
  }

  private static boolean isUp(URI uri) throws InterruptedException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(1000);
      socket
          .getOutputStream()
          .write("GET /health/live HTTP/1.1\r\nHost: m\r\n\r\n".getBytes(US_ASCII));
      return socket.getInputStream().read() == 'H';
    } catch (IOException e) {
      Thread.sleep(200);
      return false;
    }
  }

  /** Requests a long response until it has this status, for 20 seconds at most. */
  private static TestServer.Response await(TestServer server, int status)
      throws InterruptedException {
    TestServer.Response response = server.get("/v1/sources");
    for (int i = 0; i < 200 && response.status() != status; i++) {
      Thread.sleep(100);
      response = server.get("/v1/sources");
    }
    assertEquals(status, response.status());
    return response;
  }

  private static Socket connectWithoutReading(URI uri, String path, int requests)
      throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    String request = "GET " + path + " HTTP/1.1\r\nHost: m\r\n\r\n";
    socket.getOutputStream().write(request.repeat(requests).getBytes(US_ASCII));
    return socket;
  }

  /** Waits until the network takes no more responses, for 20 seconds at most. */
  private static void awaitStandstill(AtomicInteger sent) throws InterruptedException {
    int before = -1;
    for (int i = 0; i < 40 && (sent.get() != before || before == 0); i++) {
      before = sent.get();
      Thread.sleep(500);
    }
  }

  private static long directMemory() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }
}
