package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.contract.Contract;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The life cycle of a server: options, start, draining and stop. */
@Timeout(60)
class IlrsServerTest {
  private static final Duration HOUR = Duration.ofHours(1);

  static Stream<UnaryOperator<ServerOptions.Builder>> invalidOptions() {
    return Stream.of(
        options -> options.port(-1),
        options -> options.port(65_536),
        options -> options.host(" "),
        options -> options.drain(Duration.ofMillis(-1)),
        options -> options.drain(HOUR.plusMillis(1)),
        options -> options.responseDeadline(Duration.ofNanos(999_999)),
        options -> options.responseDeadline(HOUR.plusMillis(1)),
        options -> options.maxConnections(0));
  }

  @ParameterizedTest
  @MethodSource("invalidOptions")
  void anInvalidOptionIsRejected(UnaryOperator<ServerOptions.Builder> option) {
    ServerOptions.Builder options = option.apply(ServerOptions.builder());

    assertThrows(InvalidValueException.class, options::build);
  }

  @Test
  void theExtremesOfTheOptionsAreValid() {
    ServerOptions.builder().port(65_535).drain(HOUR).responseDeadline(HOUR).build();
    ServerOptions.builder().responseDeadline(Duration.ofMillis(1)).maxConnections(1).build();
    assertEquals(8080, ServerOptions.defaults().port);
  }

  @Test
  void aContractWithAnUnknownOperationIsRejected() {
    Contract grown =
        new Contract(Contract.builtIn().text().replace("operationId: getMatrix", "operationId: x"));

    assertThrows(
        IllegalStateException.class, () -> new Router(grown, Dataset.canonical(), Map.of()));
  }

  @Test
  void itListensOnItsPortUntilItIsClosed() throws Exception {
    IlrsServer server = IlrsServer.start(ServerOptions.builder().port(0).build());
    URI uri = server.uri();
    assertEquals("http://127.0.0.1:" + uri.getPort(), uri.toString());
    assertTrue(uri.getPort() > 0);
    ServerOptions same = ServerOptions.builder().port(uri.getPort()).build();

    CannotListenException failure =
        assertThrows(CannotListenException.class, () -> IlrsServer.start(same));
    server.close();
    server.close();

    assertThrows(ConnectException.class, () -> new RawClient(uri).close());
    IlrsServer.start(same).close();
    assertEquals(uri.getPort(), failure.port());
    assertEquals("127.0.0.1", failure.host());
    assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1 port " + failure.port()));
  }

  @Test
  void twoServersRunSideBySide() {
    Clock firstDay =
        Clock.fixed(Dataset.FIRST_DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    try (TestServer then = TestServer.serverAt(firstDay)) {
      assertEquals("2021-06-16", then.get("/v1/missions").json().path("asOf").asText());
      assertEquals(
          "2026-11-21", TestServer.SHARED.get("/v1/missions").json().path("asOf").asText());
      assertEquals(400, then.get("/v1/missions?asOf=2021-06-17").status());
    }
  }

  @Test
  void everyProcessorHasAnEventLoop() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    assumeTrue(processors > 1, "one processor has one event loop");
    Set<Thread> eventLoops = ConcurrentHashMap.newKeySet();
    List<RawClient> clients = new ArrayList<>();
    try (TestServer server =
        TestServer.server(
            ServerOptions.builder()
                .accessListener(event -> eventLoops.add(Thread.currentThread())))) {
      for (int i = 0; i < 2 * processors; i++) {
        clients.add(server.connect().send(RawClient.REQUEST).awaitResponse());
      }
      // The listener may be called a moment after the response was sent.
      for (int i = 0; i < 100 && eventLoops.size() < processors; i++) {
        Thread.sleep(50);
      }
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
    assertEquals(processors, eventLoops.size(), eventLoops::toString);
  }

  @ParameterizedTest
  @CsvSource({"64, 1.0", "1, 0.0"})
  void theMemoryLimitsTheCache(int megabytes, String hits) {
    try (TestServer server = TestServer.server(ServerOptions.builder(), (long) megabytes << 20)) {
      for (int day = 10; day < 30; day++) {
        assertEquals(200, server.get("/v1/opportunities?asOf=2024-01-" + day).status());
      }
      server.get("/v1/opportunities?asOf=2024-01-10");

      String metrics = server.get("/metrics").body();
      assertTrue(metrics.contains("ilrs_response_cache_hits_total " + hits), metrics);
    }
  }

  @Test
  void aDrainingServerIsNotReadyAndStillResponds() throws Exception {
    ServerOptions.Builder draining = ServerOptions.builder().drain(Duration.ofSeconds(6));
    try (TestServer server = TestServer.server(draining)) {
      assertEquals(200, server.get("/health/ready").status());

      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      TestServer.Response ready = server.lines("GET /health/ready HTTP/1.1", "Host: m");
      for (int i = 0; i < 100 && ready.status() == 200; i++) {
        Thread.sleep(10);
        ready = server.lines("GET /health/ready HTTP/1.1", "Host: m");
      }

      ready.assertProblem(ProblemCode.UNAVAILABLE);
      assertEquals(200, server.get("/health/live").status());
      String raw = server.raw("GET /v1/matrix HTTP/1.1\r\nHost: m\r\n\r\n");
      assertTrue(raw.startsWith("HTTP/1.1 200 OK"), raw);
      assertEquals("close", TestServer.Response.parse(raw).header("connection"));
      String pipelined = server.raw(RawClient.REQUEST.repeat(3));
      assertEquals(1, pipelined.split("HTTP/1.1 200", -1).length - 1, "none after the last");

      closing.get(30, TimeUnit.SECONDS);
      assertThrows(ConnectException.class, () -> server.connect().close());
    }
  }

  @Test
  void noRequestOnAnOpenConnectionFailsWhileDraining() throws Exception {
    int clients = 6;
    AtomicBoolean leave = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (TestServer server =
        TestServer.server(ServerOptions.builder().drain(Duration.ofMillis(1500)))) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(
            threads.submit(
                () -> {
                  int responses = 0;
                  for (; !leave.get(); responses++) {
                    assertEquals(200, server.get("/v1/opportunities").status());
                  }
                  return responses;
                }));
      }
      Thread.sleep(300);

      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      Thread.sleep(900);
      leave.set(true); // As a load balancer does once the server reports that it is not ready.
      for (Future<Integer> each : running) {
        assertTrue(each.get(20, TimeUnit.SECONDS) > 0);
      }
      closing.get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void idleConnectionsAreClosedAndDoNotDelayOthers() throws Exception {
    TestServer server = TestServer.serverAt(TestServer.LATER);
    try (RawClient fresh = server.connect();
        RawClient idle = server.connect()) {
      idle.send(RawClient.REQUEST).awaitResponse();

      CompletableFuture.runAsync(server::close).get(4, TimeUnit.SECONDS);

      assertEquals("", fresh.rest());
    }
  }
}
