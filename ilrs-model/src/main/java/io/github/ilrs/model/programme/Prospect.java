package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** Whether a mission is expected to fly. An open vocabulary. */
public enum Prospect implements Term {
  /** The mission goes ahead. */
  FIRM,
  /** The mission is reported to be in doubt. */
  IN_DOUBT,
  /** The mission is reported to be cancelled. */
  REPORTED_CANCELLED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static Prospect read(String id) {
    return Term.read(Prospect.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
