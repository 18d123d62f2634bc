package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** What this dataset makes of a statement. An open vocabulary. */
public enum StatementStanding implements Term {
  /**
   * It is taken into account: as a value, or, if its source is {@link Reliability#UNCONFIRMED}, as
   * a report beside the value.
   */
  ADOPTED,
  /** It is kept, but nothing rests on it; its reason says why. */
  REJECTED,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The statement standing with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static StatementStanding parse(CharSequence id) {
    return Term.parse(StatementStanding.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
