package io.github.ilrs.tests;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A second implementation of the rules of availability, applied to the document one after the
 * other.
 *
 * @param document the recorded facts
 * @param cell the cell
 * @param mission the statements of its mission
 * @param day the day
 */
record NaiveAvailability(DatasetDocument document, Cell cell, NaiveReplay mission, LocalDate day) {
  private static final Set<EventKind> PAST =
      EnumSet.of(
          EventKind.LAUNCH,
          EventKind.LANDING,
          EventKind.RETURN,
          EventKind.END,
          EventKind.FAILURE,
          EventKind.CANCELLATION);

  /**
   * The answer about a cell.
   *
   * @param rule the first rule that fits
   * @param statedOn the day of what it rests on
   * @param until such as {@code letters-due 2023}; empty text if there is none
   */
  record Verdict(AvailabilityRule rule, PartialDate statedOn, String until) {
    private Verdict(AvailabilityRule rule, PartialDate statedOn) {
      this(rule, statedOn, "");
    }
  }

  Verdict verdict() {
    if (cell.forms().isEmpty()) {
      return new Verdict(AvailabilityRule.PRINTED_CLOSED, printedOn());
    }
    Optional<PartialDate> past = cell.category() == Category.E ? lost() : gone();
    if (past.isPresent()) {
      return new Verdict(AvailabilityRule.MISSION_PAST, past.get());
    }
    Optional<PartialDate> opened = Optional.empty();
    Optional<PartialDate> stillDue = Optional.empty();
    Optional<PartialDate> due = Optional.empty();
    for (Call call : document.calls()) {
      if (call.opened().earliest().isAfter(day)) {
        continue;
      }
      if (covers(call) && call.lettersDue().isPresent()) {
        if (call.lettersDue().get().latest().isBefore(day)) {
          due = call.lettersDue();
        } else {
          opened = Optional.of(call.opened());
          stillDue = call.lettersDue();
        }
      }
    }
    if (opened.isPresent()) {
      return new Verdict(
          AvailabilityRule.CALL_IS_OPEN, opened.get(), "letters-due " + stillDue.orElseThrow());
    }
    Optional<PartialDate> selected = selected();
    if (selected.isPresent()) {
      return new Verdict(AvailabilityRule.SELECTION_ANNOUNCED, selected.get());
    }
    if (due.isPresent()) {
      return new Verdict(AvailabilityRule.LETTERS_WERE_DUE, due.get());
    }
    Optional<PartialDate> complete = complete();
    return complete.isPresent()
        ? new Verdict(AvailabilityRule.CRAFT_COMPLETE, complete.get())
        : new Verdict(AvailabilityRule.GUIDE_OFFERS, printedOn(), untilLaunch());
  }

  /** The latest selection that covers the cell; of two of one day that of the earlier call. */
  Optional<PartialDate> selected() {
    Optional<PartialDate> selected = Optional.empty();
    for (Call call : document.calls()) {
      for (Selection selection : call.selections()) {
        // A coarse day takes effect on its first, so a later call may have the earlier selection.
        if (decides(call, selection)
            && (selected.isEmpty()
                || selected.get().earliest().isBefore(selection.date().earliest()))) {
          selected = Optional.of(selection.date());
        }
      }
    }
    return selected;
  }

  private Optional<PartialDate> complete() {
    if (cell.category() == Category.E) {
      return Optional.empty();
    }
    Optional<PartialDate> delivered = mission.first(EventKind.DELIVERY, day).map(Event::date);
    return delivered.isPresent()
        ? delivered
        : mission
            .value(StatementProperty.READINESS, day)
            .filter(s -> Set.of("complete", "at-launch-site").contains(s.value()))
            .flatMap(Statement::publishedOn);
  }

  private String untilLaunch() {
    return mission
        .forecast(day)
        .map(forecast -> PartialDate.parse(forecast.value()))
        .filter(date -> cell.category() != Category.E && !date.latest().isBefore(day))
        .map(date -> "launch " + date)
        .orElse("");
  }

  /** The id of the last call that covers the cell and had been opened by the day. */
  Optional<String> latestCall() {
    Optional<String> latest = Optional.empty();
    for (Call call : document.calls()) {
      if (covers(call) && !call.opened().earliest().isAfter(day)) {
        latest = Optional.of(call.id());
      }
    }
    return latest;
  }

  private boolean covers(Call call) {
    return call.cells().contains(new CellId(cell.mission(), cell.category()));
  }

  private boolean decides(Call call, Selection selection) {
    return call.mission().equals(cell.mission())
        && !call.opened().earliest().isAfter(day)
        && cell.category() != Category.A
        && cell.category() != Category.E
        && !selection.openCategories().contains(cell.category())
        && !selection.date().earliest().isAfter(day);
  }

  private Optional<PartialDate> gone() {
    for (Event event : mission.events(day)) {
      if (PAST.contains(event.kind())) {
        return Optional.of(event.date());
      }
    }
    return Optional.empty();
  }

  private Optional<PartialDate> lost() {
    for (Event event : mission.events(day)) {
      if (event.kind() == EventKind.LANDING) {
        return Optional.empty();
      }
      if (event.kind() == EventKind.FAILURE || event.kind() == EventKind.CANCELLATION) {
        return Optional.of(event.date());
      }
    }
    return Optional.empty();
  }

  private PartialDate printedOn() {
    for (Source source : document.sources()) {
      if (source.id().equals(cell.citations().get(0).source()) && source.published().isPresent()) {
        return source.published().get();
      }
    }
    return PartialDate.parse("2021-06-16");
  }
}
