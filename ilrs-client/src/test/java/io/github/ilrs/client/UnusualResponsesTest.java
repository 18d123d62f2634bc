package io.github.ilrs.client;

import static io.github.ilrs.client.TestServer.raw;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.client.TestServer.Behaviour;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.response.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, the call ends with the expected exception before the deadline. */
@Timeout(60)
class UnusualResponsesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final String NO_ITEMS = "{\"asOf\":\"2026-11-21\",\"total\":0,\"items\":[]}";
  private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  /**
   * An unusual server.
   *
   * @param requests the number of requests that it gets if one retry is allowed
   * @param head what it sends first; if it is a whole header, the exception has its status
   * @param then what it does then, before it closes the connection
   */
  private record Unusual(
      String what,
      Class<? extends ServiceException> exception,
      int requests,
      String head,
      Behaviour then) {
    int status() {
      return head.contains("\r\n\r\n") && head.startsWith("HTTP/1.1 ")
          ? Integer.parseInt(head.substring(9, 12))
          : 0;
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static Unusual malformed(String what, String response) {
    return malformed(what, response, (socket, out) -> {});
  }

  private static Unusual malformed(String what, String head, Behaviour then) {
    return new Unusual(what, MalformedResponseException.class, 1, head, then);
  }

  private static Unusual timedOut(String what, Behaviour behaviour) {
    return new Unusual(what, TimedOutException.class, 1, "", behaviour);
  }

  private static Unusual failed(
      Class<? extends ServiceException> exception, int requests, String response) {
    return new Unusual(response, exception, requests, response, (socket, out) -> {});
  }

  private static String sized(String head, String body) {
    return head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** A head with the values of two headers in one. */
  private static String listed(String head, String header, String again) {
    return head + header.strip() + ", " + again.substring(again.indexOf(' ') + 1);
  }

  static Stream<Unusual> responses() {
    String gzip = JSON + "Content-Encoding: gzip\r\n";
    String gzipped = new String(TestServer.gzip(NO_ITEMS.getBytes(ISO_8859_1)), ISO_8859_1);
    String digest = "Repr-Digest: " + TestServer.digest(new byte[0]) + "\r\n";
    String right = "Repr-Digest: " + TestServer.digest(NO_ITEMS.getBytes(ISO_8859_1)) + "\r\n";
    String noBytes = new String(TestServer.gzip(new byte[0]), ISO_8859_1);
    String problem = "Content-Type: application/problem+json\r\n";
    return Stream.of(
        // The JDK's client itself retries once if a connection ends without a response.
        new Unusual("reset", UnavailableException.class, 4, "", (socket, out) -> reset(socket)),
        failed(UnavailableException.class, 4, ""),
        failed(UnavailableException.class, 2, "HTTP/1.1 200 O"),
        malformed("not HTTP", "220 smtp ready\r\n\r\n"),
        malformed("truncated body", JSON + "Content-Length: 1000\r\n\r\n" + NO_ITEMS),
        malformed("truncated chunk", JSON + "Transfer-Encoding: chunked\r\n\r\n40\r\n" + NO_ITEMS),
        malformed(
            "reset within the body",
            JSON + "Content-Length: 1000\r\n\r\n{",
            (socket, out) -> {
              Thread.sleep(200);
              reset(socket);
            }),
        malformed("no content", sized(JSON, "")),
        malformed("null", sized(JSON, "null")),
        malformed("half a JSON", sized(JSON, NO_ITEMS.substring(0, 20))),
        malformed("another JSON", sized(JSON, "{}")),
        malformed("more than a JSON", sized(JSON, NO_ITEMS + "x")),
        malformed("wrong type", sized("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", NO_ITEMS)),
        malformed("no type", sized("HTTP/1.1 200 OK\r\n", NO_ITEMS)),
        malformed("gzip garbage", sized(gzip, "\u001f\u008b\u0008 no gzip")),
        malformed("half a gzip", sized(gzip, gzipped.substring(0, 30))),
        malformed("wrong encoding", sized(JSON + "Content-Encoding: br\r\n", NO_ITEMS)),
        malformed("wrong digest", sized(JSON + digest, NO_ITEMS)),
        malformed("a right and a wrong digest", sized(JSON + right + digest, NO_ITEMS)),
        malformed("a wrong digest in a list", sized(listed(JSON, right, digest), NO_ITEMS)),
        malformed("a malformed digest", sized(JSON + "Repr-Digest: sha-256=moon\r\n", NO_ITEMS)),
        malformed("two content types", sized(JSON + "Content-Type: text/html\r\n", NO_ITEMS)),
        malformed("bytes after a gzip", sized(gzip, gzipped + "moon")),
        malformed("an empty gzip after a gzip", sized(gzip, gzipped + noBytes)),
        malformed("endless body", JSON + "\r\n", forever("a")),
        malformed("endless headers", JSON, forever("X-Moon: " + "a".repeat(800) + "\r\n")),
        malformed("unconditional 304", "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"),
        malformed("redirect", sized("HTTP/1.1 302 Found\r\nLocation: /v1/sites\r\n", "")),
        timedOut("never responds", (socket, out) -> socket.getInputStream().read()),
        timedOut("one byte a second", (socket, out) -> slowly(out, sized(JSON, NO_ITEMS))),
        new Unusual(
            "an endless error",
            UnavailableException.class,
            1,
            "HTTP/1.1 500 Oh\r\n\r\n",
            forever("a")),
        failed(
            BadRequestException.class,
            1,
            "HTTP/1.1 400 No\r\n" + problem + "Content-Length: 99\r\n\r\n{\"t"),
        failed(BadRequestException.class, 1, sized("HTTP/1.1 404 No\r\n" + problem, "null")),
        failed(RateLimitedException.class, 2, sized("HTTP/1.1 429 Slow\r\nRetry-After: 1\r\n", "")),
        failed(
            UnavailableException.class,
            2,
            sized("HTTP/1.1 503 Later\r\nRetry-After: soon\r\n", "")));
  }

  private static Listing<Mission> missions(IlrsClient client) {
    return HttpTransport.await(client.missionsApi().listMissions());
  }

  private static String date(Duration fromNow) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.now().plus(fromNow).atOffset(ZoneOffset.UTC));
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static void slowly(OutputStream out, String text)
      throws IOException, InterruptedException {
    for (byte one : text.getBytes(ISO_8859_1)) {
      out.write(one);
      out.flush();
      Thread.sleep(1000);
    }
  }

  private static Behaviour forever(String part) {
    byte[] parts = part.repeat(10_000 / part.length()).getBytes(ISO_8859_1);
    return (socket, out) -> {
      while (true) {
        out.write(parts);
      }
    };
  }

  @ParameterizedTest
  @MethodSource("responses")
  void anUnusualResponseEndsInTheExpectedExceptionBeforeTheDeadline(Unusual unusual) {
    Behaviour behaviour =
        (socket, out) -> {
          out.write(unusual.head().getBytes(ISO_8859_1));
          out.flush();
          unusual.then().on(socket, out);
        };
    try (TestServer server = new TestServer(behaviour);
        IlrsClient client =
            IlrsClient.builder(server.uri())
                .timeout(TIMEOUT)
                .maxRetries(1)
                .maxResponseBytes(1 << 20)
                .build()) {
      long begun = System.nanoTime();
      ServiceException failure = assertThrows(ServiceException.class, () -> missions(client));
      Duration took = Duration.ofNanos(System.nanoTime() - begun);

      assertInstanceOf(unusual.exception(), failure);
      assertEquals(unusual.status(), failure.status().orElse(0));
      assertEquals(unusual.requests(), server.requests());
      assertFalse(failure.requestId().isEmpty());
      // Generous, for a busy machine: what counts is that the call ends.
      assertTrue(took.compareTo(TIMEOUT.plusSeconds(5)) < 0, took::toString);
    }
  }

  @Test
  void aConnectTimeoutIsUnavailable() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // Nothing accepts connections, so after a few the next one has to wait.
      boolean taken = true;
      while (taken) {
        Socket socket = new Socket();
        waiting.add(socket);
        taken = connects(socket, full);
      }
      try (IlrsClient client =
          IlrsClient.builder(URI.create("http://127.0.0.1:" + full.getLocalPort()))
              .connectTimeout(Duration.ofMillis(300))
              .maxRetries(0)
              .build()) {
        UnavailableException failure =
            assertThrows(UnavailableException.class, () -> missions(client));

        assertInstanceOf(HttpConnectTimeoutException.class, failure.getCause());
      }
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  private static boolean connects(Socket socket, ServerSocket to) throws IOException {
    try {
      socket.connect(to.getLocalSocketAddress(), 300);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  void temporaryFailuresAreRetriedUntilAResponse() {
    try (TestServer server =
            new TestServer(
                raw(sized("HTTP/1.1 503 Later\r\nRetry-After: 0\r\n", "")),
                raw("HTTP/1.1 2"),
                raw(sized("HTTP/1.1 502 Bad Gateway\r\n", "")),
                raw(sized(JSON, NO_ITEMS)));
        IlrsClient client = IlrsClient.of(server.uri())) {
      assertEquals(0, missions(client).total());
      assertEquals(4, server.requests());
    }
  }

  @Test
  void aRetryAfterBeyondTheDeadlineKeepsThe503AndADateIsComparedWithTheServersClock() {
    String behind = date(Duration.ofDays(-1));
    String behindAndAMinute = date(Duration.ofDays(-1).plusMinutes(1));
    for (String headers :
        List.of(
            "Retry-After: 60\r\n",
            "Date: " + behind + "\r\nRetry-After: " + behindAndAMinute + "\r\n")) {
      try (TestServer server = new TestServer(raw(sized("HTTP/1.1 503 Later\r\n" + headers, "")));
          IlrsClient client = IlrsClient.of(server.uri())) {
        Optional<Duration> wait =
            assertThrows(UnavailableException.class, () -> missions(client)).retryAfter();

        assertFalse(wait.isEmpty());
        assertTrue(Math.abs(wait.get().toSeconds() - 60) <= 1, wait::toString);
        assertEquals(1, server.requests(), "not retried");
      }
    }
  }

  @Test
  void atTheDeadlineTheLastFailureIsTheCause() {
    try (TestServer server =
            new TestServer(
                raw(sized("HTTP/1.1 503 Later\r\n", "")),
                (socket, out) -> socket.getInputStream().read());
        IlrsClient client =
            IlrsClient.builder(server.uri()).timeout(Duration.ofSeconds(1)).build()) {
      TimedOutException failure = assertThrows(TimedOutException.class, () -> missions(client));

      assertInstanceOf(UnavailableException.class, failure.getCause());
      assertTrue(Arrays.asList(failure.toString().split(" ")).contains("503"), failure::toString);
    }
  }

  @Test
  void aTricklingBodyIsAbandonedAtTheDeadline() throws Exception {
    try (TestServer server =
            new TestServer(
                (socket, out) -> {
                  out.write((JSON + "Content-Length: 5000\r\n\r\n").getBytes(ISO_8859_1));
                  for (int i = 0; i < 500; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(20);
                  }
                });
        IlrsClient client =
            IlrsClient.builder(server.uri()).timeout(Duration.ofMillis(500)).build()) {
      assertThrows(TimedOutException.class, () -> missions(client));

      server.awaitClosed(1);
      assertEquals(1, server.requests());
    }
  }

  @Test
  void cancellingWhileARetryWaitsSendsNoMoreRequests() throws Exception {
    try (TestServer server =
            new TestServer(raw(sized("HTTP/1.1 503 Later\r\nRetry-After: 1\r\n", "")));
        IlrsClient client = IlrsClient.of(server.uri())) {
      CompletableFuture<?> missions = client.missionsApi().listMissions();
      server.awaitClosed(1);
      Thread.sleep(300); // the response is read, the retry waits
      assertTrue(missions.cancel(true));

      Thread.sleep(2500);
      assertEquals(1, server.requests());
    }
  }

  @Test
  void aResponseThatIsCutOffIsNeverRetriedEvenUnderLoad() {
    int calls = 400;
    try (TestServer server = new TestServer(raw(JSON + "Content-Length: 1000\r\n\r\n{"));
        IlrsClient client = IlrsClient.of(server.uri())) {
      for (int i = 0; i < calls; i += 40) {
        List<CompletableFuture<Listing<Mission>>> concurrent =
            Stream.generate(() -> client.missionsApi().listMissions()).limit(40).toList();
        for (CompletableFuture<Listing<Mission>> call : concurrent) {
          assertThrows(MalformedResponseException.class, () -> HttpTransport.await(call));
        }
      }
      assertEquals(calls, server.requests());
    }
  }

  @Test
  void aBodyOf200MegabytesIsAbandonedAtTheLimit() throws Exception {
    AtomicLong sent = new AtomicLong();
    try (TestServer server =
            new TestServer(
                (socket, out) -> {
                  out.write(
                      (JSON + "Content-Length: " + (200 << 20) + "\r\n\r\n").getBytes(ISO_8859_1));
                  byte[] part = new byte[64 << 10];
                  for (int i = 0; i < (200 << 20) / part.length; i++) {
                    out.write(part);
                    sent.addAndGet(part.length);
                  }
                });
        IlrsClient client = IlrsClient.builder(server.uri()).maxResponseBytes(1 << 20).build()) {
      MalformedResponseException failure =
          assertThrows(MalformedResponseException.class, () -> missions(client));

      assertTrue(failure.getMessage().contains("larger than 1048576 bytes"), failure::getMessage);
      server.awaitClosed(1);
      assertTrue(sent.get() < 50 << 20, () -> sent + " bytes sent");
    }
  }

  /** More than an array can hold, so that decompressing all of it would fail in another way. */
  @Test
  void aGzipBombOf3GigabytesIsAbandonedAtTheLimit() {
    byte[] member = TestServer.gzip(new byte[100 << 20]);
    try (TestServer server =
            new TestServer(
                (socket, out) -> {
                  String head = JSON + "Content-Encoding: gzip\r\nContent-Length: ";
                  out.write((head + 30 * member.length + "\r\n\r\n").getBytes(ISO_8859_1));
                  for (int i = 0; i < 30; i++) {
                    out.write(member);
                  }
                });
        IlrsClient client = IlrsClient.builder(server.uri()).maxResponseBytes(4 << 20).build()) {
      MalformedResponseException failure =
          assertThrows(MalformedResponseException.class, () -> missions(client));

      assertTrue(failure.getMessage().contains("larger than 4194304 bytes"), failure::getMessage);
    }
  }
}
