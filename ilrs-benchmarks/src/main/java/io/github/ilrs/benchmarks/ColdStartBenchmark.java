package io.github.ilrs.benchmarks;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the first use in a JVM that has just started. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class ColdStartBenchmark {
  /** Parses the text of the dataset. */
  @Benchmark
  public Dataset canonical() {
    return Dataset.canonical();
  }

  /** Parses the dataset and resolves the catalog for today. */
  @Benchmark
  public Catalog canonicalToday() {
    return Dataset.canonical().today();
  }
}
