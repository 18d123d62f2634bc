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
  /**
   * How far the spacecraft of a mission is built, never its rocket: {@code
   * instruments-nearly-ready}, {@code complete} or {@code at-launch-site}.
   */
  READINESS,
  /** Whether a mission will fly: {@code firm}, {@code in-doubt} or {@code reported-cancelled}. */
  PROSPECT,
  /** The organization that leads a mission: its value is the id of an organization. */
  LEAD,
  /** The plan for building the station, by a name such as {@code basic-2035-extended-2045}. */
  PLAN,
  /** Whether the spacecraft of a mission works: {@code working} or {@code not-working}. */
  WORKING_STATE,
  /** An event: its value is an {@link Event}. */
  EVENT,
  /** A term that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * Returns the statement property with this id.
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
