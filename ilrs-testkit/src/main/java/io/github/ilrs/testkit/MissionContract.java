package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.RoadmapYear;
import io.github.ilrs.catalog.UnknownIdException;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The part of the {@link CatalogContract} about the missions and the roadmap that lists them. */
public interface MissionContract extends DatasetContract {
  /** A mission says what its record says, and stands where the roadmap lists it. */
  @Property
  default void aMissionSaysWhatItsRecordAndTheRoadmapSay(@ForAll("catalogs") Catalog catalog) {
    Reader reader = new Reader(catalog);
    for (MissionRecord recorded : catalog.dataset().document().missions()) {
      Mission mission = catalog.mission(recorded.id());
      assertEquals(recorded.id(), mission.id());
      assertEquals(recorded.name(), mission.name());
      assertEquals(recorded.series(), mission.series());
      assertEquals(recorded.leads(), mission.leads());
      assertEquals(recorded.purpose(), mission.purpose());
      assertTrue(mission.citations().containsAll(recorded.citations()));
      assertEquals(reader.phase(mission.id()).id(), mission.phase());
      assertEquals(reader.stages(mission.id()), mission.stage().stream().boxed().toList());
    }
  }

  /** A launch is a date of its source: as old and as reliable as that. */
  @Property
  default void aLaunchIsAsReliableAsItsSource(@ForAll("catalogs") Catalog catalog) {
    for (Mission mission : catalog.missions()) {
      Optional<Launch> launch = mission.launch();
      if (launch.isPresent()) {
        Source source =
            catalog.sources().stream()
                .filter(s -> s.id().equals(launch.get().citations().get(0).source()))
                .findFirst()
                .orElseThrow();
        assertEquals(source.published(), launch.get().statedOn());
        assertEquals(source.reliability(), launch.get().reliability());
      }
    }
  }

  /** A mission is found by its id, in both verbs; an id that is not there is named. */
  @Property
  default void bothVerbsFindTheSameMission(
      @ForAll("catalogs") Catalog catalog, @ForAll("missionIds") MissionId id) {
    for (Mission mission : catalog.missions()) {
      assertEquals(mission, catalog.mission(mission.id()));
      assertEquals(Optional.of(mission), catalog.findMission(MissionId.of(mission.id().id())));
    }
    List<String> known = catalog.missions().stream().map(Mission::id).map(MissionId::id).toList();
    if (known.contains(id.id())) {
      assertEquals(Optional.of(catalog.mission(id)), catalog.findMission(id));
    } else {
      assertEquals(Optional.empty(), catalog.findMission(id));
      UnknownIdException refusal =
          assertThrows(UnknownIdException.class, () -> catalog.mission(id));
      assertEquals(id.id(), refusal.id());
      assertEquals("mission", refusal.kind());
      assertTrue(known.containsAll(refusal.nearest()), () -> "not there: " + refusal.nearest());
      assertThrows(UnknownIdException.class, () -> catalog.contacts(id));
    }
  }

  /** A year of the roadmap has the phase and stage that it lies in, and what they plan. */
  @Property
  default void aYearHasWhatItsPhaseAndStagePlan(@ForAll("catalogs") Catalog catalog) {
    for (int year : yearsThatMatter(catalog)) {
      RoadmapYear roadmap = catalog.roadmap(year);
      assertEquals(year, roadmap.year());
      List<MissionId> planned = new ArrayList<>();
      for (PhasePlan phase : catalog.phases()) {
        if (phase.period().contains(year)) {
          assertEquals(Optional.of(phase.id()), roadmap.phase());
          planned.addAll(phase.stages().isEmpty() ? phase.missions() : List.of());
        }
        for (StagePlan stage : phase.stages()) {
          if (stage.period().contains(year)) {
            assertEquals(stage.number(), roadmap.stage().orElseThrow());
            planned.addAll(stage.missions());
          }
        }
      }
      assertEquals(
          catalog.missions().stream().map(Mission::id).filter(planned::contains).toList(),
          roadmap.missions().stream().map(Mission::id).toList());
    }
  }

  /** A year of the roadmap has what happens in it or may do so. */
  @Property
  default void aYearHasWhatMayHappenInIt(@ForAll("catalogs") Catalog catalog) {
    for (int year : yearsThatMatter(catalog)) {
      RoadmapYear roadmap = catalog.roadmap(year);
      assertEquals(
          catalog.missions().stream()
              .filter(m -> m.launch().filter(launch -> mayFallIn(year, launch.date())).isPresent())
              .toList(),
          roadmap.launches());
      assertEquals(
          catalog.milestones().stream().filter(m -> mayFallIn(year, m.date())).toList(),
          roadmap.milestones());
    }
  }

  private static boolean mayFallIn(int year, PartialDate date) {
    return date.earliest().getYear() <= year && date.latest().getYear() >= year;
  }

  /** The years in which anything starts or ends, and those beside them. */
  private static Set<Integer> yearsThatMatter(Catalog catalog) {
    Set<Integer> years = new TreeSet<>();
    for (PhasePlan phase : catalog.phases()) {
      Period period = phase.period();
      years.addAll(List.of(period.firstYear() - 1, period.firstYear()));
      period.lastYear().ifPresent(last -> years.addAll(List.of(last, last + 1)));
      phase.stages().forEach(stage -> years.add(stage.period().firstYear()));
    }
    for (Mission mission : catalog.missions()) {
      mission.launch().ifPresent(launch -> years.add(launch.date().latest().getYear()));
    }
    catalog.milestones().forEach(milestone -> years.add(milestone.date().earliest().getYear()));
    return years;
  }
}
