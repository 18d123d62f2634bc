package io.github.ilrs.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Draining: a closing server completes the requests that it receives. */
@Timeout(60)
class DrainTest {
  @Test
  void aDrainingServerIsNotReadyAndStillResponds() throws Exception {
    ServerOptions.Builder draining = ServerOptions.builder().drain(Duration.ofSeconds(3));
    try (TestServer server = TestServer.server(draining)) {
      assertEquals(200, server.get("/health/ready").status());

      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      TestServer.Response ready = server.lines("GET /health/ready HTTP/1.1", "Host: m");
      for (int i = 0; i < 100 && ready.status() == 200; i++) {
        Thread.sleep(10);
        ready = server.lines("GET /health/ready HTTP/1.1", "Host: m");
      }

      assertEquals(503, ready.status());
      assertEquals("unavailable", ready.json().path("code").asText());
      assertEquals(200, server.get("/health/live").status());
      String answer = server.raw("GET /v1/matrix HTTP/1.1\r\nHost: m\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
      assertEquals("close", TestServer.Response.of(answer).header("connection"));
      String three = "GET /v1/sites HTTP/1.1\r\nHost: m\r\n\r\n".repeat(3);
      assertEquals(1, server.raw(three).split("HTTP/1.1 200", -1).length - 1, "behind the last");

      closing.get(20, TimeUnit.SECONDS);
      URI uri = server.uri();
      assertThrows(IOException.class, () -> new Socket(uri.getHost(), uri.getPort()).close());
    }
  }

  @Test
  void noRequestOnAnOpenConnectionFailsWhileDraining() throws Exception {
    int clients = 6;
    AtomicBoolean leave = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (TestServer server =
        TestServer.server(ServerOptions.builder().drain(Duration.ofMillis(1500)))) {
      List<Future<Integer>> asking = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        asking.add(
            threads.submit(() -> askUntil(leave, server.uri().resolve("/v1/opportunities"))));
      }
      Thread.sleep(300);

      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      Thread.sleep(900);
      leave.set(true); // As a balancer does, once it has heard that the server is not ready.
      for (Future<Integer> one : asking) {
        assertTrue(one.get(20, TimeUnit.SECONDS) > 0);
      }
      closing.get(20, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Asks on connections that are kept; how often, with every answer whole. */
  private static int askUntil(AtomicBoolean leave, URI uri) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    int answers = 0;
    while (!leave.get()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
              BodyHandlers.ofByteArray());
      assertEquals(200, answer.statusCode());
      answers++;
    }
    return answers;
  }

  @Test
  void idleConnectionsAreClosedAndDoNotDelayOthers() throws Exception {
    TestServer server = TestServer.serverAt(TestServer.LATER);
    try (Socket fresh = new Socket(server.uri().getHost(), server.uri().getPort());
        Socket idle = new Socket(server.uri().getHost(), server.uri().getPort())) {
      idle.getOutputStream()
          .write("GET /health/live HTTP/1.1\r\nHost: m\r\n\r\n".getBytes(US_ASCII));
      assertEquals('H', idle.getInputStream().read());

      CompletableFuture.runAsync(server::close).get(4, TimeUnit.SECONDS);

      assertEquals(-1, fresh.getInputStream().read());
    }
  }
}
