package io.github.ilrs.tests;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.testkit.DatasetArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generated datasets whose missions and stages have more of the statements that caveats, complete
 * spacecraft and repeated forecasts rest on.
 */
final class TypedStatements {
  private static final List<String> OF_MISSIONS =
      List.of(
          "readiness instruments-nearly-ready",
          "readiness complete",
          "readiness at-launch-site",
          "prospect in-doubt",
          "prospect reported-cancelled",
          "prospect firm",
          "lead CNSA",
          "lead ROSCOSMOS",
          "lead NEWCOMER",
          "working-state working",
          "launch 2028",
          "launch 2028",
          "launch 2022-08",
          "launch ended");

  private static final List<String> OF_STAGES =
      List.of("plan A basic station by 2035.", "plan CE-8 comes first.", "plan ILRS-1 and CE-7.");

  private TypedStatements() {}

  static Arbitrary<Dataset> datasets() {
    return Combinators.combine(DatasetArbitraries.documents(), Arbitraries.longs())
        .as((document, seed) -> Dataset.of(with(document, new Random(seed))));
  }

  private static DatasetDocument with(DatasetDocument document, Random random) {
    List<MissionRecord> missions = new ArrayList<>();
    for (MissionRecord mission : document.missions()) {
      missions.add(
          MissionRecord.builder()
              .from(mission)
              .statements(and(mission.statements(), OF_MISSIONS, document, random))
              .build());
    }
    List<PhasePlan> phases = new ArrayList<>();
    for (PhasePlan phase : document.phases()) {
      List<StagePlan> stages = new ArrayList<>();
      for (StagePlan stage : phase.stages()) {
        stages.add(
            StagePlan.builder()
                .from(stage)
                .statements(and(stage.statements(), OF_STAGES, document, random))
                .build());
      }
      phases.add(PhasePlan.builder().from(phase).stages(stages).build());
    }
    return DatasetDocument.builder().from(document).missions(missions).phases(phases).build();
  }

  private static List<Statement> and(
      List<Statement> statements, List<String> more, DatasetDocument document, Random random) {
    List<Statement> all = new ArrayList<>(statements);
    for (int i = random.nextInt(6); i > 0; i--) {
      Source source = document.sources().get(random.nextInt(document.sources().size()));
      if (source
          .published()
          .map(PartialDate::earliest)
          .orElse(LocalDate.MIN)
          .isAfter(document.dataDate())) {
        continue;
      }
      String[] words = more.get(random.nextInt(more.size())).split(" ", 2);
      Statement.Builder statement =
          Statement.builder()
              .property(StatementProperty.parse(words[0]))
              .value(words[1])
              .publishedOn(source.published())
              .reliability(source.reliability())
              .citation(Citation.of(source.id(), "item " + i));
      all.add(
          random.nextInt(8) == 0
              ? statement.standing(StatementStanding.REJECTED).reason("It is wrong.").build()
              : statement.standing(StatementStanding.ADOPTED).build());
    }
    all.sort(
        Comparator.comparing(
            s -> s.effectiveDate().map(PartialDate::earliest).orElse(LocalDate.MIN)));
    return all;
  }
}
