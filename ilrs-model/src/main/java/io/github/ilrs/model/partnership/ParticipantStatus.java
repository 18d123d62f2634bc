package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The status of a participant. An open vocabulary. */
public enum ParticipantStatus implements Term {
  /** A country or an organization of several countries that signed an agreement. */
  MEMBER,
  /** An institution or a company that signed an agreement. */
  INSTITUTION,
  /** It has applied to join. */
  APPLIED,
  /** It has expressed interest. */
  INTERESTED,
  /** It is in talks about joining. */
  IN_TALKS,
  /** It has said that it will not join. */
  DECLINED,
  /** It has withdrawn. */
  WITHDRAWN,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static ParticipantStatus read(String id) {
    return Term.read(ParticipantStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
