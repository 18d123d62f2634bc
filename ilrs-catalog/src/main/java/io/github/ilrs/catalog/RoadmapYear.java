package io.github.ilrs.catalog;

import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.TimeRelation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the roadmap has for a year.
 *
 * @param year the calendar year
 * @param phase the phase it lies in; empty before the first
 * @param stage the stage of that phase; empty where the phase has none
 * @param missions the missions planned for that phase and stage
 * @param launches the missions whose launch may fall in the year
 * @param milestones what happened in the year
 */
public record RoadmapYear(
    int year,
    Optional<Phase> phase,
    OptionalInt stage,
    List<Mission> missions,
    List<Mission> launches,
    List<Milestone> milestones) {
  /** Copies the lists. */
  public RoadmapYear {
    missions = List.copyOf(missions);
    launches = List.copyOf(launches);
    milestones = List.copyOf(milestones);
  }

  static RoadmapYear of(Catalog catalog, int year) {
    Optional<PhasePlan> phase =
        catalog.phases().stream().filter(plan -> plan.period().contains(year)).findFirst();
    OptionalInt stage =
        phase.stream()
            .flatMap(plan -> plan.stages().stream())
            .filter(plan -> plan.period().contains(year))
            .mapToInt(StagePlan::number)
            .findFirst();
    PartialDate all = PartialDate.of(Integer.toString(year));
    return new RoadmapYear(
        year,
        phase.map(PhasePlan::id),
        stage,
        catalog.missions().stream()
            .filter(m -> phase.isPresent() && m.phase() == phase.get().id())
            .filter(m -> m.stage().equals(stage))
            .toList(),
        catalog.find(MissionQuery.all().launchFrom(all).launchTo(all)),
        catalog.milestones().stream()
            .filter(m -> m.date().relationTo(all) == TimeRelation.OVERLAPPING)
            .toList());
  }
}
