package io.github.ilrs.benchmarks;

import static io.github.ilrs.model.partnership.Category.D;
import static io.github.ilrs.model.programme.NamedMission.CE_7;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures queries in a JVM that has warmed up. A benchmark whose name begins with {@code stream}
 * does the same as the one without that prefix, but with a stream over all opportunities.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class WarmBenchmark {
  private static final int DAYS = 1900;

  private final Dataset dataset = Dataset.canonical();
  private final byte[] document = dataset.canonicalJson();
  private final Catalog now = dataset.today();
  private final List<Opportunity> all = now.opportunities();
  private final OpportunityQuery query = OpportunityQuery.all().category(D).joinable();
  private int day;

  /** Reads a dataset from its JSON document. */
  @Benchmark
  public Dataset read() {
    return Dataset.read(document);
  }

  /** Resolves the catalog of a different day at each invocation. */
  @Benchmark
  public Catalog asOf() {
    day = (day + 37) % DAYS;
    return dataset.asOf(Dataset.FIRST_DAY.plusDays(day));
  }

  /** Lists the changes in half a year. */
  @Benchmark
  public List<Change> changes() {
    return dataset.changes(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
  }

  /** Lists the participants. */
  @Benchmark
  public List<Participant> participants() {
    return now.participants();
  }

  /** Finds the joinable opportunities for an instrument. */
  @Benchmark
  public List<Opportunity> find() {
    return now.find(query);
  }

  /** Does the same with a stream. */
  @Benchmark
  public List<Opportunity> streamFind() {
    return all.stream().filter(WarmBenchmark::accepts).toList();
  }

  /** Counts the joinable opportunities for an instrument. */
  @Benchmark
  public int count() {
    return now.count(query);
  }

  /** Does the same with a stream. */
  @Benchmark
  public long streamCount() {
    return all.stream().filter(WarmBenchmark::accepts).count();
  }

  /** Finds the first joinable opportunity for an instrument. */
  @Benchmark
  public Optional<Opportunity> first() {
    return now.findFirst(query);
  }

  /** Does the same with a stream. */
  @Benchmark
  public Optional<Opportunity> streamFirst() {
    return all.stream().filter(WarmBenchmark::accepts).findFirst();
  }

  /** Looks up an opportunity. */
  @Benchmark
  public Opportunity opportunity() {
    return now.opportunity(CE_7, D);
  }

  /** Does the same with a stream. */
  @Benchmark
  public Opportunity streamOpportunity() {
    return all.stream()
        .filter(o -> o.mission().equals(CE_7) && o.category() == D)
        .findFirst()
        .orElseThrow();
  }

  private static boolean accepts(Opportunity opportunity) {
    return opportunity.category() == D && opportunity.joinable();
  }
}
