package io.github.ilrs.testkit;

import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.TimeRelation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables of opportunities of a generated dataset, and the calls for the opportunities in them.
 *
 * @param tables the tables
 * @param drawn generated calls that do not yet fit the tables, in any order
 */
record CallsForPartners(Tables tables, List<Call> drawn) {
  List<Cell> cells() {
    return tables.cells();
  }

  List<Contact> contacts() {
    return tables.contacts();
  }

  /**
   * Returns the generated calls, adapted to the tables: each is for open cells of one mission,
   * oldest first, and nothing is dated after the data date.
   */
  List<Call> calls(LocalDate dataDate) {
    List<Cell> open = cells().stream().filter(Cell::printedOpen).toList();
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < drawn.size() && !open.isEmpty(); i++) {
      Call call = by(dataDate, drawn.get(i));
      if (!call.opened().earliest().isAfter(dataDate)
          && calls.stream().noneMatch(before -> before.id().equals(call.id()))) {
        calls.add(suited(call, open));
      }
    }
    calls.sort(Comparator.comparing(call -> call.opened().earliest()));
    return calls;
  }

  /**
   * Chooses the mission and the cells by a hash of the generated text, since no number was
   * generated.
   */
  private static Call suited(Call call, List<Cell> open) {
    int chance = call.coverageReason().hashCode() & 0xff;
    MissionId mission = open.get(chance % open.size()).mission();
    List<CellId> offered =
        open.stream()
            .filter(cell -> cell.mission().equals(mission))
            .map(cell -> new CellId(mission, cell.category()))
            .toList();
    List<CellId> some =
        IntStream.range(0, offered.size())
            .filter(i -> i == chance % offered.size() || (chance >> i & 1) == 1)
            .mapToObj(offered::get)
            .toList();
    return Call.builder()
        .from(call)
        .mission(mission)
        .cells(some)
        .lettersDue(call.lettersDue().filter(due -> notBefore(call.opened(), due)))
        .selections(
            call.selections().stream()
                .filter(selection -> notBefore(call.opened(), selection.date()))
                .sorted(Comparator.comparing((Selection s) -> s.date().earliest()))
                .toList())
        .build();
  }

  private static Call by(LocalDate dataDate, Call call) {
    return Call.builder()
        .from(call)
        .selections(
            call.selections().stream()
                .filter(selection -> !selection.date().earliest().isAfter(dataDate))
                .toList())
        .build();
  }

  private static boolean notBefore(PartialDate opened, PartialDate date) {
    return date.relationTo(opened) != TimeRelation.BEFORE;
  }
}
