package io.github.ilrs.export;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the roadmap as an iCalendar file (RFC 5545), as known on the day of the catalog: the
 * phases and stages of the Guide, the launches with a stated date, and the calls for partners with
 * their openings, deadlines for letters, and selections.
 *
 * <pre>{@code
 * Files.writeString(Path.of("roadmap.ics"), RoadmapCalendar.of(Dataset.canonical().today()));
 * }</pre>
 *
 * <ul>
 *   <li>An entry is an all-day event on every day that its date can mean: a forecast for {@code
 *       2026-Q3} lasts from 1 July to 30 September, so that its end, which is exclusive in
 *       iCalendar, is 1 October.
 *   <li>Plans and forecasts are {@code TENTATIVE}, with their precision and source in the
 *       description; facts are {@code CONFIRMED}; the launch of a cancelled mission is {@code
 *       CANCELLED}. All events are transparent: they do not mark time as busy.
 *   <li>A phase without a stated end ({@code 2036/..}) is an event on its first day.
 *   <li>The {@code UID} of an entry is the same in the files of all days; {@code SEQUENCE} (days
 *       since the release of the Guide) and {@code DTSTAMP} (the beginning of the day) tell which
 *       version is newer. Equal catalogs give equal files.
 *   <li>Lines end in CR LF and are at most 75 octets of UTF-8 long; no character is split.
 * </ul>
 */
public final class RoadmapCalendar {
  /** The media type of the file. */
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final String CONFIRMED = "CONFIRMED";
  private static final String TENTATIVE = "TENTATIVE";
  private static final String CANCELLED = "CANCELLED";

  private final Catalog catalog;
  private final CalendarText file = new CalendarText();

