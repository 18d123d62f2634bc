import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Acts as a replica and requests its responses through nginx until after midnight (UTC), for {@code replicas-under-load}:
 * {@code java Midnight.java FOLDER} reads the port of nginx from the file "front" and writes its clock's offset to "clock".
 * The exit code is 1 if nginx serves yesterday's response as today's.
 */
final class Midnight {
  private static final int DAY = 86_400;
  private static final String LATE = "/v1/late";
  private static final AtomicLong OFFSET = new AtomicLong();
  private static final AtomicLong SERVED = new AtomicLong();

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    HttpServer replica = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    replica.createContext(
        "/",
        exchange -> {
          SERVED.incrementAndGet();
          Instant now = now();
          // Rounds down, like the server.
          long left = DAY - Math.floorMod(now.getEpochSecond(), DAY) - (now.getNano() == 0 ? 0 : 1);
          byte[] body = day(now).toString().getBytes(StandardCharsets.UTF_8);
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
        pause(50);
      }
      String nginx = "http://127.0.0.1:" + Files.readString(front).strip();
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      get(client, nginx + "/v1/first"); // the first request of a JVM takes seconds on a busy machine
      OFFSET.set(DAY - Math.floorMod(Instant.now().getEpochSecond(), DAY) - 6);
      Files.writeString(folder.resolve("clock"), "+" + OFFSET + "\n");
      pause(2500); // nginx reads its clock again within about a second
      requestUntilAfterMidnight(client, nginx);
    } finally {
      replica.stop(0);
    }
  }

  private static LocalDate get(HttpClient client, String uri) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(20)).build();
    return LocalDate.parse(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static void requestUntilAfterMidnight(HttpClient client, String nginx) throws Exception {
    Instant midnight = day(now()).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    pause(Duration.between(now(), midnight.minusMillis(1600)).toMillis());
    int sent = 0;
    for (Instant before = Instant.MIN; before.isBefore(midnight.plusSeconds(2)); sent++) {
      before = now();
      LocalDate day = get(client, nginx + (sent % 2 == 0 ? LATE : "/v1/catalog"));
      if (sent > 0 && (day.isBefore(day(before)) || day.isAfter(day(now())))) {
        throw new AssertionError("At " + before + " nginx sent a response for " + day);
      }
      pause(10);
    }
    if (SERVED.get() * 2 > sent) {
      throw new AssertionError("nginx cached too few responses: of " + sent + ", " + SERVED + " came from the replica");
    }
    System.out.println("midnight: of " + sent + " responses, none was stale; " + SERVED + " came from the replica");
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(Math.max(0, millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Instant now() {
    return Instant.now().plusSeconds(OFFSET.get());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
