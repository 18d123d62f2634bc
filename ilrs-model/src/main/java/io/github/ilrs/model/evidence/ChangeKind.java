package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The effect of a statement on the known facts. An open vocabulary. */
public enum ChangeKind implements Term {
  /** Nothing had been stated before. */
  FIRST_STATED,
  /** The value is replaced by another. */
  REPLACED,
  /** The value is repeated more precisely. */
  NARROWED,
  /** The value is repeated, as precisely or less. */
  CONFIRMED,
  /** An event happened. */
  HAPPENED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static ChangeKind read(String id) {
    return Term.read(ChangeKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
