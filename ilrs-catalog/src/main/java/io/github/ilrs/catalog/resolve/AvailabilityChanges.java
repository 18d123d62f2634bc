package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives the changes of opportunities: of their availability, of the rule that decides it, and of
 * warnings. Warnings that come with age alone are not changes.
 */
public final class AvailabilityChanges {
  /** What a caveat that no longer applies changes to. */
  private static final String NONE = "none";

  private AvailabilityChanges() {}

  /** Returns all changes since the first day, oldest first. */
  public static List<Change> of(DatasetDocument document, Resolvers resolvers) {
    List<Change> changes = new ArrayList<>();
    List<Opportunity> before = opportunities(resolvers, DatasetDocument.FIRST_DAY);
    for (LocalDate day : turningDays(document, resolvers.histories())) {
      List<Opportunity> after = opportunities(resolvers, day);
      for (int i = 0; i < after.size(); i++) {
        compare(before.get(i), after.get(i), day, changes);
      }
      before = after;
    }
    return List.copyOf(changes);
  }

  /** The days after the first on which an opportunity may change, other than by age. */
  private static Set<LocalDate> turningDays(DatasetDocument document, Histories histories) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (History history : histories.all()) {
      for (Statement statement : history.statements()) {
        statement.effectiveDate().ifPresent(date -> days.add(date.earliest()));
      }
    }
    for (Call call : document.calls()) {
      days.add(call.opened().earliest());
      call.lettersDue().ifPresent(due -> days.add(due.latest().plusDays(1)));
      for (Selection selection : call.selections()) {
        days.add(selection.date().earliest());
      }
    }
    days.headSet(DatasetDocument.FIRST_DAY, true).clear();
    return days;
  }

  private static List<Opportunity> opportunities(Resolvers resolvers, LocalDate day) {
    return resolvers.opportunities(resolvers.missions(day), resolvers.calls(day), day);
  }

  private static void compare(
      Opportunity before, Opportunity after, LocalDate day, List<Change> changes) {
    String id = new CellId(after.mission(), after.category()).toString();
    Citation decided = after.citations().get(after.citations().size() - 1);
    if (before.availability() != after.availability()) {
      changes.add(
          moved(
              id,
              StatementProperty.AVAILABILITY,
              before.availability().id(),
              after.availability().id(),
              day,
              decided));
    } else if (before.rule() != after.rule()) {
      changes.add(
          moved(id, StatementProperty.RULE, before.rule().id(), after.rule().id(), day, decided));
    }
    for (Caveat caveat : warnings(after)) {
      if (warnings(before).stream().noneMatch(same -> same.kind() == caveat.kind())) {
        changes.add(
            change(
                id,
                StatementProperty.CAVEAT,
                ChangeKind.FIRST_STATED,
                Optional.empty(),
                caveat.kind().id(),
                day,
                caveat.citations().get(0)));
      }
    }
    for (Caveat caveat : warnings(before)) {
      if (warnings(after).stream().noneMatch(same -> same.kind() == caveat.kind())) {
        changes.add(
            moved(
                id,
                StatementProperty.CAVEAT,
                caveat.kind().id(),
                NONE,
                day,
                caveat.citations().get(0)));
      }
    }
  }

  private static List<Caveat> warnings(Opportunity opportunity) {
    List<Caveat> warnings = new ArrayList<>(opportunity.caveats());
    warnings.removeIf(
        caveat ->
            caveat.severity() != Severity.WARNING
                || caveat.kind() == CaveatKind.WORKING_STATE_UNKNOWN);
    return warnings;
  }

  private static Change moved(
      String subject,
      StatementProperty property,
      String from,
      String to,
      LocalDate on,
      Citation citation) {
    return change(subject, property, ChangeKind.REPLACED, Optional.of(from), to, on, citation);
  }

  private static Change change(
      String subject,
      StatementProperty property,
      ChangeKind kind,
      Optional<String> from,
      String to,
      LocalDate on,
      Citation citation) {
    return new Change(
        subject,
        SubjectKind.OPPORTUNITY,
        property,
        kind,
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        on,
        citation);
  }
}
