package io.github.ilrs.catalog;

import io.github.ilrs.model.DayOutOfRangeException;
import java.time.LocalDate;

/**
 * A source of catalogs: the embedded {@link Dataset}, or a client that reads the dataset from a
 * server. Code that takes a {@code CatalogSource} works with each of them.
 *
 * <p>Implementations are safe for use by multiple threads.
 */
public interface CatalogSource {
  /** Returns the catalog for today in UTC. */
  Catalog today();

  /**
   * Returns the catalog for a day.
   *
   * @param day a day in UTC, from {@link Dataset#FIRST_DAY} to today
   * @throws DayOutOfRangeException if the day is outside that range
   */
  Catalog asOf(LocalDate day);
}
