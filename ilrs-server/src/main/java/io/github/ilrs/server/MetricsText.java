package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Response;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;

/**
 * Writes metrics in the text format of Prometheus. The library for that, which also measures the
 * JVM, is loaded with the first scrape.
 */
final class MetricsText {
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer =
      PrometheusTextFormatWriter.builder().setIncludeCreatedTimestamps(false).build();

  MetricsText(Metrics metrics, Dataset dataset) {
    Info data =
        Info.builder()
            .name("ilrs_dataset_info")
            .help("The versions of the data and the code")
            .labelNames("code_version", "data_version", "sha256")
            .register(registry);
    data.setLabelValues(Dataset.codeVersion(), dataset.dataVersion(), dataset.sha256());
    GaugeWithCallback.builder()
        .name("ilrs_dataset_date_seconds")
        .help(
            "The day up to which the facts were gathered: its midnight UTC, in seconds since 1970")
        .callback(
            value ->
                value.call(
                    (double) dataset.dataDate().atStartOfDay(ZoneOffset.UTC).toEpochSecond()))
        .register(registry);
    CounterWithCallback.builder()
        .name("ilrs_requests_total")
        .help("Requests by operation of the contract and status code")
        .labelNames("operation", "status")
        .callback(
            value ->
                metrics
                    .requests()
                    .forEach(
                        (labels, count) ->
                            value.call(
                                (double) count.sum(),
                                labels.operation(),
                                Integer.toString(labels.status()))))
        .register(registry);
    registry.register(() -> durations(metrics));
    for (Metrics.Reading gauge : metrics.gauges()) {
      GaugeWithCallback.builder()
          .name(gauge.name())
          .help(gauge.help())
          .callback(value -> value.call(gauge.value().getAsDouble()))
          .register(registry);
    }
    for (Metrics.Reading counter : metrics.counters()) {
      CounterWithCallback.builder()
          .name(counter.name())
          .help(counter.help())
          .callback(value -> value.call(counter.value().getAsDouble()))
          .register(registry);
    }
    JvmMetrics.builder().register(registry);
  }

  private static HistogramSnapshot durations(Metrics metrics) {
    long[] nanos = Metrics.bounds();
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    for (int i = 0; i <= nanos.length; i++) {
      double bound = i < nanos.length ? nanos[i] / NANOS_PER_SECOND : Double.POSITIVE_INFINITY;
      buckets.bucket(bound, metrics.buckets().get(i).sum());
    }
    return HistogramSnapshot.builder()
        .name("ilrs_request_seconds")
        .help("Time until a response was written to the network")
        .dataPoint(
            HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(buckets.build())
                .sum(metrics.nanos() / NANOS_PER_SECOND)
                .build())
        .build();
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
