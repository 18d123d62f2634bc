package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** Whether an opportunity can be joined on a day. An open vocabulary. */
public enum Availability implements Term {
  /** The Guide prints "Closed". */
  CLOSED,
  /** The mission is past the point where anybody could join. */
  ELAPSED,
  /** A call that covers it is open. */
  CALL_OPEN,
  /** A selection that covers it has been announced. */
  SELECTED,
  /** Letters were due before this day and nothing has been announced yet. */
  CALL_CLOSED,
  /** The Guide offers it, and nothing dated has confirmed or withdrawn it since. */
  OFFERED,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /** True if a partner can still try: an open call, or an offer that still stands. */
  public boolean joinable() {
    return this == CALL_OPEN || this == OFFERED;
  }

  /**
   * The availability with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static Availability parse(CharSequence id) {
    return Term.parse(Availability.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
