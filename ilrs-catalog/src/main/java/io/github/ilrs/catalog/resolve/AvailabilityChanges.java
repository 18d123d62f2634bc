package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Derives the changes of opportunities: of their availability, of the rule that decides it, and of
 * warnings. Warnings that come with age alone are not changes.
 */
final class AvailabilityChanges {
  /** What a caveat that no longer applies changes to. */
  private static final String NONE = "none";

  private AvailabilityChanges() {}

  /** Returns the changes of each mission's opportunities since the first day. */
  static List<Change> of(List<Timeline<MissionOnDay>> missions) {
    List<Change> changes = new ArrayList<>();
    for (Timeline<MissionOnDay> mission : missions) {
      List<Opportunity> before = mission.on(DatasetDocument.FIRST_DAY).opportunities();
      for (long turningDay : mission.turningDays()) {
        LocalDate day = LocalDate.ofEpochDay(turningDay);
        if (day.isAfter(DatasetDocument.FIRST_DAY)) {
          List<Opportunity> after = mission.on(day).opportunities();
          for (int i = 0; i < after.size(); i++) {
            compare(before.get(i), after.get(i), day, changes);
          }
          before = after;
        }
      }
    }
    return changes;
  }

  private static void compare(
      Opportunity before, Opportunity after, LocalDate day, List<Change> changes) {
    Citation decided = after.citations().get(after.citations().size() - 1);
    if (before.availability() != after.availability()) {
      Optional<String> from = Optional.of(before.availability().id());
      String to = after.availability().id();
      changes.add(change(after, StatementProperty.AVAILABILITY, from, to, day, decided));
    } else if (before.rule() != after.rule()) {
      Optional<String> from = Optional.of(before.rule().id());
      changes.add(change(after, StatementProperty.RULE, from, after.rule().id(), day, decided));
    }
    List<Caveat> warningsBefore = warnings(before);
    List<Caveat> warningsAfter = warnings(after);
    for (Caveat caveat : without(warningsBefore, warningsAfter)) {
      changes.add(warning(after, caveat, Optional.empty(), caveat.kind().id(), day));
    }
    for (Caveat caveat : without(warningsAfter, warningsBefore)) {
      changes.add(warning(after, caveat, Optional.of(caveat.kind().id()), NONE, day));
    }
  }

  /** Returns the warnings of kinds that are not among others. */
  private static List<Caveat> without(List<Caveat> others, List<Caveat> warnings) {
    List<Caveat> left = new ArrayList<>(warnings);
    left.removeIf(caveat -> others.stream().anyMatch(other -> other.kind() == caveat.kind()));
    return left;
  }

  private static List<Caveat> warnings(Opportunity opportunity) {
    List<Caveat> warnings = new ArrayList<>(opportunity.caveats());
    warnings.removeIf(
        caveat ->
            caveat.severity() != Severity.WARNING
                || caveat.kind() == CaveatKind.WORKING_STATE_UNKNOWN);
    return warnings;
  }

  private static Change warning(
      Opportunity opportunity, Caveat caveat, Optional<String> from, String to, LocalDate on) {
    Citation citation = caveat.citations().get(0);
    return change(opportunity, StatementProperty.CAVEAT, from, to, on, citation);
  }

  private static Change change(
      Opportunity opportunity,
      StatementProperty property,
      Optional<String> from,
      String to,
      LocalDate on,
      Citation citation) {
    return new Change(
        new CellId(opportunity.mission(), opportunity.category()).toString(),
        SubjectKind.OPPORTUNITY,
        property,
        from.isEmpty() ? ChangeKind.FIRST_STATED : ChangeKind.REPLACED,
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        on,
        citation);
  }
}
