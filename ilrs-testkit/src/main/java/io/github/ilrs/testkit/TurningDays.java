package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The days on which the catalogs of a dataset may change: statements take effect, forecasts end,
 * calls open, letters of intent are due, selections are announced.
 */
final class TurningDays {
  private static final LocalDate LAST_DAY = LocalDate.of(2040, 12, 31);

  private TurningDays() {}

  /** Numbers that {@link #day} maps to days of a dataset. */
  static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(0, 2_000_000).withoutEdgeCases();
  }

  /**
   * Maps half of the numbers to such a day or one next to it, the other half to any day up to 2040.
   */
  static LocalDate day(Dataset dataset, int number) {
    List<LocalDate> turns = of(dataset);
    int half = number / 2;
    if (number % 2 == 0 || turns.isEmpty()) {
      return Dataset.FIRST_DAY.plusDays(
          half % (LAST_DAY.toEpochDay() - Dataset.FIRST_DAY.toEpochDay() + 1));
    }
    LocalDate day = turns.get(half / 3 % turns.size()).plusDays(half % 3 - 1);
    return day.isBefore(Dataset.FIRST_DAY) || day.isAfter(LAST_DAY) ? Dataset.FIRST_DAY : day;
  }

  private static List<LocalDate> of(Dataset dataset) {
    List<LocalDate> days = new ArrayList<>(List.of(dataset.dataDate()));
    for (Call call : dataset.document().calls()) {
      days.add(call.opened().earliest());
      call.lettersDue().ifPresent(due -> days.add(due.latest()));
      call.selections().forEach(selection -> days.add(selection.date().earliest()));
    }
    for (History history : dataset.histories()) {
      for (Statement statement : history.statements()) {
        statement.effectiveDate().ifPresent(date -> days.add(date.earliest()));
        statement.launchDate().ifPresent(date -> days.add(date.latest()));
      }
    }
    days.removeIf(day -> day.isBefore(Dataset.FIRST_DAY));
    return days;
  }
}
