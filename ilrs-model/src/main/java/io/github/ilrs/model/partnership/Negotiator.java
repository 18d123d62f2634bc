package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/**
 * The party that negotiates with partners (the Guide, "Cooperation Classification"). The Guide
 * names none for A, B1 and E. An open vocabulary.
 */
public enum Negotiator implements Term {
  /** The China National Space Administration, for B on the missions it leads. */
  CNSA,
  /** The State Space Corporation Roscosmos, for B on the missions it leads. */
  ROSCOSMOS,
  /** The party responsible for the space system, for C. */
  SPACE_SYSTEM_RESPONSIBLE_PARTY,
  /** The party responsible for the space subsystem, for D. */
  SPACE_SUBSYSTEM_RESPONSIBLE_PARTY,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  /** Returns the two agencies as printed, the others in lower-case kebab. */
  @Override
  public String id() {
    return this == CNSA || this == ROSCOSMOS ? name() : Term.super.id();
  }

  @JsonCreator
  private static Negotiator read(String id) {
    return Term.read(Negotiator.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
