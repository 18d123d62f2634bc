package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Change;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** A query for changes: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class ChangeQuery {
  private static final ChangeQuery ALL = new ChangeQuery(Filters.NONE);

  private final Filters filters;

  private ChangeQuery(Filters filters) {
    this.filters = filters;
  }

  /** Returns the query for all changes. */
  public static ChangeQuery all() {
    return ALL;
  }

  /**
   * Accepts changes of the subjects with these ids, such as {@code CE-7}.
   *
   * @throws InvalidValueException if no value is given
   */
  public ChangeQuery subject(String... values) {
    return subject(Arrays.asList(values));
  }

  /** As {@link #subject(String...)}. */
  public ChangeQuery subject(Collection<? extends String> values) {
    return new ChangeQuery(filters.with("subject", values));
  }

  Set<String> subjects() {
    return filters.get("subject");
  }

  /** Returns true if the query accepts this change. */
  public boolean matches(Change change) {
    return filters.accept("subject", change.subject());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChangeQuery query && filters.equals(query.filters);
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
