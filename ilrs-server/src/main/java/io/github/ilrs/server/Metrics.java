package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.access.AccessEvent;
import io.github.ilrs.server.http.Connections;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Response;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** The metrics of the server, in the text format of Prometheus. */
final class Metrics implements Consumer<AccessEvent> {
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer =
      PrometheusTextFormatWriter.builder().setIncludeCreatedTimestamps(false).build();
  private final Counter requests =
      Counter.builder()
          .name("ilrs_requests_total")
          .help("Requests by operation of the contract and status code")
          .labelNames("operation", "status")
          .register(registry);
  private final Counter bytes =
      Counter.builder()
          .name("ilrs_response_bytes_total")
          .help("Bytes of response bodies")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("ilrs_request_seconds")
          .help("Time until a response was written to the network")
          .classicOnly()
          .classicUpperBounds(0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)
          .register(registry);

  Metrics(Dataset dataset) {
    Info data =
        Info.builder()
            .name("ilrs_dataset_info")
            .help("The versions of the data and the code")
            .labelNames("code_version", "data_version", "sha256")
            .register(registry);
    data.setLabelValues(Dataset.codeVersion(), dataset.dataVersion(), dataset.sha256());
    gauge(
        "ilrs_dataset_date_seconds",
        "The day up to which the facts were gathered: its midnight UTC, in seconds since 1970",
        () -> dataset.dataDate().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    JvmMetrics.builder().register(registry);
  }

  @Override
  public void accept(AccessEvent event) {
    requests.labelValues(event.operation(), Integer.toString(event.status())).inc();
    bytes.inc(event.bytes());
    seconds.observe(event.duration().toNanos() / NANOS_PER_SECOND);
  }

  /** Adds metrics of the connections. */
  void register(Connections connections) {
    gauge("ilrs_connections", "Open connections", connections::count);
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

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  private void counter(String name, String help, DoubleSupplier value) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  /** Returns a response with the current values. */
  Response response() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return Response.document(writer.getContentType(), text.toByteArray(), Freshness.NO_STORE);
  }
}
