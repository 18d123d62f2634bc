package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The missions of a dataset and their opportunities, on every day. */
final class MissionTimelines implements Function<LocalDate, MissionsOnDay> {
  private final List<MissionId> ids = new ArrayList<>();
  private final List<Timeline<MissionOnDay>> missions = new ArrayList<>();
  private final List<Call> calls;
  private final Timeline<MissionsOnDay> all;

  MissionTimelines(MissionFacts facts, Histories histories) {
    calls = facts.calls();
    MissionResolver missionResolver = new MissionResolver(facts, histories);
    OpportunityResolver opportunityResolver = new OpportunityResolver(facts, histories);
    Map<MissionId, List<Cell>> cells = new HashMap<>();
    for (Cell cell : facts.cells()) {
      MissionFacts.add(cell, cell.mission(), cells);
    }
    Map<MissionId, List<Call>> callsOf = callsByMission(calls);
    TurningDays turningDays = new TurningDays();
    for (Call call : calls) {
      addTurningDays(call, turningDays);
    }
    for (MissionRecord record : facts.missions()) {
      OneMission mission =
          new OneMission(
              record,
              histories,
              cells.getOrDefault(record.id(), List.of()),
              callsOf.getOrDefault(record.id(), List.of()),
              facts.dataDate(),
              missionResolver,
              opportunityResolver);
      Timeline<MissionOnDay> timeline =
          new Timeline<>(mission.turningDays(), Timeline.ALL, mission);
      turningDays.addAll(timeline.turningDays());
      ids.add(record.id());
      missions.add(timeline);
    }
    all = new Timeline<>(turningDays, Timeline.RECENT, this);
  }

  /** Returns the missions on a day. */
  MissionsOnDay on(LocalDate day) {
    return all.on(day);
  }

  /** Returns each mission's own timeline, in the order of the document. */
  List<Timeline<MissionOnDay>> missions() {
    return missions;
  }

  @Override
  public MissionsOnDay apply(LocalDate day) {
    List<MissionOnDay> onDay = new ArrayList<>(missions.size());
    for (Timeline<MissionOnDay> mission : missions) {
      onDay.add(mission.on(day));
    }
    return new MissionsOnDay(ids, onDay, CallResolver.resolve(calls, day));
  }

  /** The calls that may decide about a mission: its own, and those that cover one of its cells. */
  private static Map<MissionId, List<Call>> callsByMission(List<Call> calls) {
    Map<MissionId, List<Call>> byMission = new HashMap<>();
    for (Call call : calls) {
      Set<MissionId> about = new LinkedHashSet<>();
      about.add(call.mission());
      for (CellId cell : call.cells()) {
        about.add(cell.mission());
      }
      for (MissionId mission : about) {
        MissionFacts.add(call, mission, byMission);
      }
    }
    return byMission;
  }

  private static void addTurningDays(Call call, TurningDays days) {
    days.add(call.opened().earliest());
    if (call.lettersDue().isPresent()) {
      days.add(call.lettersDue().get().latest().plusDays(1));
    }
    for (Selection selection : call.selections()) {
      days.add(selection.date().earliest());
    }
  }

  /** Derives one mission and its opportunities. */
  private record OneMission(
      MissionRecord record,
      Histories histories,
      List<Cell> cells,
      List<Call> calls,
      LocalDate dataDate,
      MissionResolver missionResolver,
      OpportunityResolver opportunityResolver)
      implements Function<LocalDate, MissionOnDay> {

    @Override
    public MissionOnDay apply(LocalDate day) {
      List<Call> opened = CallResolver.resolve(calls, day);
      Mission mission = missionResolver.resolve(record, day);
      List<Opportunity> opportunities = new ArrayList<>();
      for (Category category : Category.values()) {
        for (Cell cell : cells) {
          if (cell.category() == category) {
            opportunities.add(opportunityResolver.resolve(cell, mission, opened, day));
          }
        }
      }
      return new MissionOnDay(
          mission, opportunities, ProgrammeTimelines.stated(record.statements(), day, dataDate));
    }

    /** Facts take effect, forecasts pass and statements grow old. */
    TurningDays turningDays() {
      TurningDays days = new TurningDays();
      History history = histories.mission(record.id());
      days.add(dataDate);
      days.add(history);
      if (histories.stageOf(record.id()).isPresent()) {
        days.add(histories.stageOf(record.id()).get());
      }
      for (Call call : calls) {
        addTurningDays(call, days);
      }
      for (Cell cell : cells) {
        days.add(CaveatResolver.oldFrom(opportunityResolver.printedOn(cell)));
      }
      for (Statement statement : history.statements()) {
        if (statement.launchDate().isPresent()) {
          days.add(statement.launchDate().get().latest().plusDays(1));
        }
        if (statement.effectiveDate().isPresent()
            && (statement.property() == StatementProperty.EVENT
                || statement.property() == StatementProperty.WORKING_STATE)) {
          PartialDate effective = statement.effectiveDate().get();
          days.add(CaveatResolver.oldFrom(effective));
        }
      }
      return days;
    }
  }
}
