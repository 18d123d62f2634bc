package io.github.ilrs.model.response;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.internal.ValueStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A complete list in a response. The lists are small, so there are no pages.
 *
 * @param asOf the day of the list, in UTC; empty if the list is the same on every day
 * @param total how many items there are
 * @param items all of them, in the catalog's stable order
 * @param sources the sources that the items cite; empty unless the request expands them
 */
@ValueStyle
public record Listing<T>(
    @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<LocalDate> asOf,
    int total,
    List<T> items,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Source> sources) {
  /**
   * Validates the total and copies the lists.
   *
   * @throws InvalidValueException if the total is not the number of items
   */
  public Listing {
    items = List.copyOf(items);
    sources = List.copyOf(sources);
    if (total != items.size()) {
      throw InvalidValueException.of("total", total, "the number of items, " + items.size());
    }
  }

  /** Returns a listing of these items for a day. */
  public static <T> Listing<T> of(LocalDate asOf, List<T> items) {
    return new Listing<>(Optional.of(asOf), items.size(), items, List.of());
  }

  /** Returns a listing of items that are the same on every day. */
  public static <T> Listing<T> of(List<T> items) {
    return new Listing<>(Optional.empty(), items.size(), items, List.of());
  }

  /** Returns this listing with the sources that its items cite. */
  public Listing<T> withSources(List<Source> cited) {
    return new Listing<>(asOf, total, items, cited);
  }
}
