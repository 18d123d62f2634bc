package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The catalogs of the days that were asked about last. A catalog is worked out from all histories,
 * and most requests ask about the same day.
 */
final class Days {
  private static final int MOST = 64;

  private final Dataset dataset;
  private final Clock clock;
  private final Map<LocalDate, Catalog> catalogs =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Catalog> eldest) {
          return size() > MOST;
        }
      };

  Days(Dataset dataset, Clock clock) {
    this.dataset = dataset;
    this.clock = clock;
  }

  Catalog today() {
    return asOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  synchronized Catalog asOf(LocalDate day) {
    return catalogs.computeIfAbsent(day, asked -> dataset.asOf(asked, clock));
  }
}
