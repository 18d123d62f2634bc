package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The status of a mission, derived from its events. An open vocabulary. */
public enum MissionStatus implements Term {
  /** The mission has not been launched. */
  PLANNED,
  /** The mission has been launched and has not landed. */
  IN_FLIGHT,
  /** The mission is operating on the Moon. */
  OPERATING,
  /** The mission has returned or ended as planned. */
  COMPLETED,
  /** The mission has failed. */
  FAILED,
  /** The mission has been cancelled. */
  CANCELLED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static MissionStatus read(String id) {
    return Term.read(MissionStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
