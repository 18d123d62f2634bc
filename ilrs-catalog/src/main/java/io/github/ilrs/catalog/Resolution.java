package io.github.ilrs.catalog;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
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
import java.util.stream.Stream;

/**
 * Turns what is recorded into what a catalog answers on a day: records into missions, cells into
 * offers.
 */
final class Resolution {
  private final Dataset dataset;
  private final DatasetDocument document;
  private final LocalDate day;
  private final Map<Category, CategoryDefinition> categories;
  private final List<Call> calls;

  Resolution(Dataset dataset, LocalDate day) {
    this.dataset = dataset;
    this.document = dataset.document();
    this.day = day;
    this.categories =
        document.categories().stream()
            .collect(Collectors.toMap(CategoryDefinition::code, Function.identity()));
    this.calls = called();
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
    History history = dataset.history(mission.id());
    MissionStatus status = Status.on(day, history);
    Optional<Statement> vehicle = history.value(StatementProperty.VEHICLE, day);
    Optional<Statement> landingSite = history.value(StatementProperty.LANDING_SITE, day);
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
        .status(status)
        .launch(launch(history, status))
        .vehicle(vehicle.map(Statement::value))
        .landingSite(landingSite.map(Statement::value))
        .reports(history.reports(day))
        .citations(
            Stream.of(
                    mission.citations().stream(),
                    cited(vehicle.stream()),
                    cited(landingSite.stream()),
                    cited(history.happened(day).stream().filter(s -> Status.turn(s).isPresent())))
                .flatMap(citations -> citations)
                .distinct()
                .toList())
        .build();
  }

  private static Stream<Citation> cited(Stream<Statement> statements) {
    return statements.map(Statement::citation);
  }

  /** The launch that happened, or else the forecast that holds. */
  private Optional<Launch> launch(History history, MissionStatus status) {
    return history.happened(EventKind.LAUNCH, day).stream()
        .findFirst()
        .map(s -> launch(s, s.event().orElseThrow().date(), true, false))
        .or(
            () ->
                history
                    .value(StatementProperty.LAUNCH, day)
                    .map(
                        s -> {
                          PartialDate date = PartialDate.parse(s.value());
                          boolean over = date.latest().isBefore(day);
                          return launch(s, date, false, over && status == MissionStatus.PLANNED);
                        }));
  }

  private static Launch launch(
      Statement statement, PartialDate date, boolean actual, boolean overdue) {
    return Launch.builder()
        .date(date)
        .actual(actual)
        .overdue(overdue)
        .statedOn(statement.publishedOn())
        .reliability(statement.reliability())
        .addCitations(statement.citation())
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

  /** The calls that had been opened by the day, with what had been selected by then. */
  List<Call> calls() {
    return calls;
  }

  private List<Call> called() {
    return document.calls().stream()
        .filter(call -> knownBy(call.opened()))
        .map(
            call ->
                Call.builder()
                    .from(call)
                    .selections(
                        call.selections().stream()
                            .filter(selection -> knownBy(selection.date()))
                            .toList())
                    .build())
        .toList();
  }

  private boolean knownBy(PartialDate date) {
    return !date.earliest().isAfter(day);
  }

  private Opportunity opportunity(Mission mission, Cell cell) {
    CategoryDefinition category =
        Optional.ofNullable(categories.get(cell.category())).orElseThrow();
    List<SubCategoryDefinition> routes =
        category.subCategories().stream().filter(route -> leadsTo(route, mission)).toList();
    History history = dataset.history(mission.id());
    Decision decision = Decision.on(day, cell, printedOn(cell), history, calls);
    return Opportunity.builder()
        .mission(cell.mission())
        .category(cell.category())
        .subCategories(routes.stream().map(SubCategoryDefinition::code).toList())
        .printed(cell.printed())
        .forms(cell.forms())
        .availability(decision.rule().availability())
        .rule(decision.rule())
        .statedOn(decision.statedOn())
        .call(Decision.latest(cell, calls))
        .linkedMissions(cell.linkedMissions())
        .negotiateWith(negotiator(category, routes))
        .contacts(
            document.contacts().stream()
                .filter(contact -> contact.missions().contains(mission.id()))
                .toList())
        .reports(mission.reports())
        .citations(
            Stream.concat(cell.citations().stream(), decision.evidence().stream())
                .distinct()
                .toList())
        .build();
  }

  /** The day of the source that prints a cell; every dataset begins with the Guide. */
  private PartialDate printedOn(Cell cell) {
    return document.sources().stream()
        .filter(source -> source.id().equals(cell.citations().get(0).source()))
        .findFirst()
        .flatMap(Source::published)
        .orElseGet(() -> PartialDate.of(Dataset.FIRST_DAY));
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
