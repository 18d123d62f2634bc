package io.github.ilrs.benchmarks;

import io.github.ilrs.catalog.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The runnable jar against nginx that serves the same bytes as files, in turns, so that whatever
 * else the machine does meets both. What is compared is the time that the process of each computes
 * for a request, which repeats better than a throughput. Linux only, since it asks {@code /proc}.
 *
 * <p>Its arguments are the runnable jar and, if need be, the number of rounds; CONTRIBUTING.md has
 * the command.
 */
public final class HttpRounds {
  private static final int CALLERS = 4;
  private static final int REQUESTS = 20_000;

  /** Until the JVM has compiled what answers. */
  private static final int WARM_UP_REQUESTS = 100_000;

  private static final int UNCACHED_REQUESTS = 800;
  private static final int NGINX_PORT = 28_471;
  private static final String SMALL = "/v1/missions/CE-7?asOf=2026-11-01";
  private static final String LARGE = "/v1/opportunities?asOf=2026-11-01";

  private HttpRounds() {}

  /** Runs it and prints a table of medians. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    Path folder = Files.createTempDirectory("ilrs-http-rounds");
    try (Served server = Served.server(Path.of(args[0]))) {
      for (boolean gzip : new boolean[] {false, true}) {
        Files.write(file(folder, "small", gzip), body(server, SMALL, gzip));
        Files.write(file(folder, "large", gzip), body(server, LARGE, gzip));
      }
      try (Served nginx = Served.nginx(folder, NGINX_PORT)) {
        System.out.printf(
            Locale.ROOT, "%-24s %10s %10s %14s%n", "", "nginx µs", "server µs", "nginx ÷ server");
        for (boolean gzip : new boolean[] {false, true}) {
          compare("small", SMALL, gzip, server, nginx, folder, rounds);
          compare("large", LARGE, gzip, server, nginx, folder, rounds);
        }
        uncached(server, rounds);
      }
    } finally {
      delete(folder);
    }
  }

  private static void compare(
      String name,
      String target,
      boolean gzip,
      Served server,
      Served nginx,
      Path folder,
      int rounds)
      throws Exception {
    byte[] expected = Files.readAllBytes(file(folder, name, gzip));
    if (!Arrays.equals(expected, body(nginx, "/" + name, gzip))) {
      throw new IOException("nginx serves other bytes");
    }
    micros(server, i -> target, gzip, WARM_UP_REQUESTS);
    List<Double> files = new ArrayList<>();
    List<Double> answers = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      files.add(micros(nginx, n -> "/" + name, gzip, REQUESTS));
      answers.add(micros(server, n -> target, gzip, REQUESTS));
    }
    double file = median(files);
    double answer = median(answers);
    System.out.printf(
        Locale.ROOT,
        "%-24s %10.1f %10.1f %14.2f%n",
        expected.length + " bytes" + (gzip ? ", gzip" : ""),
        file,
        answer,
        file / answer);
  }

  /** Every request about another day: nothing of its answer is at hand. */
  private static void uncached(Served server, int rounds) throws Exception {
    long days = LocalDate.now(ZoneOffset.UTC).toEpochDay() - Dataset.FIRST_DAY.toEpochDay();
    List<Double> answers = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      int first = round * UNCACHED_REQUESTS;
      answers.add(
          micros(
              server,
              // Each day comes again after all others only, and then with another filter.
              i ->
                  "/v1/opportunities?category="
                      + (char) ('A' + (first + i) / days % 5)
                      + "&asOf="
                      + Dataset.FIRST_DAY.plusDays((first + i) % days),
              false,
              UNCACHED_REQUESTS));
    }
    System.out.printf(
        Locale.ROOT, "%-24s %10s %10.1f %14s%n", "another day each time", "", median(answers), "");
  }

  /** The time that one request takes, in microseconds of its server's computing. */
  private static double micros(
      Served served, IntFunction<String> targets, boolean gzip, int requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      double before = served.seconds();
      List<Future<?>> calling = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int own = caller;
        calling.add(
            threads.submit(
                () -> {
                  try (Caller connection = new Caller(served.port())) {
                    for (int i = own; i < requests; i += CALLERS) {
                      connection.ask(targets.apply(i), gzip);
                    }
                  }
                  return true;
                }));
      }
      for (Future<?> called : calling) {
        called.get();
      }
      return (served.seconds() - before) / requests * 1e6;
    } catch (ExecutionException e) {
      throw new IOException("A request failed", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] body(Served served, String target, boolean gzip) throws IOException {
    try (Caller caller = new Caller(served.port())) {
      return caller.ask(target, gzip);
    }
  }

  private static Path file(Path folder, String name, boolean gzip) {
    return folder.resolve(name + (gzip ? ".gz" : ""));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
