package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers all changes of a dataset: of statements, of opportunities, and by calls. */
final class Changes {
  private Changes() {}

  /** Returns all changes, oldest first. */
  static List<Change> of(
      List<History> histories, List<Call> calls, List<Timeline<MissionOnDay>> missions) {
    List<Change> changes = new ArrayList<>();
    for (History history : histories) {
      changes.addAll(history.changes(LocalDate.MIN, LocalDate.MAX));
    }
    changes.addAll(AvailabilityChanges.of(missions));
    for (Call call : calls) {
      Event opening = Event.of(EventKind.OPENING, call.opened(), "call for " + call.mission());
      changes.add(happened(call, opening, call.citations().get(0)));
      for (Selection selection : call.selections()) {
        Event event = Event.of(EventKind.SELECTION, selection.date(), selection.summary());
        changes.add(happened(call, event, selection.citation()));
      }
    }
    changes.sort(Comparator.comparing(Change::on));
    return List.copyOf(changes);
  }

  private static Change happened(Call call, Event event, Citation citation) {
    return new Change(
        call.id(),
        SubjectKind.CALL,
        StatementProperty.EVENT,
        ChangeKind.HAPPENED,
        Optional.empty(),
        event.toString(),
        Optional.of(event),
        Optional.empty(),
        event.earliest(),
        citation);
  }
}
