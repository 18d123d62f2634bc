package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Discrepancy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** A query for discrepancies: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class DiscrepancyQuery {
  private static final DiscrepancyQuery ALL = new DiscrepancyQuery(Filters.NONE);

  private final Filters filters;

  private DiscrepancyQuery(Filters filters) {
    this.filters = filters;
  }

  /** Returns the query for all discrepancies. */
  public static DiscrepancyQuery all() {
    return ALL;
  }

  /**
   * Accepts discrepancies about the subjects with these ids, such as {@code CE-7}.
   *
   * @throws InvalidValueException if no value is given
   */
  public DiscrepancyQuery subject(String... values) {
    return subject(Arrays.asList(values));
  }

  /** As {@link #subject(String...)}. */
  public DiscrepancyQuery subject(Collection<? extends String> values) {
    return new DiscrepancyQuery(filters.with("subject", values));
  }

  Set<String> subjects() {
    return filters.get("subject");
  }

  /** Returns true if the query accepts this discrepancy. */
  public boolean matches(Discrepancy discrepancy) {
    return filters.accept("subject", discrepancy.subject());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiscrepancyQuery query && filters.equals(query.filters);
  }

  @Override
  public int hashCode() {
    return filters.hashCode();
  }

  @Override
  public String toString() {
    return filters.toString();
  }
}
