package io.github.ilrs.benchmarks;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.partnership.Opportunity;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures how the cost of a dataset grows with the number of its missions. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class DatasetBenchmark {
  /** The number of missions. */
  @Param({"250", "500", "1000"})
  int size;

  private DatasetDocument document = Dataset.canonical().document();

  /** Creates the facts. */
  @Setup
  public void create() {
    document = GeneratedDatasets.ofMissions(size);
  }

  /** Validates a dataset and derives its opportunities of today. */
  @Benchmark
  public List<Opportunity> validateAndResolve() {
    return Dataset.of(document).today().opportunities();
  }
}
