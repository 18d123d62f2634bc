package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.history.Slip;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The part of the {@link CatalogContract} about what was known of a mission on a day: what follows
 * from its history, and what never does.
 */
public interface HistoryContract extends DatasetContract {
  /** Values, status, launch and reports are those of somebody who replays the statements. */
  @Property
  default void aMissionIsWhatItsStatementsSay(@ForAll("catalogs") Catalog catalog) {
    LocalDate day = catalog.asOf();
    for (MissionRecord recorded : catalog.dataset().document().missions()) {
      Mission mission = catalog.mission(recorded.id());
      Replay replay = new Replay(recorded.statements());
      assertEquals(replay.status(day), mission.status());
      assertEquals(
          replay.value(StatementProperty.VEHICLE, day).map(Statement::value), mission.vehicle());
      assertEquals(
          replay.value(StatementProperty.LANDING_SITE, day).map(Statement::value),
          mission.landingSite());
      assertEquals(replay.reports(day), mission.reports());
      assertLaunch(replay, day, mission);
    }
  }

  private static void assertLaunch(Replay replay, LocalDate day, Mission mission) {
    Optional<Event> launched = replay.first(EventKind.LAUNCH, day);
    Optional<Statement> forecast = replay.value(StatementProperty.LAUNCH, day);
    assertEquals(launched.isPresent() || forecast.isPresent(), mission.launch().isPresent());
    if (launched.isPresent()) {
      Launch launch = mission.launch().orElseThrow();
      assertEquals(launched.get().date(), launch.date());
      assertTrue(launch.actual() && !launch.overdue(), () -> "not launched: " + launch);
    } else if (forecast.isPresent()) {
      Launch launch = mission.launch().orElseThrow();
      PartialDate date = PartialDate.parse(forecast.get().value());
      assertEquals(date, launch.date());
      assertEquals(
          date.latest().isBefore(day) && mission.status() == MissionStatus.PLANNED,
          launch.overdue());
      assertEquals(false, launch.actual());
      assertEquals(forecast.get().publishedOn(), launch.statedOn());
      assertEquals(List.of(forecast.get().citation()), launch.citations());
    }
  }

  /** Whatever is unconfirmed, rejected or undated can be left out, and no value changes. */
  @Property
  default void whatDoesNotCountIsNeverAValue(@ForAll("catalogs") Catalog catalog) {
    DatasetDocument counting = Counting.only(catalog.dataset().document());
    Catalog without = Dataset.of(counting).today(DatasetArbitraries.noonOf(catalog.asOf()));
    for (Mission mission : catalog.missions()) {
      assertEquals(
          Mission.builder().from(mission).reports(List.of()).build(),
          without.mission(mission.id()));
    }
    assertEquals(catalog.participants(), without.participants());
    assertEquals(catalog.payloads(), without.payloads());
    assertEquals(catalog.sites(), without.sites());
    assertEquals(catalog.matrix(), without.matrix());
  }

  /** A history lists what had come to count by the day; undated claims once the data was there. */
  @Property
  default void aHistoryTellsWhatHadComeToCount(@ForAll("catalogs") Catalog catalog) {
    boolean gathered = !catalog.asOf().isBefore(catalog.dataset().dataDate());
    for (MissionRecord recorded : catalog.dataset().document().missions()) {
      List<Statement> told = catalog.history(recorded.id());
      for (Statement statement : recorded.statements()) {
        boolean known =
            Replay.from(statement).map(day -> !day.isAfter(catalog.asOf())).orElse(gathered);
        assertEquals(known, told.contains(statement), () -> "told or not: " + statement);
      }
      assertEquals(
          recorded.statements().stream().filter(told::contains).toList(), told, "in order");
    }
  }

  /** A launch slipped from its first counting forecast to the one that holds. */
  @Property
  default void aLaunchSlippedFromItsFirstForecastToTheOneThatHolds(
      @ForAll("heldDatasets") Dataset dataset) {
    for (MissionRecord recorded : dataset.document().missions()) {
      List<Statement> forecasts =
          new Replay(recorded.statements()).inTurn(StatementProperty.LAUNCH);
      History history = dataset.history(recorded.id());
      assertEquals(forecasts.isEmpty(), history.slip().isEmpty());
      if (!forecasts.isEmpty()) {
        Slip slip = history.slip().orElseThrow();
        assertEquals(forecasts.get(0), slip.first().statement());
        assertEquals(
            new Replay(recorded.statements()).value(StatementProperty.LAUNCH, LocalDate.MAX),
            Optional.of(slip.latest().statement()));
        assertEquals(forecasts, slip.forecasts().stream().map(f -> f.statement()).toList());
        assertTrue(slip.leastMonths() <= slip.mostMonths(), () -> "turned around: " + slip);
      }
    }
  }
}
