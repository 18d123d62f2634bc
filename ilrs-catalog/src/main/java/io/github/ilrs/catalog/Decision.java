package io.github.ilrs.catalog;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a cell can be joined on a day: the first of the six rules that fits.
 *
 * @param rule the rule
 * @param statedOn the day of what it rests on
 * @param evidence what it rests on beside the cell
 */
record Decision(AvailabilityRule rule, PartialDate statedOn, List<Citation> evidence) {
  /**
   * Decides about a cell.
   *
   * @param printedOn the day of the source that prints the cell
   * @param mission the history of its mission
   * @param calls the calls that had been opened by the day, with what had been selected by then
   */
  static Decision on(
      LocalDate day, Cell cell, PartialDate printedOn, History mission, List<Call> calls) {
    if (!cell.printedOpen()) {
      return new Decision(AvailabilityRule.PRINTED_CLOSED, printedOn, List.of());
    }
    return past(day, cell.category(), mission)
        .map(
            event ->
                new Decision(
                    AvailabilityRule.MISSION_PAST,
                    event.knownOn().orElse(printedOn),
                    List.of(event.citation())))
        .or(
            () ->
                latest(cell, calls, call -> isOpen(call, day))
                    .map(
                        call ->
                            new Decision(
                                AvailabilityRule.CALL_IS_OPEN, call.opened(), call.citations())))
        .or(
            () ->
                selection(cell, calls)
                    .map(
                        selection ->
                            new Decision(
                                AvailabilityRule.SELECTION_ANNOUNCED,
                                selection.date(),
                                List.of(selection.citation()))))
        .or(
            () ->
                latest(cell, calls, call -> dueBy(call, due -> due.latest().isBefore(day)))
                    .map(
                        call ->
                            new Decision(
                                AvailabilityRule.LETTERS_WERE_DUE,
                                call.lettersDue().orElse(call.opened()),
                                call.citations())))
        .orElseGet(() -> new Decision(AvailabilityRule.GUIDE_OFFERS, printedOn, List.of()));
  }

  /** The latest call that covers the cell, whether it is open or not. */
  static Optional<Call> latest(Cell cell, List<Call> calls) {
    return latest(cell, calls, call -> true);
  }

  private static Optional<Call> latest(Cell cell, List<Call> calls, Predicate<Call> which) {
    return calls.stream()
        .filter(call -> call.covers(cell.mission(), cell.category()))
        .filter(which)
        .reduce((before, after) -> after);
  }

  /**
   * True if a call that had been opened by the day is still open: the day letters are due counts.
   * Without a known deadline nobody can tell, so it is not.
   */
  static boolean isOpen(Call call, LocalDate day) {
    return dueBy(call, due -> !due.latest().isBefore(day));
  }

  private static boolean dueBy(Call call, Predicate<PartialDate> test) {
    return call.lettersDue().filter(test).isPresent();
  }

  /**
   * A selection decides about its mission's B, C and D, whichever cells its call covers; the latest
   * does.
   */
  private static Optional<Selection> selection(Cell cell, List<Call> calls) {
    return calls.stream()
        .filter(call -> call.mission().equals(cell.mission()))
        .flatMap(call -> call.selections().stream())
        .filter(selection -> selection.covers(cell.category()))
        .max(Comparator.comparing(selection -> selection.date().earliest()));
  }

  /**
   * The event that put a mission past the point where anybody could join: for A to D its launch or
   * end, for E its loss before it operated.
   */
  private static Optional<Statement> past(LocalDate day, Category category, History mission) {
    Stream<Statement> turns =
        mission.happened(day).stream().filter(event -> Status.turn(event).isPresent());
    if (category != Category.E) {
      return turns.findFirst();
    }
    return turns
        .takeWhile(event -> !Status.turn(event).equals(Optional.of(MissionStatus.OPERATING)))
        .filter(
            event ->
                Status.turn(event).equals(Optional.of(MissionStatus.FAILED))
                    || Status.turn(event).equals(Optional.of(MissionStatus.CANCELLED)))
        .findFirst();
  }
}
