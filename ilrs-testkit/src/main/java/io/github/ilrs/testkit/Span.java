package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import java.time.LocalDate;

/**
 * What a dataset says on two days.
 *
 * @param earlier its catalog on the one
 * @param later its catalog on the other, which is the same or later
 */
public record Span(Catalog earlier, Catalog later) {
  static Span of(Dataset dataset, LocalDate one, LocalDate other) {
    return new Span(
        on(dataset, one.isBefore(other) ? one : other),
        on(dataset, one.isBefore(other) ? other : one));
  }

  private static Catalog on(Dataset dataset, LocalDate day) {
    return dataset.today(DatasetArbitraries.noonOf(day));
  }

  Dataset dataset() {
    return earlier.dataset();
  }

  LocalDate from() {
    return earlier.asOf();
  }

  LocalDate to() {
    return later.asOf();
  }
}
