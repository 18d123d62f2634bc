package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** What happened. An open vocabulary. */
public enum EventKind implements Term {
  /** A mission left the Earth. */
  LAUNCH,
  /** A mission entered an orbit around the Moon. */
  ORBIT,
  /** A mission landed on the Moon. */
  LANDING,
  /** A mission left the surface of the Moon. */
  ASCENT,
  /** A mission came back to the Earth. */
  RETURN,
  /** A mission failed. */
  FAILURE,
  /** A mission was cancelled. */
  CANCELLATION,
  /** A mission ended as planned. */
  END,
  /** An agreement was signed or announced. */
  AGREEMENT,
  /** A partner withdrew. */
  WITHDRAWAL,
  /** A selection was announced. */
  SELECTION,
  /** A payload left the Earth. */
  FLIGHT,
  /** Anything else that happened. */
  MILESTONE,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The event kind with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static EventKind parse(CharSequence id) {
    return Term.parse(EventKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
