package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.access.Access;
import io.github.ilrs.server.http.Answer;
import io.github.ilrs.server.http.Connections;
import io.github.ilrs.server.http.Freshness;
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

/**
 * What an operator watches, in the text format of Prometheus. What others count already is read
 * from them when it is asked for.
 */
final class Metrics implements Consumer<Access> {
  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer =
      PrometheusTextFormatWriter.builder().setIncludeCreatedTimestamps(false).build();
  private final Counter requests =
      Counter.builder()
          .name("ilrs_requests_total")
          .help("Requests by operation of the contract and status of the answer")
          .labelNames("operation", "status")
          .register(registry);
  private final Counter bytes =
      Counter.builder()
          .name("ilrs_answer_bytes_total")
          .help("Bytes of bodies sent")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("ilrs_request_seconds")
          .help("Time until an answer was handed to the network")
          .classicOnly()
          .classicUpperBounds(0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)
          .register(registry);

  Metrics(Dataset dataset) {
    Info data =
        Info.builder()
            .name("ilrs_dataset_info")
            .help("Which data is served, and by which code")
            .labelNames("code_version", "data_version", "sha256")
            .register(registry);
    data.setLabelValues(Dataset.codeVersion(), dataset.dataVersion(), dataset.sha256());
    gauge(
        "ilrs_dataset_date_seconds",
        "The day up to which the facts were gathered, as its midnight in seconds since 1970",
        () -> dataset.dataDate().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    JvmMetrics.builder().register(registry);
  }

  @Override
  public void accept(Access access) {
    requests.labelValues(access.operation(), Integer.toString(access.status())).inc();
    bytes.inc(access.bytes());
    seconds.observe(access.took().toNanos() / NANOS);
  }

  /** Watches the connections too. */
  void watch(Connections connections) {
    gauge("ilrs_connections", "Open connections", connections::count);
    counter(
        "ilrs_connections_surplus_total",
        "Connections that were sent away because there were too many",
        connections::surplus);
    counter(
        "ilrs_connections_overdue_total",
        "Connections that were closed because a request or the taking of an answer was overdue",
        connections::overdue);
  }

  /** Watches the memory of finished answers too. */
  void watch(RecentAnswers answers) {
    counter("ilrs_recent_answers_hits_total", "Requests answered from memory", answers::hits);
    counter(
        "ilrs_recent_answers_misses_total",
        "Requests whose answer had to be worked out",
        answers::misses);
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(reading -> reading.call(value.getAsDouble()))
        .register(registry);
  }

  private void counter(String name, String help, DoubleSupplier value) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .callback(reading -> reading.call(value.getAsDouble()))
        .register(registry);
  }

  /** All figures as they are now. */
  Answer answer() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return Answer.document(writer.getContentType(), text.toByteArray(), Freshness.NONE);
  }
}
