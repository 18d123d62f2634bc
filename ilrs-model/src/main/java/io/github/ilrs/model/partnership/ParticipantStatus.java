package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** How a participant stands. An open vocabulary. */
public enum ParticipantStatus implements Term {
  /** A country or an organization of several signed an agreement. */
  MEMBER,
  /** An institution or a company signed an agreement. */
  INSTITUTION,
  /** It applied to join. */
  APPLIED,
  /** It said it was interested. */
  INTERESTED,
  /** It talked about joining. */
  IN_TALKS,
  /** It withdrew. */
  WITHDRAWN,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The participant standing with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static ParticipantStatus parse(CharSequence id) {
    return Term.parse(ParticipantStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
