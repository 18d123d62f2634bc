package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The kind of a participant. An open vocabulary. */
public enum ParticipantKind implements Term {
  /** A country. */
  COUNTRY,
  /** An organization of several countries. */
  ORGANIZATION,
  /** An agency, a university or a research institution. */
  INSTITUTION,
  /** A company. */
  COMPANY,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static ParticipantKind read(String id) {
    return Term.read(ParticipantKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
