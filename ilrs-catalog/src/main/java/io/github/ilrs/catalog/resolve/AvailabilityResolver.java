package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives whether a cell can be joined on a day: the first rule that fits decides. */
final class AvailabilityResolver {
  /**
   * The rule that decided about a cell.
   *
   * @param rule the rule
   * @param statedOn the day of the fact that it rests on
   * @param citations the citations of that fact, in addition to those of the cell
   */
  record Decision(AvailabilityRule rule, PartialDate statedOn, List<Citation> citations) {}

  private AvailabilityResolver() {}

  /**
   * Decides about a cell.
   *
   * @param printedOn the publication day of the source that prints the cell
   * @param mission the history of its mission
   * @param calls the calls opened by the day, with the selections announced by then
   */
  static Decision resolve(
      Cell cell, PartialDate printedOn, History mission, List<Call> calls, LocalDate day) {
    if (!cell.printedOpen()) {
      return new Decision(AvailabilityRule.PRINTED_CLOSED, printedOn, List.of());
    }
    Optional<Statement> past = past(cell.category(), mission, day);
    if (past.isPresent()) {
      return new Decision(
          AvailabilityRule.MISSION_PAST,
          past.get().effectiveDate().orElse(printedOn),
          List.of(past.get().citation()));
    }
    Call open = null;
    Call closed = null;
    for (Call call : calls) {
      if (!covers(call, cell) || call.lettersDue().isEmpty()) {
        continue;
      }
      if (CallResolver.isOpen(call, day)) {
        open = call;
      } else {
        closed = call;
      }
    }
    if (open != null) {
      return new Decision(AvailabilityRule.CALL_IS_OPEN, open.opened(), open.citations());
    }
    Selection selection = latestSelection(cell, calls);
    if (selection != null) {
      return new Decision(
          AvailabilityRule.SELECTION_ANNOUNCED, selection.date(), List.of(selection.citation()));
    }
    if (closed != null) {
      return new Decision(
          AvailabilityRule.LETTERS_WERE_DUE, closed.lettersDue().orElseThrow(), closed.citations());
    }
    return new Decision(AvailabilityRule.GUIDE_OFFERS, printedOn, List.of());
  }

  /** Returns the latest call that covers the cell, open or not. */
  static Optional<Call> latestCall(Cell cell, List<Call> calls) {
    Call latest = null;
    for (Call call : calls) {
      if (covers(call, cell)) {
        latest = call;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static boolean covers(Call call, Cell cell) {
    return call.covers(cell.mission(), cell.category());
  }

  /** A selection covers categories B, C and D of its mission, whichever cells its call covers. */
  private static @Nullable Selection latestSelection(Cell cell, List<Call> calls) {
    Selection latest = null;
    for (Call call : calls) {
      if (!call.mission().equals(cell.mission())) {
        continue;
      }
      for (Selection selection : call.selections()) {
        if (selection.covers(cell.category())
            && (latest == null || selection.date().earliest().isAfter(latest.date().earliest()))) {
          latest = selection;
        }
      }
    }
    return latest;
  }

  /**
   * The event after which nobody can join: for A to D the launch or the end of the mission, for E
   * its loss before it operated.
   */
  private static Optional<Statement> past(Category category, History mission, LocalDate day) {
    for (Statement event : mission.events(day)) {
      Optional<MissionStatus> after = MissionResolver.statusAfter(event);
      if (after.isEmpty()) {
        continue;
      }
      MissionStatus status = after.get();
      if (category != Category.E
          || status == MissionStatus.FAILED
          || status == MissionStatus.CANCELLED) {
        return Optional.of(event);
      }
      if (status == MissionStatus.OPERATING) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
