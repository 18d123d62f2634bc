package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/**
 * The severity of a caveat, lowest first; {@code none} is used in queries only. An open vocabulary.
 */
public enum Severity implements Term {
  /** No caveat at all. */
  NONE,
  /** Something to know before asking. */
  NOTE,
  /** A reason to ask before writing a proposal. */
  WARNING,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static Severity read(String id) {
    return Term.read(Severity.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
