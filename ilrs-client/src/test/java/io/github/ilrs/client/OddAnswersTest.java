package io.github.ilrs.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes over a socket ends in the named exception, within the time it was given. */
@Timeout(60)
class OddAnswersTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final String NO_ITEMS = "{\"asOf\":\"2026-11-21\",\"total\":0,\"items\":[]}";
  private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  /**
   * An odd server.
   *
   * @param status of the answer; empty if none was begun
   * @param requests how often it is asked, one retry being allowed
   */
  private record Odd(
      String what,
      RawServer.Behaviour behaviour,
      Class<? extends ServiceException> exception,
      OptionalInt status,
      int requests) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Odd odd(
      String what,
      String answer,
      Class<? extends ServiceException> exception,
      OptionalInt status,
      int requests) {
    return new Odd(
        what, (socket, out) -> out.write(answer.getBytes(ISO_8859_1)), exception, status, requests);
  }

  private static String sized(String head, String body) {
    return head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  static Stream<Odd> odds() {
    OptionalInt none = OptionalInt.empty();
    OptionalInt ok = OptionalInt.of(200);
    return Stream.of(
        // The JDK's client puts a question once more by itself if a connection ends without a word.
        new Odd("reset", (socket, out) -> reset(socket), UnavailableException.class, none, 4),
        odd("closed without a word", "", UnavailableException.class, none, 4),
        odd("half a header", "HTTP/1.1 200 O", UnavailableException.class, none, 2),
        odd("not HTTP", "220 smtp ready\r\n\r\n", MalformedResponseException.class, none, 1),
        odd(
            "truncated body",
            JSON + "Content-Length: 1000\r\n\r\n" + NO_ITEMS,
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "truncated chunk",
            JSON + "Transfer-Encoding: chunked\r\n\r\n40\r\n" + NO_ITEMS,
            MalformedResponseException.class,
            ok,
            1),
        new Odd(
            "reset within the body",
            (socket, out) -> {
              out.write((JSON + "Content-Length: 1000\r\n\r\n{").getBytes(ISO_8859_1));
              out.flush();
              Thread.sleep(200);
              reset(socket);
            },
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "half a JSON",
            sized(JSON, NO_ITEMS.substring(0, 20)),
            MalformedResponseException.class,
            ok,
            1),
        odd("no content", sized(JSON, ""), MalformedResponseException.class, ok, 1),
        odd(
            "wrong content type",
            sized("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", "<p>Please log in"),
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "no content type",
            sized("HTTP/1.1 200 OK\r\n", NO_ITEMS),
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "gzip garbage",
            sized(JSON + "Content-Encoding: gzip\r\n", "\u001f\u008b\u0008 no gzip"),
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "half a gzip",
            sized(
                JSON + "Content-Encoding: gzip\r\n",
                new String(IlrsClientTest.gzip(NO_ITEMS), ISO_8859_1).substring(0, 30)),
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "a gzip that grows beyond the limit",
            sized(
                JSON + "Content-Encoding: gzip\r\n",
                new String(IlrsClientTest.gzip(" ".repeat(3 << 20) + NO_ITEMS), ISO_8859_1)),
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "a packing nobody asked for",
            sized(JSON + "Content-Encoding: br\r\n", NO_ITEMS),
            MalformedResponseException.class,
            ok,
            1),
        odd(
            "another digest",
            sized(
                JSON + "Repr-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\r\n",
                NO_ITEMS),
            MalformedResponseException.class,
            ok,
            1),
        new Odd(
            "never answers",
            (socket, out) -> socket.getInputStream().read(),
            TimedOutException.class,
            none,
            1),
        new Odd(
            "one byte a second",
            (socket, out) -> slowly(out, sized(JSON, NO_ITEMS)),
            TimedOutException.class,
            none,
            1),
        new Odd(
            "one byte of the body a second",
            (socket, out) -> {
              out.write((JSON + "Content-Length: 50\r\n\r\n").getBytes(ISO_8859_1));
              slowly(out, NO_ITEMS);
            },
            TimedOutException.class,
            none,
            1),
        new Odd(
            "endless body",
            (socket, out) -> {
              out.write((JSON + "\r\n").getBytes(ISO_8859_1));
              forever(out, new byte[8192]);
            },
            MalformedResponseException.class,
            ok,
            1),
        new Odd(
            "endless headers",
            (socket, out) -> {
              out.write(JSON.getBytes(ISO_8859_1));
              forever(out, ("X-Moon: " + "a".repeat(8000) + "\r\n").getBytes(ISO_8859_1));
            },
            MalformedResponseException.class,
            none,
            1),
        new Odd(
            "an endless error",
            (socket, out) -> {
              out.write("HTTP/1.1 500 Oh\r\n\r\n".getBytes(ISO_8859_1));
              forever(out, new byte[8192]);
            },
            UnavailableException.class,
            OptionalInt.of(500),
            1),
        odd(
            "304 nobody asked for",
            "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n",
            MalformedResponseException.class,
            OptionalInt.of(304),
            1),
        odd(
            "a redirect",
            sized("HTTP/1.1 302 Found\r\nLocation: /v1/sites\r\n", ""),
            MalformedResponseException.class,
            OptionalInt.of(302),
            1),
        odd(
            "500 without a body",
            "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n",
            UnavailableException.class,
            OptionalInt.of(500),
            1),
        odd(
            "400 with a truncated problem",
            "HTTP/1.1 400 No\r\nContent-Type: application/problem+json\r\n"
                + "Content-Length: 99\r\n\r\n{\"t",
            BadRequestException.class,
            OptionalInt.of(400),
            1),
        odd(
            "404 with a problem that is none",
            sized("HTTP/1.1 404 No\r\nContent-Type: application/problem+json\r\n", "null"),
            NotFoundException.class,
            OptionalInt.of(404),
            1),
        odd(
            "the page of a proxy",
            sized(
                "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n", "<h1>Bad Gateway</h1>"),
            UnavailableException.class,
            OptionalInt.of(502),
            2),
        odd(
            "429 with seconds",
            sized("HTTP/1.1 429 Slow\r\nRetry-After: 1\r\n", ""),
            RateLimitedException.class,
            OptionalInt.of(429),
            2),
        odd(
            "503 that asks for more time than there is",
            sized("HTTP/1.1 503 Later\r\nRetry-After: 3600\r\n", ""),
            UnavailableException.class,
            OptionalInt.of(503),
            1),
        odd(
            "503 with a date too far away",
            sized("HTTP/1.1 503 Later\r\nRetry-After: " + date(Duration.ofHours(2)) + "\r\n", ""),
            UnavailableException.class,
            OptionalInt.of(503),
            1),
        odd(
            "429 with a date that is past",
            sized("HTTP/1.1 429 Slow\r\nRetry-After: " + date(Duration.ofHours(-2)) + "\r\n", ""),
            RateLimitedException.class,
            OptionalInt.of(429),
            2),
        odd(
            "503 that cannot say when",
            sized("HTTP/1.1 503 Later\r\nRetry-After: soon\r\n", ""),
            UnavailableException.class,
            OptionalInt.of(503),
            2));
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

  private static void forever(OutputStream out, byte[] part) throws IOException {
    while (true) {
      out.write(part);
    }
  }

  @ParameterizedTest
  @MethodSource("odds")
  void anOddAnswerEndsInTheNamedExceptionWithinItsTime(Odd odd) {
    try (RawServer server = RawServer.that(odd.behaviour());
        IlrsClient client =
            IlrsClient.builder(server.uri())
                .timeout(TIMEOUT)
                .retries(1)
                .largestAnswer(1 << 20)
                .build()) {
      long begun = System.nanoTime();
      ServiceException failure =
          assertThrows(ServiceException.class, () -> client.today().missions());
      Duration took = Duration.ofNanos(System.nanoTime() - begun);

      assertInstanceOf(odd.exception(), failure);
      assertEquals(odd.status(), failure.status());
      assertEquals(odd.requests(), server.requests());
      assertTrue(failure.requestId().isPresent());
      // Not how fast it is, but that it ends; the rest is for a machine that is busy.
      assertTrue(took.compareTo(TIMEOUT.plusSeconds(5)) < 0, took::toString);
    }
  }

  @Test
  void aConnectionThatDoesNotComeAboutInTimeIsUnavailable() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // Nobody accepts, so that after a few connections the next one has to wait.
      boolean taken = true;
      while (taken) {
        Socket socket = new Socket();
        waiting.add(socket);
        taken = connects(socket, full);
      }
      try (IlrsClient client =
          IlrsClient.builder(URI.create("http://127.0.0.1:" + full.getLocalPort()))
              .connectTimeout(Duration.ofMillis(300))
              .retries(0)
              .build()) {
        UnavailableException failure =
            assertThrows(UnavailableException.class, () -> client.today().missions());

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
  void whatIsDownForAMomentIsAskedAgainUntilItAnswers() {
    List<String> answers =
        List.of(
            sized("HTTP/1.1 503 Later\r\nRetry-After: 0\r\n", ""),
            "HTTP/1.1 2",
            sized("HTTP/1.1 502 Bad Gateway\r\n", ""),
            sized(JSON, NO_ITEMS));
    AtomicInteger next = new AtomicInteger();
    try (RawServer server =
            RawServer.that(
                (socket, out) ->
                    out.write(answers.get(next.getAndIncrement()).getBytes(ISO_8859_1)));
        IlrsClient client = IlrsClient.of(server.uri())) {
      assertEquals(List.of(), client.today().missions());
      assertEquals(4, server.requests());
    }
  }

  @Test
  void retryAfterIsToldInBothFormsAndADateIsHeldAgainstTheServersOwnClock() {
    String behind = date(Duration.ofDays(-1));
    String behindAndAMinute = date(Duration.ofDays(-1).plusMinutes(1));
    for (String headers :
        List.of(
            "Retry-After: 60\r\n",
            "Date: " + behind + "\r\nRetry-After: " + behindAndAMinute + "\r\n")) {
      try (RawServer server = RawServer.sending(sized("HTTP/1.1 503 Later\r\n" + headers, ""));
          IlrsClient client = IlrsClient.of(server.uri())) {
        Optional<Duration> wait =
            assertThrows(UnavailableException.class, () -> client.today().missions()).retryAfter();

        assertFalse(wait.isEmpty());
        assertTrue(Math.abs(wait.get().toSeconds() - 60) <= 1, wait::toString);
        assertEquals(1, server.requests(), "a wait beyond the deadline is not begun");
      }
    }
  }

  @Test
  void whenTimeRunsOutBetweenAttemptsTheLastFailureIsTheCause() {
    AtomicInteger asked = new AtomicInteger();
    try (RawServer server =
            RawServer.that(
                (socket, out) -> {
                  if (asked.getAndIncrement() == 0) {
                    out.write(sized("HTTP/1.1 503 Later\r\n", "").getBytes(ISO_8859_1));
                  } else {
                    socket.getInputStream().read();
                  }
                });
        IlrsClient client =
            IlrsClient.builder(server.uri()).timeout(Duration.ofSeconds(1)).build()) {
      TimedOutException failure =
          assertThrows(TimedOutException.class, () -> client.today().missions());

      assertInstanceOf(UnavailableException.class, failure.getCause());
      assertTrue(Arrays.asList(failure.toString().split(" ")).contains("503"), failure::toString);
    }
  }
}
