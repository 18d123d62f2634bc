package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Attacks on a server in a JVM of its own with a small heap. A good client beside them must get
 * every response. An attack goes on for some seconds: one in the build, more in {@code
 * .ci/bad-clients}.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class BadClientsTest {
  private static final int SECONDS = Integer.getInteger("ilrs.bad-clients.seconds", 1);
  private static final List<String> SMALL = List.of("-Xmx96m", "-XX:+ExitOnOutOfMemoryError");
  private static final ServerProcess PROCESS = start(List.of());
  private static final URI SERVER = uri(PROCESS);
  private static final String DATASET = get("/v1/dataset");
  private static final String UP = "{\"status\":\"up\"}";
  private static final String CLOSE = "Host: m\r\nConnection: close\r\n\r\n";

  private final List<RawClient> bad = new ArrayList<>();
  private String attack = "";
  private int requests;

  /** What the bad clients do; it is repeated until the time is over. */
  private interface Attack {
    void run() throws Exception;
  }

  /** Sends one request after the other, and compares each response with the first one. */
  private static final class GoodClient {
    private static final List<String> PATHS =
        List.of(
            "/v1/missions/CE-7?asOf=2026-11-01",
            "/v1/opportunities?joinable=true&asOf=2026-11-01",
            "/health/ready");

    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> first = new HashMap<>();
    private final URI server;
    private long slowest;
    private int responses;
    private volatile boolean done;

    /** Connects and sends the first requests, for which the server may take its time. */
    GoodClient(URI server) throws Exception {
      this.server = server;
      for (String path : PATHS) {
        first.put(path, get(path));
      }
    }

    private String get(String path) throws Exception {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(30)).build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, response.statusCode(), response::body);
      return response.body();
    }

    private void poll() {
      try {
        while (!done) {
          for (String path : PATHS) {
            long begun = System.nanoTime();
            assertEquals(first.get(path), get(path));
            slowest = Math.max(slowest, System.nanoTime() - begun);
            responses++;
          }
          Thread.sleep(5);
        }
      } catch (Exception e) {
        throw new AssertionError("after " + responses + " responses", e);
      }
    }
  }

  private static ServerProcess start(List<String> launcher) {
    try {
      return new ServerProcess(launcher, SMALL, "--port", "0", "--quiet");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI uri(ServerProcess process) {
    try {
      return process.uri();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: m\r\n\r\n";
  }

  @BeforeEach
  void name(TestInfo test) {
    attack = test.getDisplayName();
  }

  @AfterEach
  void leave() throws IOException {
    for (RawClient client : bad) {
      client.close();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    PROCESS.close();
  }

  /** Opens so many connections, unless they are open, and sends a text on each. */
  private void connectOnce(int count, String text) throws Exception {
    while (bad.size() < count) {
      bad.add(new RawClient(SERVER).send(text));
    }
    Thread.sleep(50);
  }

  /** Sends a text, and reads until the server closes the connection. */
  private static String exchange(String text) throws IOException {
    try (RawClient client = new RawClient(SERVER)) {
      return client.send(text).rest();
    }
  }

  /** Repeats an attack on a server until the time is over. Then the server must be up. */
  private void attack(URI server, Attack part) throws Exception {
    GoodClient good = new GoodClient(server);
    CompletableFuture<Void> polling = CompletableFuture.runAsync(good::poll);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    do {
      part.run();
    } while (System.nanoTime() < end && !polling.isDone());
    good.done = true;
    polling.get(60, TimeUnit.SECONDS);
    leave();

    // The server may not have noticed yet that the other connections are closed.
    String health = "";
    for (int i = 0; i < 100 && !health.equals(UP); i++) {
      Thread.sleep(20);
      health = ServerProcess.get(server, "/health/live");
    }
    assertEquals(UP, health);
    System.out.printf(
        "%s: the good client got %d responses, the slowest after %d ms%n",
        attack, good.responses, TimeUnit.NANOSECONDS.toMillis(good.slowest));
  }

  @Test
  void headersThatArriveByteByByteAffectNobodyElse() throws Exception {
    attack(
        SERVER,
        () -> {
          connectOnce(200, "GET /v1/missions HTTP/1.1\r\nMoon: ");
          for (int i = 0; i < 200; i++) {
            try {
              bad.get(i).send("m");
            } catch (IOException e) { // the deadline has passed
              bad.set(i, new RawClient(SERVER).send("GET / HTTP/1.1\r\n"));
            }
          }
        });
  }

  @Test
  void pipelinedResponsesThatAreReadByteByByteAffectNobodyElse() throws Exception {
    attack(
        SERVER,
        () -> {
          connectOnce(250, DATASET.repeat(5));
          for (RawClient client : bad) {
            client.read(1);
          }
        });
  }

  @Test
  void responsesThatAreNotReadAffectNobodyElse() throws Exception {
    attack(SERVER, () -> connectOnce(900, get("/openapi.yaml").repeat(5) + DATASET.repeat(40)));
  }

  @Test
  void longResponsesThatAreAllDifferentAndNotReadAffectNobodyElse() throws Exception {
    attack(
        SERVER,
        () -> {
          while (bad.size() < 400) {
            bad.add(new RawClient(SERVER).send(get(another()) + get(another()) + get(another())));
          }
          Thread.sleep(100);
        });
  }

  @Test
  void manyDifferentRequestsAffectNobodyElse() throws Exception {
    attack(
        SERVER,
        () -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < 50; i++) {
            text.append(get(another()));
          }
          String responses = exchange(text + "GET / HTTP/1.1\r\n" + CLOSE);
          assertEquals(51, responses.split("HTTP/1.1 200 OK\r\n", -1).length - 1);
        });
  }

  /** A path that was not requested before. */
  private String another() {
    LocalDate day = LocalDate.of(2021, 6, 16).plusDays(requests % 1900);
    int subset = 1 + requests++ / 1900 % 31;
    StringBuilder categories = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      categories.append((subset >> i & 1) == 0 ? "" : "&category=" + (char) ('A' + i));
    }
    return "/v1/opportunities?asOf=" + day + categories;
  }

  @Test
  void connectionsWithoutARequestAffectNobodyElse() throws Exception {
    attack(SERVER, () -> connectOnce(3300, ""));
  }

  @Test
  void connectionsThatAreResetAtAnyByteAffectNobodyElse() throws Exception {
    attack(
        SERVER,
        () -> {
          for (int sent = 0; sent <= DATASET.length(); sent++) {
            new RawClient(SERVER).send(DATASET.substring(0, sent)).reset();
          }
          for (int read = 1; read <= 100_000; read *= 10) {
            new RawClient(SERVER).send(DATASET).read(read).reset();
          }
        });
  }

  @Test
  void requestsHiddenInOthersAreNotRead() throws Exception {
    String hidden = get("/v1/missions/CE-7");
    List<String> bodies =
        List.of(
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: xchunked\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0x1\r\nm\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 5\r\n\r\n",
            "Content-Length: 0\r\nContent-Length: 4\r\n\r\n",
            "Content-Length: 0, 4\r\n\r\n",
            "Content-Length: +4\r\n\r\n",
            "Content-Length: -4\r\n\r\n",
            "Content-Length: 4\r\n\r\nmoon",
            "Content-Length: " + hidden.length() + "\r\n\r\n");
    attack(
        SERVER,
        () -> {
          for (String method : List.of("GET", "POST")) {
            for (String body : bodies) {
              String head = method + " /v1/missions HTTP/1.1\r\nHost: m\r\n";
              String responses = exchange(head + body + hidden);

              assertTrue(
                  responses.matches("(?s)HTTP/1.1 (400|405|501) .*"), head + body + responses);
              assertEquals(2, responses.split("HTTP/1.1 \\d", -1).length, head + body + responses);
            }
          }
        });
  }

  @Test
  void otherProtocolsAffectNobodyElse() throws Exception {
    List<String> openings =
        List.of(
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", // TLS
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0005\u0001\u0000", // SOCKS
            "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n",
            "SSH-2.0-moon\r\n",
            "\u0000".repeat(9000),
            "m".repeat(9000));
    attack(
        SERVER,
        () -> {
          for (String opening : openings) {
            String response = exchange(opening + "\r\n\r\n");
            assertTrue(response.matches("(?s)(HTTP/\\d.\\d [45].*)?"), opening + response);
          }
        });
  }

  @Test
  void connectionsThatTakeAllFileDescriptorsAffectNobodyElse() throws Exception {
    List<String> limited = List.of("sh", "-c", "ulimit -n 300; exec \"$0\" \"$@\"");
    try (ServerProcess process = start(limited)) {
      URI server = uri(process);
      attack(
          server,
          () -> {
            while (bad.size() < 400) {
              bad.add(new RawClient(server));
            }
            Thread.sleep(500);
          });
    }
  }
}
