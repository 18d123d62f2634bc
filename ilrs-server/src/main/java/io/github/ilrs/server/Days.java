package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.http.Now;
import java.time.LocalDate;

/**
 * The catalogs of the days that were asked about last. A catalog is worked out from all histories,
 * and most requests ask about the same day.
 */
final class Days {
  private static final int MOST = 64;

  private final Dataset dataset;
  private final Recent<LocalDate, Catalog> catalogs = new Recent<>(MOST, catalog -> 1);

  Days(Dataset dataset) {
    this.dataset = dataset;
  }

  /**
   * What was known on a day that is not after today; two threads at once only do the same twice.
   */
  Catalog asOf(LocalDate day, Now now) {
    return catalogs
        .find(day)
        .orElseGet(
            () -> {
              Catalog catalog = dataset.asOf(day, now.clock());
              catalogs.keep(day, catalog);
              return catalog;
            });
  }
}
