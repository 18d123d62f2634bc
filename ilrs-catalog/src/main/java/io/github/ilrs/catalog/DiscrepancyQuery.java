package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Discrepancy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A query for discrepancies: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class DiscrepancyQuery extends Query<DiscrepancyQuery> {
  private DiscrepancyQuery(Map<String, Set<?>> filters) {
    super(filters);
  }

  @Override
  DiscrepancyQuery create(Map<String, Set<?>> filters) {
    return new DiscrepancyQuery(filters);
  }

  /** Returns the query for all discrepancies. */
  public static DiscrepancyQuery all() {
    return new DiscrepancyQuery(Map.of());
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
    return with("subject", values);
  }

  Set<String> subjects() {
    return values("subject");
  }

  /** Returns true if the query accepts this discrepancy. */
  public boolean matches(Discrepancy discrepancy) {
    return accepts("subject", discrepancy.subject());
  }
}
