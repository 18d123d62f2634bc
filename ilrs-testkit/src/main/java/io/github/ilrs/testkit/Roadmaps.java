package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.YearRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of roadmaps: consecutive phases, among which all missions are distributed. */
final class Roadmaps {
  private static final int STAGES = 2;
  private static final List<Phase> PHASES = List.of(Phase.values());

  private Roadmaps() {}

  /**
   * One to three phases, each with two stages or none, among which these missions are distributed.
   */
  static Arbitrary<List<PhasePlan>> of(Scope scope, List<MissionId> missions) {
    Arbitrary<Integer> years = Arbitraries.integers().between(1, 10);
    Arbitrary<List<String>> objectives = Texts.nonBlank().list().ofMaxSize(2);
    Arbitrary<Plan> plan =
        Combinators.combine(
                Arbitraries.of(false, true),
                years,
                years,
                Texts.nonBlank(),
                objectives,
                Histories.ofStage(scope),
                scope.citations())
            .as(Plan::new);
    return Combinators.combine(
            TimeArbitraries.years(1990, 2100),
            plan.list().ofMinSize(1).ofMaxSize(PHASES.size()),
            Arbitraries.of(false, true),
            Arbitraries.integers()
                .between(0, PHASES.size() * STAGES - 1)
                .list()
                .ofSize(missions.size()))
        .as((first, plans, endless, slots) -> phases(first, plans, endless, missions, slots));
  }

  private static List<PhasePlan> phases(
      int firstYear,
      List<Plan> plans,
      boolean endless,
      List<MissionId> missions,
      List<Integer> slots) {
    List<PhasePlan> phases = new ArrayList<>();
    int year = firstYear;
    for (Plan plan : plans) {
      int number = phases.size();
      int next = year + plan.firstYears + plan.secondYears;
      boolean last = number == plans.size() - 1;
      phases.add(
          plan.phase(
              PHASES.get(number),
              endless && last ? YearRange.from(year) : YearRange.of(year, next - 1),
              inSlot(number, 0, plans.size(), missions, slots),
              inSlot(number, 1, plans.size(), missions, slots)));
      year = next;
    }
    return phases;
  }

  /** Returns the missions whose generated slot falls on this half of this phase. */
  private static List<MissionId> inSlot(
      int phase, int half, int phases, List<MissionId> missions, List<Integer> slots) {
    return IntStream.range(0, missions.size())
        .filter(i -> slots.get(i) / STAGES % phases == phase && slots.get(i) % STAGES == half)
        .mapToObj(missions::get)
        .toList();
  }

  /** The generated fields of a phase, except its id, years and missions. */
  private record Plan(
      boolean staged,
      int firstYears,
      int secondYears,
      String printedPeriod,
      List<String> objectives,
      List<Statement> statements,
      List<Citation> citations) {
    PhasePlan phase(Phase id, YearRange period, List<MissionId> first, List<MissionId> second) {
      return PhasePlan.builder()
          .id(id)
          .printedPeriod(printedPeriod)
          .period(period)
          .objectives(objectives)
          .missions(Stream.concat(first.stream(), second.stream()).toList())
          .stages(staged ? stages(period, first, second) : List.of())
          .citations(citations)
          .build();
    }

    private List<StagePlan> stages(
        YearRange period, List<MissionId> first, List<MissionId> second) {
      int split = period.firstYear() + firstYears;
      return List.of(
          stage(1, YearRange.of(period.firstYear(), split - 1), first),
          stage(
              2,
              period.lastYear().isPresent()
                  ? YearRange.of(split, period.lastYear().getAsInt())
                  : YearRange.from(split),
              second));
    }

    private StagePlan stage(int number, YearRange period, List<MissionId> missions) {
      return StagePlan.builder()
          .number(number)
          .printedPeriod(printedPeriod)
          .period(period)
          .objectives(objectives)
          .missions(missions)
          .statements(statements)
          .citations(citations)
          .build();
    }
  }
}
