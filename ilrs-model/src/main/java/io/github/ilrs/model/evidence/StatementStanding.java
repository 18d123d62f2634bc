package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** Whether this dataset adopts a statement. An open vocabulary. */
public enum StatementStanding implements Term {
  /**
   * The statement is used as a value or, if its source is {@link Reliability#UNCONFIRMED}, shown as
   * a report next to the value.
   */
  ADOPTED,
  /** The statement is kept but not used; its reason says why. */
  REJECTED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static StatementStanding read(String id) {
    return Term.read(StatementStanding.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
