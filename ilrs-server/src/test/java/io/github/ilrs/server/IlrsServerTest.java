package io.github.ilrs.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.http.HttpHandler;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The life cycle of a server. */
class IlrsServerTest {
  private static ServerOptions.Builder anyPort() {
    return ServerOptions.builder().port(0);
  }

  @Test
  void itListensUntilItIsClosed() throws Exception {
    IlrsServer server = IlrsServer.start(anyPort().build());
    URI uri = server.uri();
    assertEquals("http://127.0.0.1:" + uri.getPort(), uri.toString());
    assertTrue(uri.getPort() > 0);

    server.close();
    server.close();

    assertThrows(ConnectException.class, () -> new Socket(uri.getHost(), uri.getPort()).close());
  }

  @Test
  void aPortInUseIsNamed() {
    try (IlrsServer first = IlrsServer.start(anyPort().build())) {
      ServerOptions same = anyPort().port(first.uri().getPort()).build();

      CannotListenException refused =
          assertThrows(CannotListenException.class, () -> IlrsServer.start(same));

      assertEquals(first.uri().getPort(), refused.port());
      assertEquals("127.0.0.1", refused.host());
      assertTrue(String.valueOf(refused.getMessage()).contains("127.0.0.1 port " + refused.port()));
    }
  }

  @Test
  void aPortCanBeUsedAgainAtOnce() {
    IlrsServer first = IlrsServer.start(anyPort().build());
    first.close();

    assertDoesNotThrow(
        () -> IlrsServer.start(anyPort().port(first.uri().getPort()).build()).close());
  }

  @Test
  void twoServersRunSideBySide() {
    try (TestServer then = TestServer.serverAt(TestServer.FIRST_DAY);
        TestServer later = TestServer.serverAt(TestServer.LATER)) {
      assertEquals("2021-06-16", then.get("/v1/missions").json().path("asOf").asText());
      assertEquals("2026-11-21", later.get("/v1/missions").json().path("asOf").asText());
      assertEquals(400, then.get("/v1/missions?asOf=2021-06-17").status());
    }
  }

  @Test
  void everyProcessorHasAnEventLoopThatAnswers() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    assumeTrue(processors > 1, "one processor has one event loop");
    Set<Thread> eventLoops = ConcurrentHashMap.newKeySet();
    List<Socket> connections = new ArrayList<>();
    try (TestServer server =
        TestServer.server(
            ServerOptions.builder()
                .accessListener(event -> eventLoops.add(Thread.currentThread())))) {
      for (int i = 0; i < 2 * processors; i++) {
        Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
        connections.add(socket);
        socket.setSoTimeout(10_000);
        socket
            .getOutputStream()
            .write("GET /health/live HTTP/1.1\r\nHost: m\r\n\r\n".getBytes(US_ASCII));
        assertEquals('H', socket.getInputStream().read());
      }
      // The last access may be told a moment after its response.
      for (int i = 0; i < 100 && eventLoops.size() < processors; i++) {
        Thread.sleep(50);
      }
    } finally {
      for (Socket socket : connections) {
        socket.close();
      }
    }
    assertEquals(processors, eventLoops.size(), eventLoops::toString);
  }

  @Test
  void anInternalErrorIsLoggedAndNotExposed() {
    Logger log = Logger.getLogger(HttpHandler.class.getName());
    log.setLevel(Level.OFF);
    AtomicReference<Clock> clock = new AtomicReference<>(TestClock.broken());
    try (TestServer server = TestServer.serverAt(new TestClock(() -> clock.get().instant()))) {
      TestServer.Response response = server.get("/v1/missions");

      assertEquals(500, response.status());
      assertEquals("internal-error", response.json().path("code").asText());
      assertEquals("Internal Server Error", response.json().path("title").asText());
      assertFalse(response.body().contains("stopped"), response.body());

      clock.set(TestServer.LATER);
      assertEquals(200, server.get("/v1/missions").status());
    } finally {
      log.setLevel(null);
    }
  }

  @Test
  void optionsAreChecked() {
    assertThrows(InvalidValueException.class, () -> anyPort().port(-1).build());
    assertThrows(InvalidValueException.class, () -> anyPort().port(65_536).build());
    assertThrows(InvalidValueException.class, () -> anyPort().host(" ").build());
    assertEquals(8080, ServerOptions.defaults().port);
  }

  @Test
  void aContractWithAnUnknownOperationIsRejected() {
    Contract grown =
        Contract.read(
            Contract.builtIn().text().replace("operationId: getMatrix", "operationId: x"));

    assertThrows(
        IllegalStateException.class, () -> new Router(grown, Dataset.canonical(), Map.of()));
  }
}
