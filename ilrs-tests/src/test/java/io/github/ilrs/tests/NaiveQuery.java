package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who answers questions with the document in hand, leafing through all of it every time.
 *
 * <p>What stands still is read in the document, so that nothing here is what the catalog does. What
 * moves, launches, statuses and availabilities, is read in the catalog: what it was on a day is for
 * {@link Replay} and {@link SixRules} to say.
 */
final class Reader {
  private final Catalog catalog;
  private final DatasetDocument document;

  Reader(Catalog catalog) {
    this.catalog = catalog;
    this.document = catalog.dataset().document();
  }

  /** Where an opportunity stands in the tables. */
  record Place(MissionId mission, Category category) {
    static Place of(Opportunity opportunity) {
      return new Place(opportunity.mission(), opportunity.category());
    }
  }

  List<Place> opportunities(OpportunityQuery query) {
    List<Place> found = new ArrayList<>();
    for (MissionRecord mission : document.missions()) {
      for (Category category : Category.values()) {
        for (Cell cell : document.cells()) {
          if (cell.mission().equals(mission.id())
              && cell.category().equals(category)
              && asked(query, mission, cell)) {
            found.add(new Place(mission.id(), category));
          }
        }
      }
    }
    return query.joinability().equals(Optional.of(true)) ? callsFirst(found) : found;
  }

  private boolean asked(OpportunityQuery query, MissionRecord mission, Cell cell) {
    if (!query.missions().isEmpty() && !query.missions().contains(mission.id())) {
      return false;
    }
    if (!query.categories().isEmpty() && !query.categories().contains(cell.category())) {
      return false;
    }
    if (!query.subCategories().isEmpty()
        && Collections.disjoint(query.subCategories(), routes(mission, cell.category()))) {
      return false;
    }
    if (!query.leads().isEmpty() && Collections.disjoint(query.leads(), mission.leads())) {
      return false;
    }
    if (!query.phases().isEmpty() && !query.phases().contains(phase(mission.id()).id())) {
      return false;
    }
    if (!query.stages().isEmpty() && Collections.disjoint(query.stages(), stages(mission.id()))) {
      return false;
    }
    if (!query.forms().isEmpty() && Collections.disjoint(query.forms(), cell.forms())) {
      return false;
    }
    boolean closed = cell.printed().startsWith("Closed");
    if (query.printedOpen().isPresent() && query.printedOpen().get() == closed) {
      return false;
    }
    Availability availability = availability(new Place(mission.id(), cell.category()));
    if (!query.availabilities().isEmpty() && !query.availabilities().contains(availability)) {
      return false;
    }
    boolean joinable =
        availability == Availability.CALL_OPEN || availability == Availability.OFFERED;
    return query.joinability().isEmpty() || query.joinability().get() == joinable;
  }

  private List<Place> callsFirst(List<Place> found) {
    List<Place> ordered = new ArrayList<>();
    for (Place place : found) {
      if (availability(place) == Availability.CALL_OPEN) {
        ordered.add(place);
      }
    }
    for (Place place : found) {
      if (availability(place) != Availability.CALL_OPEN) {
        ordered.add(place);
      }
    }
    return ordered;
  }

  private Availability availability(Place place) {
    return catalog.opportunity(place.mission, place.category).availability();
  }

  List<MissionId> missions(MissionQuery query) {
    List<MissionId> found = new ArrayList<>();
    for (MissionRecord mission : document.missions()) {
      if (asked(query, mission)) {
        found.add(mission.id());
      }
    }
    return found;
  }

  private boolean asked(MissionQuery query, MissionRecord mission) {
    if (!query.phases().isEmpty() && !query.phases().contains(phase(mission.id()).id())) {
      return false;
    }
    if (!query.stages().isEmpty() && Collections.disjoint(query.stages(), stages(mission.id()))) {
      return false;
    }
    if (!query.leads().isEmpty() && Collections.disjoint(query.leads(), mission.leads())) {
      return false;
    }
    if (!query.series().isEmpty() && !query.series().contains(mission.series())) {
      return false;
    }
    if (!query.statuses().isEmpty()
        && !query.statuses().contains(catalog.mission(mission.id()).status())) {
      return false;
    }
    Optional<PartialDate> launch = catalog.mission(mission.id()).launch().map(Launch::date);
    if (query.launchFrom().isPresent()
        && (launch.isEmpty()
            || launch.get().latest().isBefore(query.launchFrom().get().earliest()))) {
      return false;
    }
    return query.launchTo().isEmpty()
        || (launch.isPresent()
            && !launch.get().earliest().isAfter(query.launchTo().get().latest()));
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
        if (definition.code().equals(category) && forMission) {
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
  Collection<Integer> stages(MissionId mission) {
    List<Integer> stages = new ArrayList<>();
    for (StagePlan stage : phase(mission).stages()) {
      if (stage.missions().contains(mission)) {
        stages.add(stage.number());
      }
    }
    return stages;
  }
}
