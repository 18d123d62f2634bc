package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.http.RequestTime;
import java.time.LocalDate;

/** Caches the catalogs of recently requested days. Most requests are for the same day. */
final class CatalogCache {
  private static final int MAX_CATALOGS = 64;

  private final Dataset dataset;
  private final LruCache<LocalDate, Catalog> catalogs = new LruCache<>(MAX_CATALOGS, catalog -> 1);

  CatalogCache(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Returns the catalog for a day that is not after today. */
  Catalog asOf(LocalDate day, RequestTime time) {
    return catalogs
        .get(day)
        .orElseGet(
            () -> {
              // Two threads may do this at once; the catalogs are equal.
              Catalog catalog = dataset.asOf(day, time.clock());
              catalogs.put(day, catalog);
              return catalog;
            });
  }
}
