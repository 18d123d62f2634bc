package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** Whether the spacecraft of an operating mission works. An open vocabulary. */
public enum WorkingState implements Term {
  /** The spacecraft works. */
  WORKING,
  /** The spacecraft no longer works. */
  NOT_WORKING,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static WorkingState read(String id) {
    return Term.read(WorkingState.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
