package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.response.ProblemCode;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Clients that send requests and do not read the responses. */
@Timeout(180)
class UnreadResponsesTest {
  private static final String LARGE = "/openapi.yaml";
  private static final String REQUEST = "GET " + LARGE + " HTTP/1.1\r\nHost: m\r\n\r\n";
  private static final int CONNECTIONS = 64;

  /** So many responses do not fit in the buffers of a connection. */
  private static final int REQUESTS = 30;

  @Test
  void unreadResponsesAreNotCopied() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    List<RawClient> unread = new ArrayList<>();
    try (TestServer server =
        TestServer.server(
            ServerOptions.builder().accessListener(event -> sent.incrementAndGet()))) {
      int size = server.get(LARGE).bytes().length;
      long before = directMemory();
      for (int i = 0; i < CONNECTIONS; i++) {
        unread.add(server.connect().send(REQUEST.repeat(REQUESTS)));
      }
      awaitStandstill(sent);

      assertTrue(sent.get() < CONNECTIONS * REQUESTS, "responses are waiting for their clients");
      long used = directMemory() - before;
      assertTrue(used < CONNECTIONS * (long) size / 2, () -> used + " bytes of direct memory");
      assertEquals(200, server.get("/health/live").status());
    } finally {
      for (RawClient client : unread) {
        client.close();
      }
    }
  }

  @Test
  void unreadResponsesLeaveRoomForShortOnesAndAreForgottenWithTheirConnection() throws Exception {
    try (TestServer server = TestServer.server(ServerOptions.builder().maxConnections(10), 5)) {
      try (RawClient unread = server.connect()) {
        unread.send(REQUEST.repeat(REQUESTS)).awaitResponse();
        TestServer.Response other = await(server, 503).assertProblem(ProblemCode.UNAVAILABLE);

        assertEquals("", other.header("etag"));
        assertEquals(200, server.get(LARGE).status(), "the unread body is in memory anyway");
        assertEquals(200, server.send("HEAD", "/v1/sources").status());
        assertEquals(200, server.get("/health/ready").status());
        assertEquals(200, server.get("/v1/missions/CE-7").status());
      }
      assertEquals(200, await(server, 200).status());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pipelinedRequestsOfManyUnreadConnectionsFitInASmallHeap() throws Exception {
    List<RawClient> unread = new ArrayList<>();
    List<String> jvmOptions = List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError");
    try (ServerProcess server =
        new ServerProcess(List.of(), jvmOptions, "--port", "0", "--quiet")) {
      URI uri = server.uri();
      for (int i = 0; i < 1900; i++) {
        unread.add(new RawClient(uri).send(RawClient.REQUEST.repeat(600)));
      }

      boolean up = false;
      for (int i = 0; i < 90 && !up && server.isAlive(); i++) {
        up = isUp(uri);
      }
      assertTrue(up, "the server is out of memory");
    } finally {
      for (RawClient client : unread) {
        client.close();
      }
    }
  }

  private static boolean isUp(URI uri) throws InterruptedException {
    try (RawClient client = new RawClient(uri)) {
      client.timeout(1000).send(RawClient.REQUEST).awaitResponse();
      return true;
    } catch (IOException | AssertionError e) {
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
