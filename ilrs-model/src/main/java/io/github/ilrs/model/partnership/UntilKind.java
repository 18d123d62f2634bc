package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** What ends the time in which an opportunity can be joined. An open vocabulary. */
public enum UntilKind implements Term {
  /** Letters of intent are due. */
  LETTERS_DUE,
  /** The mission is forecast to launch. */
  LAUNCH,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static UntilKind read(String id) {
    return Term.read(UntilKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
