import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Sends requests to the replicas through nginx, for {@code replicas-under-load}:
 *
 * <pre>
 * java NginxCheck.java check PORT        checks what nginx adds: its cache, 304, request ids, limits
 * java NginxCheck.java load PORT FILE    sends requests until the file exists, two minutes at most
 * java NginxCheck.java unavailable PORT  checks the response of nginx when no replica is running
 * java NginxCheck.java midnight FOLDER   acts as a replica and requests its responses through nginx until after midnight;
 *                                        reads the port of nginx from the file "front", writes its offset to "clock"
 * </pre>
 *
 * <p>The exit code is 1 if a check fails. It uses plain sockets, because {@link java.net.http.HttpClient} retries some
 * requests, which would hide failures.
 */
final class NginxCheck {
  private static final int THREADS = 4;
  private static final int MAX_LOAD_SECONDS = 120;
  private static final int TIMEOUT_MILLIS = 20_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 6, 16);
  private static final String LATE = "/v1/late";
  private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([0-9-]{10})\"");
  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");

  /** Paths of responses for today, which nginx caches. */
  private static final List<String> TODAY =
      List.of("/v1/catalog", "/v1/calls", "/v1/missions", "/v1/opportunities?category=D&joinable=true");

  /** Paths that get a random day, so that most responses are not in the cache of nginx. */
  private static final List<String> DAYS =
      List.of("/v1/catalog?", "/v1/calls?", "/v1/missions?lead=CNSA&", "/v1/opportunities?category=D&", "/v1/participants?");

  private final int port;

  private NginxCheck(int port) {
    this.port = port;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("midnight")) {
      midnight(Path.of(args[1]));
      return;
    }
    NginxCheck nginx = new NginxCheck(Integer.parseInt(args[1]));
    switch (args[0]) {
      case "check" -> nginx.check();
      case "load" -> nginx.load(Path.of(args[2]));
      case "unavailable" -> nginx.unavailable();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Sends one request after the other on one connection, until nginx closes it. */
  private final class Client implements AutoCloseable {
    private final InetAddress from;
    private Socket socket;
    private InputStream in;

    Client(String from) throws IOException {
      this.from = InetAddress.getByName(from);
    }

    Response get(String target, String... headers) throws IOException {
      if (socket == null) {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
      }
      try {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
          request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        Response response = readResponse();
        if (response.header("connection").equals("close")) {
          close();
        }
        return response;
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    private Response readResponse() throws IOException {
      int status = Integer.parseInt(line().split(" ", 3)[1]);
      Map<String, String> headers = new HashMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      if (status == 304) {
        return new Response(status, headers, "");
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "-1"));
      if (length < 0) {
        throw new IOException("The response has no Content-Length");
      }
      byte[] body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException("The response is incomplete");
      }
      if (headers.getOrDefault("content-encoding", "").equals("gzip")) {
        body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
      }
      return new Response(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("The connection was closed");
        }
        line.append((char) c);
      }
      return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }
  }

  private record Response(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    Instant date() {
      return ZonedDateTime.parse(header("date"), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    boolean isProblem(int status, String code) {
      return this.status == status
          && header("content-type").equals("application/problem+json")
          && body.contains("\"status\":" + status + ",")
          && body.contains("\"code\":\"" + code + "\"");
    }

    @Override
    public String toString() {
      return status + " " + header("content-type") + " " + body.substring(0, Math.min(200, body.length()));
    }
  }

  // The load

  private void load(Path stop) throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    Thread[] threads = new Thread[THREADS];
    long end = System.nanoTime() + MAX_LOAD_SECONDS * 1_000_000_000L;
    for (int i = 0; i < THREADS; i++) {
      threads[i] =
          new Thread(
              () -> {
                while (!Thread.currentThread().isInterrupted() && System.nanoTime() < end) {
                  sendRequests(counts);
                }
              });
      threads[i].start();
    }
    Thread.sleep(500);
    System.out.println("loading");
    while (!Files.exists(stop) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    for (Thread thread : threads) {
      thread.interrupt();
    }
    for (Thread thread : threads) {
      thread.join(2L * TIMEOUT_MILLIS);
    }
    counts.forEach((what, count) -> System.out.println("  " + count + " × " + what));
    if (counts.keySet().stream().anyMatch(what -> !what.equals("200") && !what.equals("304"))) {
      fail("requests failed");
    }
    if (!counts.containsKey("200") || !counts.containsKey("304")) {
      fail("no 200 or no 304");
    }
  }

  /** Sends requests on one connection until one fails or the load ends. */
  private void sendRequests(Map<String, Integer> counts) {
    Map<String, String> etags = new HashMap<>();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    try (Client client = new Client("127.0.0.1")) {
      while (!Thread.currentThread().isInterrupted()) {
        List<String> headers = new ArrayList<>();
        if (random.nextBoolean()) {
          headers.add("Accept-Encoding: gzip");
        }
        String outcome;
        if (random.nextInt(3) == 0) {
          String target = TODAY.get(random.nextInt(TODAY.size()));
          Optional.ofNullable(etags.get(target + headers)).ifPresent(etag -> headers.add("If-None-Match: " + etag));
          String key = target + headers.subList(0, headers.contains("Accept-Encoding: gzip") ? 1 : 0);
          LocalDate before = today();
          Response response = client.get(target, headers.toArray(String[]::new));
          outcome = checkToday(response, before);
          etags.put(key, response.header("etag"));
        } else {
          LocalDate day = LocalDate.ofEpochDay(random.nextLong(FIRST_DAY.toEpochDay(), today().toEpochDay()));
          String target = DAYS.get(random.nextInt(DAYS.size())) + "asOf=" + day;
          outcome = checkDay(client.get(target, headers.toArray(String[]::new)), day);
        }
        count(counts, outcome);
      }
    } catch (IOException | RuntimeException e) {
      count(counts, e.toString());
    }
  }

  /** Checks a response for today; returns its status, or what is wrong. */
  private static String checkToday(Response response, LocalDate before) {
    if (response.status == 304) {
      return "304";
    }
    Matcher asOf = AS_OF.matcher(response.body);
    if (response.status != 200 || !asOf.find() || !response.body.endsWith("}")) {
      return response.toString();
    }
    LocalDate day = LocalDate.parse(asOf.group(1));
    if (day.isBefore(before) || day.isAfter(today())) {
      return "stale: yesterday as today";
    }
    Matcher maxAge = MAX_AGE.matcher(response.header("cache-control"));
    Instant midnight = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    if (!maxAge.find() || response.date().plusSeconds(Long.parseLong(maxAge.group(1))).isAfter(midnight)) {
      return "fresh after midnight";
    }
    return "200";
  }

  /** Checks a response for a named day; returns its status, or what is wrong. */
  private static String checkDay(Response response, LocalDate day) {
    Matcher asOf = AS_OF.matcher(response.body);
    boolean right = response.status == 200 && asOf.find() && asOf.group(1).equals(day.toString());
    return right && response.body.endsWith("}") ? "200" : response.toString();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static void count(Map<String, Integer> counts, String what) {
    synchronized (counts) {
      counts.merge(what, 1, Integer::sum);
    }
  }

  // What nginx adds

  private void check() throws Exception {
    try (Client client = new Client("127.0.0.1");
        Client excessive = new Client("127.0.0.2")) {
      Response first = client.get("/v1/catalog", "X-Request-Id: first");
      Response gzip = client.get("/v1/matrix", "Accept-Encoding: deflate, gzip;q=1.0");
      Response plain = client.get("/v1/matrix", "Accept-Encoding: gzip;q=0.5, identity");
      Thread.sleep(1100);
      Response second = client.get("/v1/catalog", "X-Request-Id: second");
      expect(second.status == 200 && second.date().equals(first.date()), "the second response is the cached first one", second);
      expect(second.header("x-request-id").equals("second"), "a cached response has the id of its request", second);
      expect(!client.get("/v1/catalog", "X-Request-Id: a b").header("x-request-id").contains(" "), "an invalid request id is replaced", second);
      Response unchanged = client.get("/v1/catalog", "If-None-Match: " + first.header("etag"));
      expect(unchanged.status == 304, "an unchanged response is 304", unchanged);
      expect(first.header("etag").startsWith("\""), "the ETag is strong", first);
      expect(gzip.header("content-encoding").equals("gzip"), "gzip if the client prefers it", gzip);
      expect(plain.header("content-encoding").isEmpty(), "identity if the client prefers it", plain);
      expect(plain.body.equals(gzip.body), "both codings have the same content", plain);

      Response metrics = client.get("/metrics");
      expect(metrics.isProblem(404, "not-found"), "the metrics are not public", metrics);
      Response wrong = client.get("/v1/missions?colour=red");
      expect(wrong.isProblem(400, "invalid-parameter"), "problems of the server are passed through", wrong);
      Response tooLong = client.get("/v1/catalog?" + "x".repeat(5000));
      expect(tooLong.isProblem(414, "uri-too-long"), "the server rejects a long URI", tooLong);
      Response farTooLong = client.get("/v1/catalog?" + "x".repeat(9000));
      expect(farTooLong.isProblem(414, "uri-too-long"), "nginx rejects a longer URI", farTooLong);
      Response large = client.get("/v1/catalog", "X-Large: " + "x".repeat(9000));
      expect(large.isProblem(431, "headers-too-large"), "nginx rejects large headers", large);

      Response limited = exhaust(excessive);
      expect(limited.isProblem(429, "too-many-requests"), "too many requests get 429", limited);
      expect(limited.header("retry-after").equals("1"), "with Retry-After", limited);
      expect(client.get("/v1/catalog").status == 200, "requests from this machine are not limited", limited);
    }
    limitsByClient();
  }

  /** Each client has its own request limit; an IPv6 /64 network is one client, as is an IPv4 address. */
  private void limitsByClient() throws IOException {
    try (Client excessive = new Client("127.0.0.2");
        Client polite = new Client("127.0.0.3");
        Client claiming = new Client("127.0.0.9")) {
      for (int i = 0; i < 12; i++) {
        exhaust(excessive);
        Response response = polite.get("/v1/catalog");
        expect(response.status == 200, "clients have separate limits", response);
      }
      for (List<String> client :
          List.of(
              List.of("2001:db8:0:1::1", "2001:db8:0:1:a:b:c:d", "2001:db8:0:1:8000::"),
              List.of("2001:db8::1", "2001:db8::1:2:3:4", "2001:db8:0:0:a::"),
              List.of("2001::5:a:b:c:d", "2001:0:0:5::1"),
              List.of("::ffff:192.0.2.1", "192.0.2.1"),
              List.of("::ffff:192.0.2.2", "192.0.2.2"))) {
        Response first = claiming.get("/v1/catalog", "X-Test-Address: " + client.get(0));
        expect(first.status == 200, client + " has its own limit", first);
        exhaust(claiming, "X-Test-Address: " + client.get(0));
        for (String address : client) {
          // With a limit of its own, an address could send ten times as many.
          Response response = exhaust(claiming, 20, "X-Test-Address: " + address);
          expect(response.status == 429, client + " share one limit", response);
        }
      }
      for (String local : List.of("::1", "::ffff:127.0.0.1")) {
        Response response = exhaust(claiming, 1000, "X-Test-Address: " + local);
        expect(response.status == 200, "requests from this machine are not limited as " + local, response);
      }
    }
  }

  /** Sends requests until the status is not 200, a thousand at most; returns the last response. */
  private static Response exhaust(Client client, String... headers) throws IOException {
    return exhaust(client, 1000, headers);
  }

  private static Response exhaust(Client client, int max, String... headers) throws IOException {
    Response last = client.get("/v1/catalog", headers);
    for (int i = 1; i < max && last.status == 200; i++) {
      last = client.get("/v1/catalog", headers);
    }
    return last;
  }

  private void unavailable() throws Exception {
    try (Client client = new Client("127.0.0.1")) {
      Response response = client.get("/v1/catalog?asOf=2021-06-16&unavailable=1");
      expect(response.isProblem(503, "unavailable"), "nginx responds 503 without replicas", response);
      expect(response.header("retry-after").equals("1"), "with Retry-After", response);
    }
  }

  // Midnight

  private static void midnight(Path folder) throws Exception {
    AtomicLong offset = new AtomicLong();
    AtomicLong served = new AtomicLong();
    HttpServer replica = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    replica.createContext(
        "/",
        exchange -> {
          served.incrementAndGet();
          Instant now = Instant.now().plusSeconds(offset.get());
          // Rounds down, like the server.
          long left = 86_400 - Math.floorMod(now.getEpochSecond(), 86_400) - (now.getNano() == 0 ? 0 : 1);
          byte[] body = ("{\"asOf\":\"" + day(now) + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Cache-Control", "max-age=" + Math.min(3600, left) + ", must-revalidate");
          if (exchange.getRequestURI().getPath().equals(LATE)) {
            // Arrives in the next second, so that nginx, which counts whole seconds, caches it a second longer.
            pause(1050 - now.toEpochMilli() % 1000);
          }
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    replica.start();
    System.out.println("Listening on http://127.0.0.1:" + replica.getAddress().getPort());
    try {
      Path front = folder.resolve("front");
      for (int i = 0; i < 600 && !(Files.exists(front) && Files.readString(front).endsWith("\n")); i++) {
        Thread.sleep(50);
      }
      NginxCheck nginx = new NginxCheck(Integer.parseInt(Files.readString(front).strip()));
      offset.set(86_400 - Math.floorMod(Instant.now().getEpochSecond(), 86_400) - 6);
      Files.writeString(folder.resolve("clock"), "+" + offset + "\n");
      Thread.sleep(2500);  // nginx reads its clock again within about a second
      System.out.println(nginx.requestUntilAfterMidnight(offset.get(), served));
    } finally {
      replica.stop(0);
    }
  }

  private String requestUntilAfterMidnight(long offset, AtomicLong served) throws IOException {
    Instant midnight = day(Instant.now().plusSeconds(offset)).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    int sent = 0;
    try (Client client = new Client("127.0.0.1")) {
      pause(Duration.between(Instant.now().plusSeconds(offset), midnight.minusMillis(1600)).toMillis());
      client.get(LATE);
      for (Instant before = Instant.MIN; before.isBefore(midnight.plusSeconds(2)); sent++) {
        before = Instant.now().plusSeconds(offset);
        Response response = client.get(sent % 2 == 0 ? LATE : "/v1/catalog");
        LocalDate after = day(Instant.now().plusSeconds(offset));
        Matcher asOf = AS_OF.matcher(response.body);
        expect(response.status == 200 && asOf.find(), "the response is valid", response);
        LocalDate day = LocalDate.parse(asOf.group(1));
        expect(!day.isBefore(day(before)) && !day.isAfter(after), "at " + before + " no response for " + day, response);
        pause(10);
      }
    }
    if (served.get() * 2 > sent) {
      fail("nginx cached too few responses: of " + sent + " answers " + served + " came from the replica");
    }
    return "midnight: of " + sent + " responses, none was stale; " + served + " came from the replica";
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(Math.max(0, millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static void expect(boolean condition, String what, Response response) {
    if (!condition) {
      fail(what + ", but: " + response);
    }
  }

  private static void fail(String what) {
    System.err.println("FAILED: " + what);
    System.exit(1);
  }
}
