package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The kind of an event. An open vocabulary. */
public enum EventKind implements Term {
  /** The delivery of a spacecraft to the launch site. */
  DELIVERY,
  /** The launch of a mission. */
  LAUNCH,
  /** The arrival of a mission in lunar orbit. */
  ORBIT,
  /** The landing of a mission on the Moon. */
  LANDING,
  /** The ascent of a mission from the Moon. */
  ASCENT,
  /** The return of a mission to the Earth. */
  RETURN,
  /** The failure of a mission. */
  FAILURE,
  /** The cancellation of a mission. */
  CANCELLATION,
  /** The planned end of a mission. */
  END,
  /** The signing or announcement of an agreement. */
  AGREEMENT,
  /** The withdrawal of a partner. */
  WITHDRAWAL,
  /** The opening of a call for partners. */
  OPENING,
  /** The announcement of a selection. */
  SELECTION,
  /** The launch of a payload. */
  FLIGHT,
  /** Any other event. */
  MILESTONE,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static EventKind read(String id) {
    return Term.read(EventKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
