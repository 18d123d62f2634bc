package io.github.ilrs.catalog;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.LaunchForecast;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns what is recorded into what a catalog answers: records into missions, cells into offers. */
final class Resolution {
  private final DatasetDocument document;
  private final Map<SourceId, Source> sources;
  private final Map<Category, CategoryDefinition> categories;

  Resolution(DatasetDocument document) {
    this.document = document;
    this.sources =
        document.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
    this.categories =
        document.categories().stream()
            .collect(Collectors.toMap(CategoryDefinition::code, Function.identity()));
  }

  /** The missions in their order. */
  Map<MissionId, Mission> missions() {
    Map<MissionId, Mission> missions = new LinkedHashMap<>();
    for (MissionRecord mission : document.missions()) {
      missions.put(mission.id(), mission(mission));
    }
    return Collections.unmodifiableMap(missions);
  }

  private Mission mission(MissionRecord mission) {
    PhasePlan phase =
        document.phases().stream()
            .filter(plan -> plan.missions().contains(mission.id()))
            .findFirst()
            .orElseThrow();
    OptionalInt stage =
        phase.stages().stream()
            .filter(plan -> plan.missions().contains(mission.id()))
            .mapToInt(StagePlan::number)
            .findFirst();
    return Mission.builder()
        .id(mission.id())
        .name(mission.name())
        .series(mission.series())
        .leads(mission.leads())
        .phase(phase.id())
        .stage(stage)
        .purpose(mission.purpose())
        .launch(mission.launch().map(this::launch))
        .citations(mission.citations())
        .build();
  }

  private Launch launch(LaunchForecast forecast) {
    Source source = Optional.ofNullable(sources.get(forecast.citation().source())).orElseThrow();
    return Launch.builder()
        .date(forecast.date())
        .statedOn(source.published())
        .reliability(source.reliability())
        .addCitations(forecast.citation())
        .build();
  }

  /** The opportunities of every mission, A to E. */
  Map<MissionId, Map<Category, Opportunity>> opportunities(Collection<Mission> missions) {
    Map<MissionId, Map<Category, Opportunity>> opportunities = new LinkedHashMap<>();
    for (Mission mission : missions) {
      Map<Category, Opportunity> row = new EnumMap<>(Category.class);
      for (Cell cell : document.cells()) {
        if (cell.mission().equals(mission.id())) {
          row.put(cell.category(), opportunity(mission, cell));
        }
      }
      opportunities.put(mission.id(), Collections.unmodifiableMap(row));
    }
    return Collections.unmodifiableMap(opportunities);
  }

  private Opportunity opportunity(Mission mission, Cell cell) {
    CategoryDefinition category =
        Optional.ofNullable(categories.get(cell.category())).orElseThrow();
    List<SubCategoryDefinition> routes =
        category.subCategories().stream().filter(route -> leadsTo(route, mission)).toList();
    return Opportunity.builder()
        .mission(cell.mission())
        .category(cell.category())
        .subCategories(routes.stream().map(SubCategoryDefinition::code).toList())
        .printed(cell.printed())
        .forms(cell.forms())
        .linkedMissions(cell.linkedMissions())
        .negotiateWith(negotiator(category, routes))
        .contacts(
            document.contacts().stream()
                .filter(contact -> contact.missions().contains(mission.id()))
                .toList())
        .citations(cell.citations())
        .build();
  }

  /** A route names the agency whose missions it is for; B1 names none and is for the station's. */
  private static boolean leadsTo(SubCategoryDefinition route, Mission mission) {
    return route.lead().map(mission.leads()::contains).orElse(mission.leads().isEmpty());
  }

  private static Optional<Negotiator> negotiator(
      CategoryDefinition category, List<SubCategoryDefinition> routes) {
    return category
        .negotiateWith()
        .or(() -> routes.stream().flatMap(route -> route.negotiateWith().stream()).findFirst());
  }
}
