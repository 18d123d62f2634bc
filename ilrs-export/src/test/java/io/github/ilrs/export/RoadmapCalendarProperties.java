package io.github.ilrs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An independent parser reads the facts of the catalog back from the calendar. */
class RoadmapCalendarProperties {
  /** A span of whole days; the end is exclusive, and absent where none is stated. */
  private record Span(LocalDate start, Optional<LocalDate> end, String status) {
    static Span of(PartialDate date, String status) {
      return new Span(date.earliest(), Optional.of(date.latest().plusDays(1)), status);
    }

    static Span of(YearRange period) {
      return new Span(
          LocalDate.of(period.firstYear(), 1, 1),
          period.lastYear().stream().mapToObj(last -> LocalDate.of(last + 1, 1, 1)).findFirst(),
          "TENTATIVE");
    }
  }

  @Property(tries = 60)
  void everyLaunchAndEverySpanIsThereAndNothingElse(@ForAll("catalogs") Catalog catalog) {
    List<Span> expected = new ArrayList<>();
    for (PhasePlan phase : catalog.phases()) {
      expected.add(Span.of(phase.period()));
      phase.stages().stream().map(StagePlan::period).map(Span::of).forEach(expected::add);
    }
    for (Mission mission : catalog.missions()) {
      mission
          .launch()
          .ifPresent(launch -> expected.add(Span.of(launch.date(), status(mission, launch))));
    }
    for (Call call : catalog.calls()) {
      expected.add(Span.of(call.opened(), "CONFIRMED"));
      call.lettersDue().ifPresent(due -> expected.add(Span.of(due, "CONFIRMED")));
      for (Selection selection : call.selections()) {
        expected.add(Span.of(selection.date(), "CONFIRMED"));
      }
    }
    List<Span> found =
        Read.all(RoadmapCalendar.of(catalog)).stream()
            .map(entry -> new Span(entry.start(), entry.end(), entry.text("STATUS")))
            .toList();

    assertEquals(sorted(expected), sorted(found));
  }

  private static String status(Mission mission, Launch launch) {
    if (launch.actual()) {
      return "CONFIRMED";
    }
    return mission.status() == MissionStatus.CANCELLED ? "CANCELLED" : "TENTATIVE";
  }

  private static List<Span> sorted(List<Span> spans) {
    return spans.stream().sorted(Comparator.comparing(Span::toString)).toList();
  }

  @Property(tries = 20)
  void everyMissionsLaunchIsItsOwnEntry(@ForAll("catalogs") Catalog catalog) {
    Map<String, Read> byUid =
        Read.all(RoadmapCalendar.of(catalog)).stream()
            .collect(Collectors.toMap(entry -> entry.text("UID"), entry -> entry));
    for (Mission mission : catalog.missions()) {
      Optional<Read> entry =
          Optional.ofNullable(byUid.get("launch." + mission.id().id() + "@ilrs.github.io"));
      assertEquals(
          mission.launch().map(launch -> launch.date().earliest()), entry.map(Read::start));
      entry.ifPresent(
          read ->
              assertTrue(
                  read.text("DESCRIPTION")
                      .contains(mission.launch().orElseThrow().date().toString())));
    }
  }

  @Property(tries = 20)
  void anEntryKeepsItsNameFromDayToDay(@ForAll("catalogs") Catalog catalog) {
    LocalDate before =
        Dataset.FIRST_DAY.plusDays(
            (catalog.asOf().toEpochDay() - Dataset.FIRST_DAY.toEpochDay()) / 2);
    Map<String, String> then = new HashMap<>();
    Read.all(RoadmapCalendar.of(Dataset.of(catalog.document()).asOf(before, at(catalog.asOf()))))
        .forEach(entry -> then.put(entry.text("UID"), entry.text("CATEGORIES")));
    List<Read> now = Read.all(RoadmapCalendar.of(catalog));
    List<String> names = now.stream().map(entry -> entry.text("UID")).toList();

    assertEquals(names.stream().distinct().toList(), names);
    // A launch may come to be known, calls are opened, and of both nothing vanishes.
    assertTrue(
        names.containsAll(
            then.keySet().stream().filter(uid -> !uid.startsWith("launch.")).toList()));
    now.forEach(
        entry ->
            Optional.ofNullable(then.get(entry.text("UID")))
                .ifPresent(kinds -> assertEquals(kinds, entry.text("CATEGORIES"))));
  }

  @Property(tries = 20)
  void equalCatalogsGiveEqualFilesInShortLinesOfWholeCharacters(
      @ForAll("catalogs") Catalog catalog) {
    String file = RoadmapCalendar.of(catalog);
    Catalog again =
        Dataset.read(Dataset.of(catalog.document()).canonicalJson())
            .asOf(catalog.asOf(), at(catalog.asOf()));

    assertEquals(file, RoadmapCalendar.of(again));
    assertTrue(file.endsWith("END:VCALENDAR\r\n"));
    for (String line : file.split("\r\n", 0)) {
      byte[] octets = line.getBytes(StandardCharsets.UTF_8);
      assertTrue(octets.length <= 75, line);
      assertEquals(line, new String(octets, StandardCharsets.UTF_8));
      assertTrue(line.chars().noneMatch(c -> c < ' ' && c != '\t'), line);
    }
  }

  @Property(tries = 20)
  void theSummaryOfASelectionIsPreservedInEveryScript(@ForAll("catalogs") Catalog catalog) {
    List<String> told =
        Read.all(RoadmapCalendar.of(catalog)).stream()
            .map(entry -> entry.find("DESCRIPTION").orElse(""))
            .toList();
    for (Call call : catalog.calls()) {
      for (Selection selection : call.selections()) {
        String words =
            selection.summary().replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
        // The parser takes an escaped backslash before a line end for something else.
        assertTrue(
            words.contains("\\") || told.stream().anyMatch(text -> text.startsWith(words + "\n")),
            words);
      }
    }
  }

  private static Clock at(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /** Generated catalogs and those of the canonical dataset. */
  @Provide
  Arbitrary<Catalog> catalogs() {
    return Arbitraries.oneOf(
            Arbitraries.defaultFor(Catalog.class),
            Arbitraries.integers()
                .between(0, 1900)
                .map(days -> Dataset.canonical().asOf(Dataset.FIRST_DAY.plusDays(days))))
        .withoutEdgeCases();
  }
}
