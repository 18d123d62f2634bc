package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.http.Connections;
import io.github.ilrs.server.http.Response;
import io.github.ilrs.server.http.ResponseCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The metrics of the server. Only the counters are updated with every response; {@link MetricsText}
 * reads them when they are scraped.
 */
final class Metrics implements ResponseCounter {
  /** The upper bounds of the buckets of durations, in nanoseconds; one more bucket follows. */
  private static final long[] BOUNDS = {
    100_000L,
    300_000L,
    1_000_000L,
    3_000_000L,
    10_000_000L,
    30_000_000L,
    100_000_000L,
    300_000_000L,
    1_000_000_000L,
    3_000_000_000L,
    10_000_000_000L
  };

  /** The label values of a counter of requests. */
  record RequestLabels(String operation, int status) {}

  /** A value that is read when the metrics are scraped. */
  record Reading(String name, String help, DoubleSupplier value) {}

  private final Map<RequestLabels, LongAdder> requests = new ConcurrentHashMap<>();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final List<LongAdder> buckets =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toList();
  private final List<Reading> gauges = new ArrayList<>();
  private final List<Reading> counters = new ArrayList<>();
  private final Lazy<MetricsText> text;

  Metrics(Dataset dataset) {
    this.text = new Lazy<>(() -> new MetricsText(this, dataset));
    counter("ilrs_response_bytes_total", "Bytes of response bodies", bytes::sum);
  }

  @Override
  public void count(String operation, int status, long bodyBytes, long durationNanos) {
    requests
        .computeIfAbsent(new RequestLabels(operation, status), labels -> new LongAdder())
        .increment();
    bytes.add(bodyBytes);
    nanos.add(durationNanos);
    int bucket = 0;
    while (bucket < BOUNDS.length && durationNanos > BOUNDS[bucket]) {
      bucket++;
    }
    buckets.get(bucket).increment();
  }

  /** Adds metrics of the connections. */
  void register(Connections connections) {
    gauges.add(new Reading("ilrs_connections", "Open connections", connections::count));
    counter(
        "ilrs_connections_rejected_total",
        "Connections rejected because of the connection limit",
        connections.rejected::sum);
    counter(
        "ilrs_connections_timed_out_total",
        "Connections closed because no request arrived in time",
        connections.timedOut::sum);
  }

  /** Adds metrics of the response cache. */
  void register(ResponseCache cache) {
    counter("ilrs_response_cache_hits_total", "Requests served from the cache", cache.hits::sum);
    counter("ilrs_response_cache_misses_total", "Requests not in the cache", cache.misses::sum);
  }

  private void counter(String name, String help, LongSupplier value) {
    counters.add(new Reading(name, help, value::getAsLong));
  }

  /** Returns a response with the current values. */
  Response response() {
    return text.get().response();
  }

  /** The numbers of requests. */
  Map<RequestLabels, LongAdder> requests() {
    return requests;
  }

  /** The gauges without labels. */
  List<Reading> gauges() {
    return gauges;
  }

  /** The counters without labels. */
  List<Reading> counters() {
    return counters;
  }

  /** The upper bounds of the buckets of durations, in nanoseconds; the last bucket has none. */
  static long[] bounds() {
    return BOUNDS.clone();
  }

  /** The numbers of responses in the buckets of durations. */
  List<LongAdder> buckets() {
    return buckets;
  }

  /** The sum of all durations, in nanoseconds. */
  long nanos() {
    return nanos.sum();
  }
}
