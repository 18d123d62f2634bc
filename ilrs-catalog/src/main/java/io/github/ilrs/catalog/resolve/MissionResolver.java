package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives a mission on a day from its record, its history and the roadmap. */
final class MissionResolver {
  private final Histories histories;
  private final Map<MissionId, PhasePlan> phases = new HashMap<>();
  private final Map<MissionId, StagePlan> stages = new HashMap<>();

  /** Creates a resolver for missions. */
  MissionResolver(MissionFacts facts, Histories histories) {
    this.histories = histories;
    for (PhasePlan phase : facts.phases()) {
      for (MissionId mission : phase.missions()) {
        phases.put(mission, phase);
      }
      for (StagePlan stage : phase.stages()) {
        for (MissionId mission : stage.missions()) {
          stages.put(mission, stage);
        }
      }
    }
  }

  /** Returns the mission on a day. */
  Mission resolve(MissionRecord mission, LocalDate day) {
    History history = histories.mission(mission.id());
    Set<Citation> citations = new LinkedHashSet<>(mission.citations());
    Optional<Statement> vehicle = history.value(StatementProperty.VEHICLE, day);
    Optional<Statement> landingSite = history.value(StatementProperty.LANDING_SITE, day);
    if (vehicle.isPresent()) {
      citations.add(vehicle.get().citation());
    }
    if (landingSite.isPresent()) {
      citations.add(landingSite.get().citation());
    }
    MissionStatus status = MissionStatus.PLANNED;
    for (Statement event : history.events(day)) {
      Optional<MissionStatus> after = statusAfter(event);
      if (after.isPresent()) {
        status = after.get();
        citations.add(event.citation());
      }
    }
    Optional<Launch> launch = launch(history, status, day);
    boolean launched = launch.isPresent() && launch.get().actual();
    PhasePlan phase = Optional.ofNullable(phases.get(mission.id())).orElseThrow();
    Mission.Builder builder =
        Mission.builder()
            .id(mission.id())
            .name(mission.name())
            .names(mission.names())
            .identifiers(launched ? mission.identifiers() : Map.of())
            .series(mission.series())
            .leads(mission.leads())
            .phase(phase.id())
            .purpose(mission.purpose())
            .status(status)
            .launch(launch)
            .landingSite(
                landingSite.isPresent() ? landingSite.get().landingSite() : Optional.empty())
            .reports(history.reports(day))
            .citations(citations);
    if (vehicle.isPresent()) {
      builder.vehicle(vehicle.get().value());
    }
    StagePlan stage = stages.get(mission.id());
    if (stage != null) {
      builder.stage(stage.number());
    }
    return builder
        .caveats(
            CaveatResolver.ofMission(
                mission, status, launch, history, histories.stageOf(mission.id()), day))
        .build();
  }

  /** Returns the status that an event gives to its mission; most events change nothing. */
  static Optional<MissionStatus> statusAfter(Statement event) {
    return switch (event.event().orElseThrow().kind()) {
      case LAUNCH -> Optional.of(MissionStatus.IN_FLIGHT);
      case LANDING -> Optional.of(MissionStatus.OPERATING);
      case RETURN, END -> Optional.of(MissionStatus.COMPLETED);
      case FAILURE -> Optional.of(MissionStatus.FAILED);
      case CANCELLATION -> Optional.of(MissionStatus.CANCELLED);
      case DELIVERY,
          ORBIT,
          ASCENT,
          AGREEMENT,
          WITHDRAWAL,
          OPENING,
          SELECTION,
          FLIGHT,
          MILESTONE,
          UNRECOGNIZED ->
          Optional.empty();
    };
  }

  /** The launch that has happened, or else the forecast in effect. */
  private static Optional<Launch> launch(History history, MissionStatus status, LocalDate day) {
    List<Statement> launched = history.events(EventKind.LAUNCH, day);
    if (!launched.isEmpty()) {
      Statement event = launched.get(0);
      return Optional.of(launch(event, event.event().orElseThrow().date(), true, false));
    }
    Optional<Statement> forecast = history.value(StatementProperty.LAUNCH, day);
    if (forecast.isEmpty() || forecast.get().launchDate().isEmpty()) {
      return Optional.empty();
    }
    PartialDate date = forecast.get().launchDate().get();
    boolean overdue = status == MissionStatus.PLANNED && date.latest().isBefore(day);
    return Optional.of(
        Launch.builder()
            .from(launch(forecast.get(), date, false, overdue))
            .lastRepeatedOn(history.lastRepeatedOn(StatementProperty.LAUNCH, day))
            .build());
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
}
