package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.programme.MissionId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * A query for calls for partners: an immutable value that is narrowed like {@link
 * OpportunityQuery}.
 */
public final class CallQuery {
  private static final CallQuery ALL = new CallQuery(Filters.NONE);

  private final Filters filters;

  private CallQuery(Filters filters) {
    this.filters = filters;
  }

  /** Returns the query for all calls. */
  public static CallQuery all() {
    return ALL;
  }

  /**
   * Accepts calls for these missions.
   *
   * @throws InvalidValueException if no value is given
   */
  public CallQuery mission(MissionId... values) {
    return mission(Arrays.asList(values));
  }

  /** As {@link #mission(MissionId...)}. */
  public CallQuery mission(Collection<? extends MissionId> values) {
    return new CallQuery(filters.with("mission", values));
  }

  Set<MissionId> missions() {
    return filters.get("mission");
  }

  /** Returns true if the query accepts this call. */
  public boolean matches(Call call) {
    return filters.accept("mission", call.mission());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallQuery query && filters.equals(query.filters);
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
