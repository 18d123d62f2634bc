package io.github.ilrs.model.response;

import io.github.ilrs.model.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A complete list in a response. The lists are small, so there are no pages.
 *
 * @param asOf the day of the list, in UTC; empty if the list is the same on every day
 * @param total how many items there are
 * @param items all of them, in the catalog's stable order
 */
public record Listing<T>(Optional<LocalDate> asOf, int total, List<T> items) {
  /**
   * Validates the total and copies the items.
   *
   * @throws InvalidValueException if the total is not the number of items
   */
  public Listing {
    items = List.copyOf(items);
    if (total != items.size()) {
      throw InvalidValueException.of("total", total, "the number of items, " + items.size());
    }
  }

  /** Returns a listing of these items for a day. */
  public static <T> Listing<T> of(LocalDate asOf, List<T> items) {
    return new Listing<>(Optional.of(asOf), items.size(), items);
  }

  /** Returns a listing of items that are the same on every day. */
  public static <T> Listing<T> of(List<T> items) {
    return new Listing<>(Optional.empty(), items.size(), items);
  }
}
