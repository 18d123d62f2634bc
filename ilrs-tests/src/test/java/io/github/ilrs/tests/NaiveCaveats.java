package io.github.ilrs.tests;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A second implementation of the caveats: by kind, the date and the reliability of what each rests
 * on.
 *
 * @param document the recorded facts
 * @param mission the mission
 * @param day the day
 */
record NaiveCaveats(DatasetDocument document, MissionRecord mission, LocalDate day) {
  private static final Set<String> DOUBTS = Set.of("in-doubt", "reported-cancelled");

  private static final Set<AvailabilityRule> NO_LONGER_ASKED =
      Set.of(
          AvailabilityRule.PRINTED_CLOSED,
          AvailabilityRule.MISSION_PAST,
          AvailabilityRule.CRAFT_COMPLETE);

  private NaiveReplay replay() {
    return new NaiveReplay(mission.statements());
  }

  Map<CaveatKind, String> ofMission() {
    Map<CaveatKind, String> caveats = new EnumMap<>(CaveatKind.class);
    NaiveReplay replay = replay();
    MissionStatus status = replay.missionStatus(day);
    if (status == MissionStatus.PLANNED) {
      replay
          .warning(StatementProperty.READINESS, day, word -> true)
          .ifPresent(word -> caveats.put(CaveatKind.LATE_STAGE, claimed(word)));
      latestPlan()
          .filter(
              plan ->
                  !Arrays.asList(plan.value().split("[^A-Za-z0-9_-]")).contains(mission.id().id()))
          .ifPresent(plan -> caveats.put(CaveatKind.PLAN_CHANGED, claimed(plan)));
      replay
          .warning(StatementProperty.PROSPECT, day, word -> DOUBTS.contains(word.value()))
          .ifPresent(word -> caveats.put(CaveatKind.MISSION_IN_DOUBT, claimed(word)));
      launchUncertain(replay).ifPresent(since -> caveats.put(CaveatKind.LAUNCH_UNCERTAIN, since));
    }
    if (status == MissionStatus.OPERATING) {
      replay
          .lastAdopted(Set.of(StatementProperty.WORKING_STATE, StatementProperty.EVENT), day)
          .filter(last -> isOld(last.effectiveDate().orElseThrow()))
          .ifPresent(
              last ->
                  caveats.put(
                      CaveatKind.WORKING_STATE_UNKNOWN,
                      last.effectiveDate().orElseThrow() + " " + last.reliability()));
    }
    if (status != MissionStatus.FAILED && status != MissionStatus.CANCELLED) {
      replay
          .warning(
              StatementProperty.LEAD,
              day,
              word ->
                  !mission
                      .leads()
                      .toString()
                      .matches("(\\[|.*, )" + Pattern.quote(word.value()) + "(,.*|\\])"))
          .ifPresent(word -> caveats.put(CaveatKind.LEAD_CHANGED, claimed(word)));
    }
    return caveats;
  }

  Map<CaveatKind, String> of(Cell cell, NaiveAvailability.Verdict verdict) {
    Map<CaveatKind, String> caveats = ofMission();
    if (NO_LONGER_ASKED.contains(verdict.rule())) {
      return Map.of();
    }
    boolean forE = cell.category() == Category.E;
    caveats.keySet().remove(forE ? CaveatKind.LATE_STAGE : CaveatKind.WORKING_STATE_UNKNOWN);
    if (verdict.rule() != AvailabilityRule.GUIDE_OFFERS) {
      caveats
          .keySet()
          .removeAll(
              Set.of(
                  CaveatKind.LATE_STAGE,
                  CaveatKind.PLAN_CHANGED,
                  CaveatKind.WORKING_STATE_UNKNOWN));
      return caveats;
    }
    if (isOld(verdict.statedOn())) {
      caveats.put(CaveatKind.NOT_RENEWED, verdict.statedOn() + " " + grade(cell.citations()));
    }
    List<Call> calls =
        document.calls().stream()
            .filter(call -> call.mission().equals(cell.mission()))
            .filter(call -> !call.opened().earliest().isAfter(day))
            .toList();
    CellId id = new CellId(cell.mission(), cell.category());
    if (!forE && !calls.isEmpty() && calls.stream().noneMatch(c -> c.cells().contains(id))) {
      Call first = calls.get(0);
      caveats.put(CaveatKind.NOT_CALLED, first.opened() + " " + grade(first.citations()));
    }
    return caveats;
  }

  private Optional<Statement> latestPlan() {
    Optional<Statement> latest = Optional.empty();
    for (PhasePlan phase : document.phases()) {
      for (StagePlan stage : phase.stages()) {
        if (stage.missions().contains(mission.id())) {
          latest =
              new NaiveReplay(
                      stage.statements().stream()
                          .filter(
                              s ->
                                  s.reliability() == Reliability.OFFICIAL
                                      || s.reliability() == Reliability.PRESS)
                          .toList())
                  .lastAdopted(Set.of(StatementProperty.PLAN), day);
        }
      }
    }
    return latest;
  }

  private Optional<String> launchUncertain(NaiveReplay replay) {
    Optional<Statement> value = replay.value(StatementProperty.LAUNCH, day);
    if (value.isEmpty() || !NaiveReplay.isDate(value.get())) {
      return value.map(NaiveCaveats::claimed);
    }
    PartialDate forecast = PartialDate.parse(value.get().value());
    Optional<Statement> moved =
        replay.warning(
            StatementProperty.LAUNCH,
            day,
            word ->
                word.reliability() == Reliability.UNCONFIRMED
                    && !(NaiveReplay.isDate(word)
                        && NaiveReplay.overlap(forecast, PartialDate.parse(word.value()))));
    if (moved.isPresent()) {
      return moved.map(NaiveCaveats::claimed);
    }
    return forecast.latest().isBefore(day)
        ? Optional.of(forecast.latest().plusDays(1) + " " + value.get().reliability())
        : Optional.empty();
  }

  private static String claimed(Statement claim) {
    return claim.publishedOn().orElseThrow() + " " + claim.reliability();
  }

  private boolean isOld(PartialDate date) {
    return day.minusYears(2).isAfter(date.latest());
  }

  private Reliability grade(List<Citation> citations) {
    for (Source source : document.sources()) {
      if (source.id().equals(citations.get(0).source())) {
        return source.reliability();
      }
    }
    throw new AssertionError("no source " + citations);
  }
}
