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
 * What questions cost in a JVM that has run for a while. Those whose names begin with {@code plain}
 * answer the one named behind it with a stream over all opportunities: what the library's own way
 * is to be compared with.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class Questions {
  private static final int DAYS = 1900;

  private final Dataset dataset = Dataset.canonical();
  private final byte[] document = dataset.canonicalJson();
  private final Catalog now = dataset.today();
  private final List<Opportunity> all = now.opportunities();
  private final OpportunityQuery query = OpportunityQuery.all().category(D).joinable();
  private int day;

  /** A dataset from its JSON document. */
  @Benchmark
  public Dataset read() {
    return Dataset.read(document);
  }

  /** The catalog of a day, of another one each time. */
  @Benchmark
  public Catalog asOf() {
    day = (day + 37) % DAYS;
    return dataset.asOf(Dataset.FIRST_DAY.plusDays(day));
  }

  /** What moved in half a year. */
  @Benchmark
  public List<Change> changes() {
    return dataset.changes(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
  }

  /** Who has joined. */
  @Benchmark
  public List<Participant> participants() {
    return now.participants();
  }

  /** What can still be joined with an instrument. */
  @Benchmark
  public List<Opportunity> find() {
    return now.find(query);
  }

  /** The same by hand. */
  @Benchmark
  public List<Opportunity> plainFind() {
    return all.stream().filter(Questions::asked).toList();
  }

  /** How many can still be joined with an instrument. */
  @Benchmark
  public int count() {
    return now.count(query);
  }

  /** The same by hand. */
  @Benchmark
  public long plainCount() {
    return all.stream().filter(Questions::asked).count();
  }

  /** The first that can still be joined with an instrument. */
  @Benchmark
  public Optional<Opportunity> first() {
    return now.first(query);
  }

  /** The same by hand. */
  @Benchmark
  public Optional<Opportunity> plainFirst() {
    return all.stream().filter(Questions::asked).findFirst();
  }

  /** One cell. */
  @Benchmark
  public Opportunity opportunity() {
    return now.opportunity(CE_7, D);
  }

  /** The same by hand. */
  @Benchmark
  public Opportunity plainOpportunity() {
    return all.stream()
        .filter(o -> o.mission().equals(CE_7) && o.category() == D)
        .findFirst()
        .orElseThrow();
  }

  private static boolean asked(Opportunity opportunity) {
    return opportunity.category() == D && opportunity.joinable();
  }
}
