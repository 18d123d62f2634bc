package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** The property that a statement is about. An open vocabulary. */
public enum StatementProperty implements Term {
  /** A forecast of the launch: its value is a {@link io.github.ilrs.model.time.PartialDate}. */
  LAUNCH,
  /** The launch vehicle. */
  VEHICLE,
  /** The landing site of a mission, planned or actual. */
  LANDING_SITE,
  /** Any other claim, in our own words; a note does not replace an earlier one. */
  NOTE,
  /** The status of a participant, a payload or a site. */
  STATUS,
  /** An event: its value is an {@link Event}. */
  EVENT,
  /** A term that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * Returns the statement property with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException if the id is unknown
   */
  public static StatementProperty parse(CharSequence id) {
    return Term.parse(StatementProperty.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
