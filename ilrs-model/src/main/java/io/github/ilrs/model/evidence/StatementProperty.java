package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** What a statement is about. An open vocabulary. */
public enum StatementProperty implements Term {
  /** A forecast of the launch: its value is a {@link io.github.ilrs.model.time.PartialDate}. */
  LAUNCH,
  /** The launch vehicle. */
  VEHICLE,
  /** Where a mission is to land, or landed. */
  LANDING_SITE,
  /** Any other claim, in our own words; each stands for itself and replaces none. */
  NOTE,
  /** How a participant, a payload or a site stands. */
  STATUS,
  /** Something that happened: its value is an {@link Event}. */
  EVENT,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The statement property with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static StatementProperty parse(CharSequence id) {
    return Term.parse(StatementProperty.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
