package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.Readiness;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  private static final Set<Readiness> COMPLETE =
      EnumSet.of(Readiness.COMPLETE, Readiness.AT_LAUNCH_SITE);

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
    Optional<Call> open = openCall(cell, calls, day);
    if (open.isPresent()) {
      return new Decision(
          AvailabilityRule.CALL_IS_OPEN, open.get().opened(), open.get().citations());
    }
    Optional<Selection> selection = latestSelection(cell, calls);
    if (selection.isPresent()) {
      return new Decision(
          AvailabilityRule.SELECTION_ANNOUNCED,
          selection.get().date(),
          List.of(selection.get().citation()));
    }
    Optional<Call> closed = latestCallWithDeadline(cell, calls);
    if (closed.isPresent()) {
      return new Decision(
          AvailabilityRule.LETTERS_WERE_DUE,
          closed.get().lettersDue().orElseThrow(),
          closed.get().citations());
    }
    Optional<Statement> complete = craftComplete(cell.category(), mission, day);
    if (complete.isPresent()) {
      return new Decision(
          AvailabilityRule.CRAFT_COMPLETE,
          complete.get().effectiveDate().orElse(printedOn),
          List.of(complete.get().citation()));
    }
    return new Decision(AvailabilityRule.GUIDE_OFFERS, printedOn, List.of());
  }

  /** Returns the latest call that covers the cell and is open on the day. */
  static Optional<Call> openCall(Cell cell, List<Call> calls, LocalDate day) {
    Call latest = null;
    for (Call call : calls) {
      if (covers(call, cell) && CallResolver.isOpen(call, day)) {
        latest = call;
      }
    }
    return Optional.ofNullable(latest);
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

  private static Optional<Call> latestCallWithDeadline(Cell cell, List<Call> calls) {
    Call latest = null;
    for (Call call : calls) {
      if (covers(call, cell) && call.lettersDue().isPresent()) {
        latest = call;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static boolean covers(Call call, Cell cell) {
    return call.covers(cell.mission(), cell.category());
  }

  /**
   * Returns the latest selection that covers the cell. A selection covers categories B, C and D of
   * its mission, whichever cells its call covers.
   */
  static Optional<Selection> latestSelection(Cell cell, List<Call> calls) {
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
    return Optional.ofNullable(latest);
  }

  /** The adopted statement or event that the spacecraft is complete or at the launch site. */
  private static Optional<Statement> craftComplete(
      Category category, History mission, LocalDate day) {
    if (category == Category.E) {
      return Optional.empty();
    }
    List<Statement> delivered = mission.events(EventKind.DELIVERY, day);
    if (!delivered.isEmpty()) {
      return Optional.of(delivered.get(0));
    }
    Optional<Statement> readiness = mission.value(StatementProperty.READINESS, day);
    return readiness.isPresent()
            && COMPLETE.contains(Term.read(Readiness.class, readiness.get().value()))
        ? readiness
        : Optional.empty();
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
