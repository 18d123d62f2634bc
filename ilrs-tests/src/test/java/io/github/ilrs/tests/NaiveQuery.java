package io.github.ilrs.tests;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A second implementation of queries, which reads all of the document for each. Only launches,
 * statuses and availabilities are taken from the catalog; {@link NaiveReplay} and {@link
 * NaiveAvailability} give those.
 */
record NaiveQuery(Catalog catalog, DatasetDocument document) {
  NaiveQuery(Catalog catalog) {
    this(catalog, catalog.document());
  }

  List<CellId> opportunities(OpportunityFilters filters) {
    List<CellId> calls = new ArrayList<>();
    List<CellId> others = new ArrayList<>();
    for (MissionRecord mission : document.missions()) {
      for (Category category : Category.values()) {
        for (Cell cell : document.cells()) {
          if (cell.mission().equals(mission.id())
              && cell.category() == category
              && accepts(filters, mission, cell)) {
            boolean first =
                filters.joinable().equals(Optional.of(true))
                    && availability(cell) == Availability.CALL_OPEN;
            (first ? calls : others).add(new CellId(mission.id(), category));
          }
        }
      }
    }
    calls.addAll(others);
    return calls;
  }

  private boolean accepts(OpportunityFilters filters, MissionRecord mission, Cell cell) {
    boolean open = !cell.printed().startsWith("Closed");
    Availability availability = availability(cell);
    boolean joinable =
        availability == Availability.CALL_OPEN || availability == Availability.OFFERED;
    return Filters.accept(filters.missions(), List.of(cell.mission()))
        && Filters.accept(filters.categories(), List.of(cell.category()))
        && Filters.accept(filters.subCategories(), routes(mission, cell.category()))
        && Filters.accept(filters.leads(), mission.leads())
        && Filters.accept(filters.phases(), List.of(phase(mission.id()).id()))
        && Filters.accept(filters.stages(), stages(mission.id()))
        && Filters.accept(filters.forms(), cell.forms())
        && Filters.accept(filters.availabilities(), List.of(availability))
        && filters.printedOpen().orElse(open) == open
        && filters.joinable().orElse(joinable) == joinable
        && acceptsCaveats(filters, cell);
  }

  private boolean acceptsCaveats(OpportunityFilters filters, Cell cell) {
    Set<CaveatKind> kinds = EnumSet.noneOf(CaveatKind.class);
    Set<Severity> severities = EnumSet.noneOf(Severity.class);
    for (Caveat caveat : catalog.opportunity(cell.mission(), cell.category()).caveats()) {
      kinds.add(caveat.kind());
      severities.add(caveat.severity());
    }
    filters
        .maxSeverity()
        .ifPresent(most -> severities.removeAll(EnumSet.range(Severity.NONE, most)));
    return Filters.accept(filters.caveats(), kinds)
        && Collections.disjoint(filters.withoutCaveats(), kinds)
        && (filters.maxSeverity().isEmpty() || severities.isEmpty());
  }

  private Availability availability(Cell cell) {
    return catalog.opportunity(cell.mission(), cell.category()).availability();
  }

  List<MissionId> missions(MissionFilters filters) {
    List<MissionId> found = new ArrayList<>();
    for (MissionRecord mission : document.missions()) {
      Optional<PartialDate> launch = catalog.mission(mission.id()).launch().map(Launch::date);
      if (Filters.accept(filters.phases(), List.of(phase(mission.id()).id()))
          && Filters.accept(filters.stages(), stages(mission.id()))
          && Filters.accept(filters.leads(), mission.leads())
          && Filters.accept(filters.series(), List.of(mission.series()))
          && Filters.accept(filters.statuses(), List.of(catalog.mission(mission.id()).status()))
          && (filters.launchFrom().isEmpty()
              || (launch.isPresent()
                  && !launch.get().latest().isBefore(filters.launchFrom().get().earliest())))
          && (filters.launchTo().isEmpty()
              || (launch.isPresent()
                  && !launch.get().earliest().isAfter(filters.launchTo().get().latest())))) {
        found.add(mission.id());
      }
    }
    return found;
  }

  /** The routes that lead to a mission's cell in a category. */
  List<SubCategory> routes(MissionRecord mission, Category category) {
    List<SubCategory> routes = new ArrayList<>();
    for (CategoryDefinition definition : document.categories()) {
      for (SubCategoryDefinition route : definition.subCategories()) {
        boolean forMission =
            route.lead().isPresent()
                ? mission.leads().contains(route.lead().get())
                : mission.leads().isEmpty();
        if (definition.code() == category && forMission) {
          routes.add(route.code());
        }
      }
    }
    return routes;
  }

  /** The phase that lists a mission. */
  PhasePlan phase(MissionId mission) {
    for (PhasePlan phase : document.phases()) {
      if (phase.missions().contains(mission)) {
        return phase;
      }
    }
    throw new AssertionError("no phase lists " + mission);
  }

  /** The number of the stage that lists a mission, if its phase has stages. */
  List<Integer> stages(MissionId mission) {
    List<Integer> stages = new ArrayList<>();
    for (StagePlan stage : phase(mission).stages()) {
      if (stage.missions().contains(mission)) {
        stages.add(stage.number());
      }
    }
    return stages;
  }
}
