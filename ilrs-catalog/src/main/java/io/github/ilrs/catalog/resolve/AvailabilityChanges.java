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
    Citation decided = after.citations().get(after.citations().size() - 1);
    if (before.availability() != after.availability()) {
      Optional<String> from = Optional.of(before.availability().id());
      String to = after.availability().id();
      changes.add(change(after, StatementProperty.AVAILABILITY, from, to, day, decided));
    } else if (before.rule() != after.rule()) {
      Optional<String> from = Optional.of(before.rule().id());
      changes.add(change(after, StatementProperty.RULE, from, after.rule().id(), day, decided));
    }
    for (Caveat caveat : added(before, after)) {
      changes.add(warning(after, caveat, Optional.empty(), caveat.kind().id(), day));
    }
    for (Caveat caveat : added(after, before)) {
      changes.add(warning(after, caveat, Optional.of(caveat.kind().id()), NONE, day));
    }
  }

  private static List<Caveat> added(Opportunity before, Opportunity after) {
    List<Caveat> added = warnings(after);
    added.removeIf(
        caveat -> warnings(before).stream().anyMatch(same -> same.kind() == caveat.kind()));
    return added;
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
