package io.github.ilrs.benchmarks;

import static io.github.ilrs.model.partnership.Category.D;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
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
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class DatasetBenchmark {
  /** The number of missions. */
  @Param({"125", "250", "500", "1000"})
  int size;

  private final OpportunityQuery query = OpportunityQuery.all().category(D).joinable(true);
  private DatasetDocument document = Dataset.canonical().document();
  private Catalog catalog = Dataset.canonical().today();

  /** Creates the facts. */
  @Setup
  public void create() {
    document = GeneratedDatasets.ofMissions(size);
    catalog = Dataset.of(document).today();
  }

  /** Validates a dataset and derives its opportunities of today. */
  @Benchmark
  public List<Opportunity> build() {
    return Dataset.of(document).today().opportunities();
  }

  /** Finds the joinable opportunities for an instrument, a fifth of all at most. */
  @Benchmark
  public List<Opportunity> search() {
    return catalog.find(query);
  }
}
