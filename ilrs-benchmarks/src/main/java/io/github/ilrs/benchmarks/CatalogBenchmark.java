package io.github.ilrs.benchmarks;

import static io.github.ilrs.model.partnership.Category.D;
import static io.github.ilrs.model.programme.NamedMission.CE_7;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures a catalog in a JVM that has warmed up, each operation next to what a program would do
 * without the library: a loop or a stream over the list, a hash map, a field.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class CatalogBenchmark {
  private static final int DAYS = 1900;

  private final Dataset dataset = Dataset.canonical();
  private final Catalog now = dataset.today();
  private final OpportunityQuery query = OpportunityQuery.all().category(D).joinable(true);
  private final List<Participant> participants = now.participants();
  private final Map<CellId, Opportunity> opportunities = new HashMap<>();
  private final Map<MissionId, Mission> missions = new HashMap<>();
  private final CellId cell = new CellId(CE_7, D);
  private int day;

  /** Fills the hash maps and derives every day once. */
  public CatalogBenchmark() {
    now.opportunities().forEach(opportunity -> opportunities.put(opportunity.id(), opportunity));
    now.missions().forEach(mission -> missions.put(mission.id(), mission));
  }

  /** Catalogs of different sizes. */
  @State(Scope.Benchmark)
  public static class Sized {
    /** The number of missions; 13 is the embedded dataset. */
    @Param({"13", "1000"})
    int size;

    private Catalog catalog = Dataset.canonical().today();

    /** Creates the catalog. */
    @Setup
    public void create() {
      catalog = Dataset.of(GeneratedDatasets.ofMissions(size)).today();
    }
  }

  /** Finds the joinable opportunities for an instrument. */
  @Benchmark
  public List<Opportunity> find(Sized sized) {
    return sized.catalog.find(query);
  }

  /** Does the same with a loop over all opportunities. */
  @Benchmark
  public List<Opportunity> findWithLoop(Sized sized) {
    List<Opportunity> found = new ArrayList<>();
    for (Opportunity opportunity : sized.catalog.opportunities()) {
      if (opportunity.category() == D && opportunity.joinable()) {
        found.add(opportunity);
      }
    }
    return found;
  }

  /** Does the same with a stream. */
  @Benchmark
  public List<Opportunity> findWithStream(Sized sized) {
    return sized.catalog.opportunities().stream()
        .filter(opportunity -> opportunity.category() == D && opportunity.joinable())
        .toList();
  }

  /** Counts the joinable opportunities for an instrument. */
  @Benchmark
  public int count(Sized sized) {
    return sized.catalog.count(query);
  }

  /** Looks up an opportunity. */
  @Benchmark
  public Opportunity opportunity() {
    return now.opportunity(CE_7, D);
  }

  /** Does the same with a hash map. */
  @Benchmark
  public @Nullable Opportunity opportunityInHashMap() {
    return opportunities.get(cell);
  }

  /** Looks up a mission. */
  @Benchmark
  public Mission mission() {
    return now.mission(CE_7);
  }

  /** Does the same with a hash map. */
  @Benchmark
  public @Nullable Mission missionInHashMap() {
    return missions.get(CE_7);
  }

  /** Lists the participants. */
  @Benchmark
  public List<Participant> participants() {
    return now.participants();
  }

  /** Does the same with a field. */
  @Benchmark
  public List<Participant> participantsInField() {
    return participants;
  }

  /** Derives the catalog of a different day at each invocation, with everything in it. */
  @Benchmark
  public void asOf(Blackhole blackhole) {
    day = (day + 37) % DAYS;
    Catalog catalog = dataset.asOf(Dataset.FIRST_DAY.plusDays(day));
    blackhole.consume(catalog.opportunities());
    blackhole.consume(catalog.participants());
  }

  /** Lists the changes in half a year. */
  @Benchmark
  public List<Change> changes() {
    return dataset.changes(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
  }
}
