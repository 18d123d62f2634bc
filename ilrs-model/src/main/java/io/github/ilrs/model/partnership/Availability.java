package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** Whether an opportunity can be joined on a day. An open vocabulary. */
public enum Availability implements Term {
  /** The Guide prints "Closed". */
  CLOSED,
  /** The mission can no longer be joined. */
  ELAPSED,
  /** A call that covers it is open. */
  CALL_OPEN,
  /** A selection that covers it has been announced. */
  SELECTED,
  /** The letters were due before this day and no selection has been announced. */
  CALL_CLOSED,
  /** The Guide offers it, and nothing dated has confirmed or withdrawn it since. */
  OFFERED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  /** True if a partner can still apply: a call is open or the offer still holds. */
  public boolean joinable() {
    return this == CALL_OPEN || this == OFFERED;
  }

  @JsonCreator
  private static Availability read(String id) {
    return Term.read(Availability.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
