package io.github.ilrs.model.evidence;

import io.github.ilrs.model.Term;

/** The kind of the subject of a history or a change. A closed vocabulary. */
public enum SubjectKind implements Term {
  /** The programme itself, whose id is {@code ILRS}. */
  PROGRAMME,
  /** A stage of a phase, such as {@code construction/2}. */
  STAGE,
  /** A mission. */
  MISSION,
  /** An opportunity, such as {@code CE-8/D}. */
  OPPORTUNITY,
  /** A participant. */
  PARTICIPANT,
  /** A payload. */
  PAYLOAD,
  /** A site of the station. */
  SITE,
  /** A call for partners. */
  CALL;

  @Override
  public String toString() {
    return id();
  }
}
