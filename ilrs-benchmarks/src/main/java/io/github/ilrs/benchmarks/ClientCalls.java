package io.github.ilrs.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.ilrs.catalog.CatalogSource;
import io.github.ilrs.client.IlrsClient;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.response.Listing;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;

/**
 * Compares the CPU time of a client call with that of the JDK's HTTP client and Jackson, which get
 * the same response. Both take turns. Prints one line for each: its name, microseconds of the
 * client, microseconds of the other.
 */
public final class ClientCalls {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 7;
  private static final int CALLS = 500;

  private ClientCalls() {}

  /** Runs the comparison with the server at the address in the first argument. */
  public static void main(String[] args) throws Exception {
    URI server = URI.create(args[0]);
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try (IlrsClient client = IlrsClient.of(server)) {
      HttpRequest calls = request(server, "/v1/calls").build();
      compare(
          "one response",
          () -> client.opportunitiesApi().listCalls().get(),
          () -> {
            byte[] body = http.sendAsync(calls, BodyHandlers.ofByteArray()).get().body();
            try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(body))) {
              return IlrsJson.mapper().readValue(json, new TypeReference<Listing<Call>>() {});
            }
          });
      CatalogSource source = client;
      source.today();
      HttpRequest dataset = request(server, "/v1/dataset").build();
      String etag =
          http.send(dataset, BodyHandlers.discarding()).headers().firstValue("ETag").orElseThrow();
      HttpRequest conditional =
          request(server, "/v1/dataset").header("If-None-Match", etag).build();
      compare(
          "the catalog, not modified",
          source::today,
          () -> http.sendAsync(conditional, BodyHandlers.ofByteArray()).get().statusCode());
    }
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip");
  }

  private static void compare(String name, Callable<?> client, Callable<?> other) throws Exception {
    double[] clients = new double[ROUNDS];
    double[] others = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double first = cpuMicros(client);
      double second = cpuMicros(other);
      if (round >= 0) {
        clients[round] = first;
        others[round] = second;
      }
    }
    System.out.printf("%s\t%.1f\t%.1f%n", name, median(clients), median(others));
  }

  /** Returns the CPU time of this process for a call, in microseconds. */
  private static double cpuMicros(Callable<?> call) throws Exception {
    long before = cpuNanos();
    for (int i = 0; i < CALLS; i++) {
      call.call();
    }
    return (cpuNanos() - before) / 1e3 / CALLS;
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
