package io.github.ilrs.export;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.export.RoadmapEntry.Certainty;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates the calendar entries of a catalog: phases, stages, launches, calls, selections. */
final class RoadmapEntries {
  private final Catalog catalog;
  private final Map<SourceId, Source> sources;

  private RoadmapEntries(Catalog catalog) {
    this.catalog = catalog;
    this.sources =
        catalog.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
  }

  /** Returns the entries, in the order of the lists of the catalog. */
  static List<RoadmapEntry> of(Catalog catalog) {
    RoadmapEntries entries = new RoadmapEntries(catalog);
    return Stream.of(
            catalog.phases().stream().flatMap(entries::phase),
            catalog.missions().stream().flatMap(entries::launch),
            catalog.calls().stream().flatMap(entries::call))
        .flatMap(Function.identity())
        .toList();
  }

  private Stream<RoadmapEntry> phase(PhasePlan phase) {
    String id = "phase." + phase.id();
    String title = "ILRS phase " + phase.numeral() + ", " + phase.id();
    Stream<RoadmapEntry> stages = phase.stages().stream().map(stage -> stage(id, title, stage));
    return Stream.concat(
        Stream.of(
            span(
                id,
                title,
                phase.period(),
                phase.printedPeriod(),
                phase.objectives(),
                "phase",
                phase.citations())),
        stages);
  }

  private RoadmapEntry stage(String phase, String title, StagePlan stage) {
    return span(
        phase + ".stage." + stage.number(),
        title + ", stage " + stage.number(),
        stage.period(),
        stage.printedPeriod(),
        stage.objectives(),
        "stage",
        stage.citations());
  }

  private RoadmapEntry span(
      String id,
      String title,
      YearRange period,
      String printed,
      List<String> objectives,
      String kind,
      List<Citation> citations) {
    OptionalInt lastYear = period.lastYear();
    Optional<LocalDate> last =
        lastYear.isPresent()
            ? Optional.of(LocalDate.of(lastYear.getAsInt(), 12, 31))
            : Optional.empty();
    List<String> description = new ArrayList<>();
    description.add("Planned, printed as: " + printed + ".");
    if (last.isEmpty()) {
      description.add("No end is stated; this entry marks the beginning.");
    }
    description.addAll(objectives);
    return entry(
        id,
        Certainty.TENTATIVE,
        LocalDate.of(period.firstYear(), 1, 1),
        last,
        last.isPresent() ? title : title + " begins",
        description,
        List.of(kind),
        citations);
  }

  private Stream<RoadmapEntry> launch(Mission mission) {
    return mission.launch().stream().map(launch -> launch(mission, launch));
  }

  private RoadmapEntry launch(Mission mission, Launch launch) {
    List<String> description = new ArrayList<>();
    description.add(
        launch.actual() ? "Launched: " + launch.date() + "." : "Forecast: " + launch.date() + ".");
    description.add("Exact to: " + exactness(launch.date()) + ".");
    launch.statedOn().ifPresent(day -> description.add("Stated: " + day + "."));
    description.add("Reliability: " + launch.reliability() + ".");
    if (launch.overdue()) {
      description.add("Overdue: the forecast ended without a launch.");
    }
    description.add("Status of the mission: " + mission.status() + ".");
    mission.vehicle().ifPresent(vehicle -> description.add("Vehicle: " + vehicle + "."));
    return dated(
        "launch." + mission.id().id(),
        certainty(mission, launch),
        launch.date(),
        launch.actual()
            ? mission.name() + " launched"
            : mission.name() + " launch, forecast " + text(launch.date()),
        description,
        List.of("launch", mission.id().id()),
        launch.citations());
  }

  private static Certainty certainty(Mission mission, Launch launch) {
    if (launch.actual()) {
      return Certainty.CONFIRMED;
    }
    return mission.status() == MissionStatus.CANCELLED ? Certainty.CANCELLED : Certainty.TENTATIVE;
  }

  private Stream<RoadmapEntry> call(Call call) {
    String id = "call." + call.id();
    String mission = call.mission().id();
    List<RoadmapEntry> entries = new ArrayList<>();
    List<String> description =
        Stream.concat(
                Stream.of(
                    "Cells: "
                        + call.cells().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                        + "."),
                call.levels().stream())
            .toList();
    entries.add(
        dated(
            id + ".opened",
            Certainty.CONFIRMED,
            call.opened(),
            mission + " call for partners opened",
            description,
            List.of("call", mission),
            call.citations()));
    call.lettersDue()
        .ifPresent(
            due ->
                entries.add(
                    dated(
                        id + ".letters-due",
                        Certainty.CONFIRMED,
                        due,
                        mission + " call for partners, letters due",
                        description,
                        List.of("call", mission),
                        call.citations())));
    Map<PartialDate, Integer> sameDay = new HashMap<>();
    for (Selection selection : call.selections()) {
      int count = sameDay.merge(selection.date(), 1, Integer::sum);
      entries.add(
          dated(
              id + ".selection." + selection.date() + (count == 1 ? "" : "." + count),
              Certainty.CONFIRMED,
              selection.date(),
              mission + " partners selected",
              List.of(selection.summary()),
              List.of("selection", mission),
              List.of(selection.citation())));
    }
    return entries.stream();
  }

  /** Creates an entry on every day that a date can mean. */
  private RoadmapEntry dated(
      String id,
      Certainty certainty,
      PartialDate date,
      String title,
      List<String> description,
      List<String> categories,
      List<Citation> citations) {
    return entry(
        id,
        certainty,
        date.earliest(),
        Optional.of(date.latest()),
        title,
        description,
        categories,
        citations);
  }

  private RoadmapEntry entry(
      String id,
      Certainty certainty,
      LocalDate first,
      Optional<LocalDate> last,
      String title,
      List<String> description,
      List<String> categories,
      List<Citation> citations) {
    List<String> all = new ArrayList<>(description);
    citations.forEach(citation -> all.add("Source: " + source(citation)));
    all.add("As known on " + catalog.asOf() + ".");
    return new RoadmapEntry(id, certainty, first, last, title, all, categories, url(citations));
  }

  private String source(Citation citation) {
    return Optional.ofNullable(sources.get(citation.source()))
        .map(source -> source.title() + " (" + source.publisher() + "), " + citation.locator())
        .orElseGet(() -> citation.source() + ", " + citation.locator());
  }

  private Optional<String> url(List<Citation> citations) {
    return citations.stream()
        .flatMap(citation -> Optional.ofNullable(sources.get(citation.source())).stream())
        .flatMap(source -> source.url().stream())
        .map(URI::toASCIIString)
        .findFirst();
  }

  private static String text(PartialDate date) {
    String text = date.toString().replaceFirst("\\[(.*)\\.\\.(.*)]", "between $1 and $2");
    return date.approximate() ? "about " + text.substring(0, text.length() - 1) : text;
  }

  private static String exactness(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> "the day";
      case MONTH -> "the month";
      case QUARTER -> "the quarter";
      case HALF -> "the half-year";
      case YEAR -> "the year";
      case RANGE -> "a span of time";
    };
  }
}
