package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.Optional;
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
      assertEquals(Optional.of(mission), catalog.findMission(MissionId.parse(mission.id().id())));
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
}
