package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Derives the calls for partners that are known on a day. */
public final class CallResolver {
  private CallResolver() {}

  /** Returns the calls opened by a day, with the selections announced by then. */
  public static List<Call> resolve(List<Call> calls, LocalDate day) {
    List<Call> opened = new ArrayList<>();
    for (Call call : calls) {
      if (hasBegun(call.opened(), day)) {
        List<Selection> announced = new ArrayList<>();
        for (Selection selection : call.selections()) {
          if (hasBegun(selection.date(), day)) {
            announced.add(selection);
          }
        }
        opened.add(
            announced.size() == call.selections().size()
                ? call
                : Call.builder().from(call).selections(announced).build());
      }
    }
    return List.copyOf(opened);
  }

  /**
   * Returns true if a call opened by the day is open on it: letters are due on that day or later. A
   * call without a known deadline is never open.
   */
  public static boolean isOpen(Call call, LocalDate day) {
    return call.lettersDue().isPresent() && !call.lettersDue().get().latest().isBefore(day);
  }

  private static boolean hasBegun(PartialDate date, LocalDate day) {
    return !date.earliest().isAfter(day);
  }
}
