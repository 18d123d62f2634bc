package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.MissionId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** A query for payloads: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class PayloadQuery {
  private static final PayloadQuery ALL = new PayloadQuery(Filters.NONE);

  private final Filters filters;

  private PayloadQuery(Filters filters) {
    this.filters = filters;
  }

  /** Returns the query for all payloads. */
  public static PayloadQuery all() {
    return ALL;
  }

  /**
   * Accepts payloads of these missions.
   *
   * @throws InvalidValueException if no value is given
   */
  public PayloadQuery mission(MissionId... values) {
    return mission(Arrays.asList(values));
  }

  /** As {@link #mission(MissionId...)}. */
  public PayloadQuery mission(Collection<? extends MissionId> values) {
    return new PayloadQuery(filters.with("mission", values));
  }

  /**
   * Accepts payloads that one of these countries provides.
   *
   * @throws InvalidValueException if no value is given
   */
  public PayloadQuery country(String... values) {
    return country(Arrays.asList(values));
  }

  /** As {@link #country(String...)}. */
  public PayloadQuery country(Collection<? extends String> values) {
    return new PayloadQuery(filters.with("country", values));
  }

  Set<MissionId> missions() {
    return filters.get("mission");
  }

  Set<String> countries() {
    return filters.get("country");
  }

  /** Returns true if the query accepts this payload. */
  public boolean matches(Payload payload) {
    return filters.accept("mission", payload.mission())
        && filters.acceptAny("country", payload.countries());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PayloadQuery query && filters.equals(query.filters);
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
