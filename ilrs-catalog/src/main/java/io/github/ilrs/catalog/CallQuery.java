package io.github.ilrs.catalog;

import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.programme.MissionId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * A query for calls for partners: an immutable value that is narrowed like {@link
 * OpportunityQuery}.
 */
public final class CallQuery extends Query<CallQuery> {
  private CallQuery(Map<String, Set<?>> filters) {
    super(filters);
  }

  @Override
  CallQuery create(Map<String, Set<?>> filters) {
    return new CallQuery(filters);
  }

  /** Returns the query for all calls. */
  public static CallQuery all() {
    return new CallQuery(Map.of());
  }

  /** Accepts calls for these missions. */
  public CallQuery mission(MissionId... values) {
    return with("mission", values);
  }

  /** Accepts calls for these missions. */
  public CallQuery mission(Collection<? extends MissionId> values) {
    return with("mission", values);
  }

  Set<MissionId> missions() {
    return values("mission");
  }

  /** Returns true if the query accepts this call. */
  public boolean matches(Call call) {
    return accepts("mission", call.mission());
  }
}
