package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    List<LocalDate> turns = of(dataset.document());
    int half = number / 2;
    if (number % 2 == 0 || turns.isEmpty()) {
      return Dataset.FIRST_DAY.plusDays(
          half % (LAST_DAY.toEpochDay() - Dataset.FIRST_DAY.toEpochDay() + 1));
    }
    LocalDate day = turns.get(half / 3 % turns.size()).plusDays(half % 3 - 1);
    return day.isBefore(Dataset.FIRST_DAY) || day.isAfter(LAST_DAY) ? Dataset.FIRST_DAY : day;
  }

  private static List<LocalDate> of(DatasetDocument document) {
    Stream<LocalDate> calls =
        document.calls().stream()
            .flatMap(
                call ->
                    Stream.concat(
                        Stream.concat(
                            Stream.of(call.opened().earliest()),
                            call.lettersDue().map(PartialDate::latest).stream()),
                        call.selections().stream().map(s -> s.date().earliest())));
    return Stream.of(
            Stream.of(document.dataDate()),
            calls,
            statements(document)
                .flatMap(s -> s.effectiveDate().map(PartialDate::earliest).stream()),
            statements(document).flatMap(s -> s.launchDate().map(PartialDate::latest).stream()))
        .flatMap(days -> days)
        .filter(day -> !day.isBefore(Dataset.FIRST_DAY))
        .toList();
  }

  private static Stream<Statement> statements(DatasetDocument document) {
    return Stream.of(
            document.programme().statements().stream(),
            document.missions().stream().flatMap(m -> m.statements().stream()),
            document.phases().stream()
                .flatMap(p -> p.stages().stream())
                .flatMap(s -> s.statements().stream()),
            document.participants().stream().flatMap(p -> p.statements().stream()),
            document.payloads().stream().flatMap(p -> p.statements().stream()),
            document.sites().stream().flatMap(s -> s.statements().stream()))
        .flatMap(statements -> statements);
  }
}