  private RoadmapCalendar(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Returns the file for the day of a catalog. */
  public static String of(Catalog catalog) {
    RoadmapCalendar calendar = new RoadmapCalendar(catalog);
    calendar.write();
    return calendar.file.toString();
  }

  private void write() {
    file.property("BEGIN", "VCALENDAR");
    file.property("VERSION", "2.0");
    file.text("PRODID", "-//io.github.ilrs//ilrs-export " + Dataset.codeVersion() + "//EN");
    file.text("X-WR-CALNAME", "ILRS roadmap");
    file.text("X-WR-CALDESC", "As known on " + catalog.asOf());
    catalog.phases().forEach(this::phase);
    for (Mission mission : catalog.missions()) {
      mission.launch().ifPresent(launch -> launch(mission, launch));
    }
    catalog.calls().forEach(this::call);
    file.property("END", "VCALENDAR");
  }

  private void phase(PhasePlan phase) {
    String id = "phase." + phase.id();
    String title = "ILRS phase " + phase.numeral() + ", " + phase.id();
    new Entry("phase", id, title, TENTATIVE, phase.citations())
        .during(phase.period(), phase.printedPeriod())
        .add(phase.objectives())
        .write();
    phase
        .stages()
        .forEach(
            stage ->
                new Entry(
                        "stage",
                        id + ".stage." + stage.number(),
                        title + ", stage " + stage.number(),
                        TENTATIVE,
                        stage.citations())
                    .during(stage.period(), stage.printedPeriod())
                    .add(stage.objectives())
                    .write());
  }

  private void launch(Mission mission, Launch launch) {
    PartialDate date = launch.date();
    Entry entry =
        new Entry(
                "launch," + mission.id().id(),
                "launch." + mission.id().id(),
                mission.name()
                    + (launch.actual() ? " launched" : " launch, forecast " + text(date)),
                certainty(mission, launch),
                launch.citations())
            .on(date)
            .add((launch.actual() ? "Launched: " : "Forecast: ") + date + ".")
            .add("Exact to: " + exactness(date) + ".");
    launch.statedOn().ifPresent(day -> entry.add("Stated: " + day + "."));
    entry.add("Reliability: " + launch.reliability() + ".");
    if (launch.overdue()) {
      entry.add("Overdue: the forecast ended without a launch.");
    }
    entry.add("Status of the mission: " + mission.status() + ".");
    mission.vehicle().ifPresent(vehicle -> entry.add("Vehicle: " + vehicle + "."));
    entry.write();
  }

  private static String certainty(Mission mission, Launch launch) {
    if (launch.actual()) {
      return CONFIRMED;
    }
    return mission.status() == MissionStatus.CANCELLED ? CANCELLED : TENTATIVE;
  }

  private void call(Call call) {
    call(call, "opened", " opened", call.opened());
    call.lettersDue().ifPresent(due -> call(call, "letters-due", ", letters due", due));
    String mission = call.mission().id();
    Map<PartialDate, Integer> sameDay = new HashMap<>();
    for (Selection selection : call.selections()) {
      int count = sameDay.merge(selection.date(), 1, Integer::sum);
      new Entry(
              "selection," + mission,
              "call."
                  + call.id()
                  + ".selection."
                  + selection.date()
                  + (count == 1 ? "" : "." + count),
              mission + " partners selected",
              CONFIRMED,
              List.of(selection.citation()))
          .on(selection.date())
          .add(selection.summary())
          .write();
    }
  }

  private void call(Call call, String what, String title, PartialDate date) {
    String mission = call.mission().id();
    new Entry(
            "call," + mission,
            "call." + call.id() + "." + what,
            mission + " call for partners" + title,
            CONFIRMED,
            call.citations())
        .on(date)
        .add(
            call.cells().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", "Cells: ", ".")))
        .add(call.levels())
        .write();
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

  /** An all-day event, on its first day only if no end is stated. */
  private final class Entry {
    private final String categories;
    private final String id;
    private String title;
    private final String status;
    private final List<Citation> citations;
    private final List<String> description = new ArrayList<>();
    private LocalDate first = catalog.asOf();
    private Optional<LocalDate> last = Optional.empty();

    /**
     * Creates an entry.
     *
     * @param categories the categories, separated by commas
     * @param id the same in the files of all days
     */
    Entry(String categories, String id, String title, String status, List<Citation> citations) {
      this.categories = categories;
      this.id = id;
      this.title = title;
      this.status = status;
      this.citations = citations;
    }

    /** Sets the days that a date can mean. */
    Entry on(PartialDate date) {
      first = date.earliest();
      last = Optional.of(date.latest());
      return this;
    }

    /** Sets the days of a plan of the Guide. */
    Entry during(YearRange period, String printed) {
      first = LocalDate.of(period.firstYear(), 1, 1);
      add("Planned, printed as: " + printed + ".");
      if (period.lastYear().isPresent()) {
        last = Optional.of(LocalDate.of(period.lastYear().getAsInt(), 12, 31));
      } else {
        title += " begins";
        add("No end is stated; this entry marks the beginning.");
      }
      return this;
    }

    Entry add(String line) {
      return add(List.of(line));
    }

    Entry add(List<String> lines) {
      description.addAll(lines);
      return this;
    }

    void write() {
      LocalDate asOf = catalog.asOf();
      citations.forEach(citation -> add("Source: " + source(citation)));
      add("As known on " + asOf + ".");
      file.property("BEGIN", "VEVENT");
      file.text("UID", id + "@ilrs.github.io");
      file.property("DTSTAMP", day(asOf) + "T000000Z");
      file.property("SEQUENCE", "" + ChronoUnit.DAYS.between(Dataset.FIRST_DAY, asOf));
      file.property("DTSTART;VALUE=DATE", day(first));
      last.ifPresent(day -> file.property("DTEND;VALUE=DATE", day(day.plusDays(1))));
      file.text("SUMMARY", title);
      file.text("DESCRIPTION", String.join("\n", description));
      file.property("STATUS", status);
      file.property("TRANSP", "TRANSPARENT");
      file.property("CATEGORIES", categories);
      citations.stream()
          .flatMap(citation -> catalog.findSource(citation.source()).stream())
          .flatMap(source -> source.url().stream())
          .map(URI::toASCIIString)
          .findFirst()
          .ifPresent(url -> file.property("URL", url));
      file.property("END", "VEVENT");
    }

    private String source(Citation citation) {
      return catalog
              .findSource(citation.source())
              .map(source -> source.title() + " (" + source.publisher() + ")")
              .orElseGet(() -> citation.source().toString())
          + ", "
          + citation.locator();
    }

    private static String day(LocalDate day) {
      return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
  }
}
