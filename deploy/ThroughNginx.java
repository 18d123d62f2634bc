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
 * Asks the replicas through nginx, for {@code replicas-under-load}:
 *
 * <pre>
 * java ThroughNginx.java check PORT       what nginx adds: its cache, 304, request ids, limits
 * java ThroughNginx.java load PORT FILE   asks without a pause until the file is there, two minutes at most
 * java ThroughNginx.java nobody PORT      what nginx says while no replica is there
 * java ThroughNginx.java midnight FOLDER  is a replica itself, and asks for its answers through nginx until after midnight;
 *                                         waits for nginx's port in the file "front", writes nginx's offset to "clock"
 * </pre>
 *
 * <p>It ends with status 1 if anything was not as it should be. It speaks HTTP/1.1 over plain sockets, because a ready-made
 * client may ask again by itself and so hide what this is to find.
 */
final class ThroughNginx {
  private static final int THREADS = 4;
  private static final int LONGEST_LOAD_SECONDS = 120;
  private static final int LONGEST_WAIT_MILLIS = 20_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 6, 16);
  private static final String LATE = "/v1/late";
  private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([0-9-]{10})\"");
  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");

  /** Answers about today, asked again and again. */
  private static final List<String> TODAY =
      List.of("/v1/catalog", "/v1/calls", "/v1/missions", "/v1/opportunities?category=D&joinable=true");

  /** Answers about days that hardly repeat, so that most are not in nginx's cache. */
  private static final List<String> DAYS =
      List.of("/v1/catalog?", "/v1/calls?", "/v1/missions?lead=CNSA&", "/v1/opportunities?category=D&", "/v1/participants?");

  private final int port;

  private ThroughNginx(int port) {
    this.port = port;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("midnight")) {
      midnight(Path.of(args[1]));
      return;
    }
    ThroughNginx nginx = new ThroughNginx(Integer.parseInt(args[1]));
    switch (args[0]) {
      case "check" -> nginx.check();
      case "load" -> nginx.load(Path.of(args[2]));
      case "nobody" -> nginx.nobody();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Asks one question after the other on one connection, as long as nginx keeps it. */
  private final class Asker implements AutoCloseable {
    private final InetAddress from;
    private Socket socket;
    private InputStream in;

    Asker(String from) throws IOException {
      this.from = InetAddress.getByName(from);
    }

    Answer ask(String target, String... headers) throws IOException {
      if (socket == null) {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), LONGEST_WAIT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
      }
      try {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
          request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        Answer answer = answer();
        if (answer.header("connection").equals("close")) {
          close();
        }
        return answer;
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    private Answer answer() throws IOException {
      int status = Integer.parseInt(line().split(" ", 3)[1]);
      Map<String, String> headers = new HashMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      if (status == 304) {
        return new Answer(status, headers, "");
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "-1"));
      if (length < 0) {
        throw new IOException("an answer without a length");
      }
      byte[] body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException("the answer is cut off");
      }
      if (headers.getOrDefault("content-encoding", "").equals("gzip")) {
        body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
      }
      return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the connection ended");
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

  private record Answer(int status, Map<String, String> headers, String body) {
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
    long end = System.nanoTime() + LONGEST_LOAD_SECONDS * 1_000_000_000L;
    for (int i = 0; i < THREADS; i++) {
      threads[i] =
          new Thread(
              () -> {
                while (!Thread.currentThread().isInterrupted() && System.nanoTime() < end) {
                  askOn(counts);
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
      thread.join(2L * LONGEST_WAIT_MILLIS);
    }
    counts.forEach((what, count) -> System.out.println("  " + count + " × " + what));
    if (counts.keySet().stream().anyMatch(what -> !what.equals("200") && !what.equals("304"))) {
      fail("GETs failed");
    }
    if (!counts.containsKey("200") || !counts.containsKey("304")) {
      fail("there was no load");
    }
  }

  /** Asks on one connection until something fails or the load ends. */
  private void askOn(Map<String, Integer> counts) {
    Map<String, String> etags = new HashMap<>();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    try (Asker asker = new Asker("127.0.0.1")) {
      while (!Thread.currentThread().isInterrupted()) {
        List<String> headers = new ArrayList<>();
        if (random.nextBoolean()) {
          headers.add("Accept-Encoding: gzip");
        }
        String what;
        if (random.nextInt(3) == 0) {
          String target = TODAY.get(random.nextInt(TODAY.size()));
          Optional.ofNullable(etags.get(target + headers)).ifPresent(etag -> headers.add("If-None-Match: " + etag));
          String key = target + headers.subList(0, headers.contains("Accept-Encoding: gzip") ? 1 : 0);
          LocalDate before = today();
          Answer answer = asker.ask(target, headers.toArray(String[]::new));
          what = today(answer, before);
          etags.put(key, answer.header("etag"));
        } else {
          LocalDate day = LocalDate.ofEpochDay(random.nextLong(FIRST_DAY.toEpochDay(), today().toEpochDay()));
          String target = DAYS.get(random.nextInt(DAYS.size())) + "asOf=" + day;
          what = dated(asker.ask(target, headers.toArray(String[]::new)), day);
        }
        count(counts, what);
      }
    } catch (IOException | RuntimeException e) {
      count(counts, e.toString());
    }
  }

  /** What is wrong with an answer about today; its status if nothing is. */
  private static String today(Answer answer, LocalDate before) {
    if (answer.status == 304) {
      return "304";
    }
    Matcher asOf = AS_OF.matcher(answer.body);
    if (answer.status != 200 || !asOf.find() || !answer.body.endsWith("}")) {
      return answer.toString();
    }
    LocalDate day = LocalDate.parse(asOf.group(1));
    if (day.isBefore(before) || day.isAfter(today())) {
      return "yesterday as today";
    }
    Matcher maxAge = MAX_AGE.matcher(answer.header("cache-control"));
    Instant midnight = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    if (!maxAge.find() || answer.date().plusSeconds(Long.parseLong(maxAge.group(1))).isAfter(midnight)) {
      return "may be kept past midnight";
    }
    return "200";
  }

  /** What is wrong with an answer about a day that was named; its status if nothing is. */
  private static String dated(Answer answer, LocalDate day) {
    Matcher asOf = AS_OF.matcher(answer.body);
    boolean right = answer.status == 200 && asOf.find() && asOf.group(1).equals(day.toString());
    return right && answer.body.endsWith("}") ? "200" : answer.toString();
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
    try (Asker asker = new Asker("127.0.0.1");
        Asker greedy = new Asker("127.0.0.2")) {
      Answer first = asker.ask("/v1/catalog", "X-Request-Id: first");
      Answer gzip = asker.ask("/v1/matrix", "Accept-Encoding: deflate, gzip;q=1.0");
      Answer plain = asker.ask("/v1/matrix", "Accept-Encoding: gzip;q=0.5, identity");
      Thread.sleep(1100);
      Answer second = asker.ask("/v1/catalog", "X-Request-Id: second");
      expect(second.status == 200 && second.date().equals(first.date()), "the second answer is the first, kept", second);
      expect(second.header("x-request-id").equals("second"), "a kept answer bears the id of its request", second);
      expect(!asker.ask("/v1/catalog", "X-Request-Id: a b").header("x-request-id").contains(" "), "no odd id", second);
      Answer unchanged = asker.ask("/v1/catalog", "If-None-Match: " + first.header("etag"));
      expect(unchanged.status == 304, "what the client has is not sent again", unchanged);
      expect(first.header("etag").startsWith("\""), "the ETag is strong", first);
      expect(gzip.header("content-encoding").equals("gzip"), "gzip for those who want it", gzip);
      expect(plain.header("content-encoding").isEmpty(), "plain bytes for those who prefer them", plain);
      expect(plain.body.equals(gzip.body), "the same answer in both", plain);

      Answer metrics = asker.ask("/metrics");
      expect(metrics.isProblem(404, "not-found"), "the metrics are not for everybody", metrics);
      Answer wrong = asker.ask("/v1/missions?colour=red");
      expect(wrong.isProblem(400, "invalid-parameter"), "the server's problems come through", wrong);
      Answer tooLong = asker.ask("/v1/catalog?" + "x".repeat(5000));
      expect(tooLong.isProblem(414, "uri-too-long"), "the server says what is too long for it", tooLong);
      Answer farTooLong = asker.ask("/v1/catalog?" + "x".repeat(9000));
      expect(farTooLong.isProblem(414, "uri-too-long"), "nginx says what is too long for it", farTooLong);
      Answer large = asker.ask("/v1/catalog", "X-Large: " + "x".repeat(9000));
      expect(large.isProblem(431, "headers-too-large"), "nginx says which headers are too large", large);

      Answer refused = exhaust(greedy);
      expect(refused.isProblem(429, "too-many-requests"), "who asks too often is told so", refused);
      expect(refused.header("retry-after").equals("1"), "and when to ask again", refused);
      expect(asker.ask("/v1/catalog").status == 200, "this machine itself is not limited", refused);
    }
    limitsByClient();
  }

  /** Each client has a request limit of its own; a network of IPv6 addresses is one client, as is an IPv4 address. */
  private void limitsByClient() throws IOException {
    try (Asker greedy = new Asker("127.0.0.2");
        Asker polite = new Asker("127.0.0.3");
        Asker claiming = new Asker("127.0.0.9")) {
      for (int i = 0; i < 12; i++) {
        exhaust(greedy);
        Answer answer = polite.ask("/v1/catalog");
        expect(answer.status == 200, "a client is not limited by another's requests", answer);
      }
      for (List<String> client :
          List.of(
              List.of("2001:db8:0:1::1", "2001:db8:0:1:a:b:c:d", "2001:db8:0:1:8000::"),
              List.of("2001:db8::1", "2001:db8::1:2:3:4", "2001:db8:0:0:a::"),
              List.of("2001::5:a:b:c:d", "2001:0:0:5::1"),
              List.of("::ffff:192.0.2.1", "192.0.2.1"),
              List.of("::ffff:192.0.2.2", "192.0.2.2"))) {
        Answer first = claiming.ask("/v1/catalog", "X-Test-Address: " + client.get(0));
        expect(first.status == 200, client + " has a limit of its own", first);
        exhaust(claiming, "X-Test-Address: " + client.get(0));
        for (String address : client) {
          // One that had a limit of its own could send ten times as many.
          Answer answer = exhaust(claiming, 20, "X-Test-Address: " + address);
          expect(answer.status == 429, client + " share one limit", answer);
        }
      }
      for (String local : List.of("::1", "::ffff:127.0.0.1")) {
        Answer answer = exhaust(claiming, 1000, "X-Test-Address: " + local);
        expect(answer.status == 200, "this machine itself is not limited as " + local, answer);
      }
    }
  }

  /** Asks until the answer is another than 200, a thousand times at most; gives the last answer. */
  private static Answer exhaust(Asker asker, String... headers) throws IOException {
    return exhaust(asker, 1000, headers);
  }

  private static Answer exhaust(Asker asker, int most, String... headers) throws IOException {
    Answer last = asker.ask("/v1/catalog", headers);
    for (int i = 1; i < most && last.status == 200; i++) {
      last = asker.ask("/v1/catalog", headers);
    }
    return last;
  }

  private void nobody() throws Exception {
    try (Asker asker = new Asker("127.0.0.1")) {
      Answer answer = asker.ask("/v1/catalog?asOf=2021-06-16&nobody=1");
      expect(answer.isProblem(503, "unavailable"), "nginx says that nobody is there", answer);
      expect(answer.header("retry-after").equals("1"), "and when to ask again", answer);
    }
  }

  // Midnight

  private static void midnight(Path folder) throws Exception {
    AtomicLong offset = new AtomicLong();
    AtomicLong answered = new AtomicLong();
    HttpServer replica = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    replica.createContext(
        "/",
        exchange -> {
          answered.incrementAndGet();
          Instant now = Instant.now().plusSeconds(offset.get());
          // As the server: what has begun of the running second is gone.
          long left = 86_400 - Math.floorMod(now.getEpochSecond(), 86_400) - (now.getNano() == 0 ? 0 : 1);
          byte[] body = ("{\"asOf\":\"" + day(now) + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Cache-Control", "max-age=" + Math.min(3600, left) + ", must-revalidate");
          if (exchange.getRequestURI().getPath().equals(LATE)) {
            // Arrives in the next second: for nginx, which counts whole ones, it then ends a second later.
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
      ThroughNginx nginx = new ThroughNginx(Integer.parseInt(Files.readString(front).strip()));
      offset.set(86_400 - Math.floorMod(Instant.now().getEpochSecond(), 86_400) - 6);
      Files.writeString(folder.resolve("clock"), "+" + offset + "\n");
      Thread.sleep(2500);  // nginx looks at its clock again within a second or so
      System.out.println(nginx.askUntilAfterMidnight(offset.get(), answered));
    } finally {
      replica.stop(0);
    }
  }

  private String askUntilAfterMidnight(long offset, AtomicLong answered) throws IOException {
    Instant midnight = day(Instant.now().plusSeconds(offset)).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    int asked = 0;
    try (Asker asker = new Asker("127.0.0.1")) {
      pause(Duration.between(Instant.now().plusSeconds(offset), midnight.minusMillis(1600)).toMillis());
      asker.ask(LATE);
      for (Instant before = Instant.MIN; before.isBefore(midnight.plusSeconds(2)); asked++) {
        before = Instant.now().plusSeconds(offset);
        Answer answer = asker.ask(asked % 2 == 0 ? LATE : "/v1/catalog");
        LocalDate after = day(Instant.now().plusSeconds(offset));
        Matcher asOf = AS_OF.matcher(answer.body);
        expect(answer.status == 200 && asOf.find(), "an answer", answer);
        LocalDate day = LocalDate.parse(asOf.group(1));
        expect(!day.isBefore(day(before)) && !day.isAfter(after), "at " + before + " no answer of " + day, answer);
        pause(10);
      }
    }
    if (answered.get() * 2 > asked) {
      fail("nginx kept too few: of " + asked + " answers " + answered + " were the replica's");
    }
    return "midnight: of " + asked + " answers none was yesterday's as today's, " + answered + " were the replica's";
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

  private static void expect(boolean right, String what, Answer answer) {
    if (!right) {
      fail(what + ", but: " + answer);
    }
  }

  private static void fail(String what) {
    System.err.println("FAILED: " + what);
    System.exit(1);
  }
}
