package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.time.PartialDate;
import java.util.Optional;

/** The property that a statement is about. An open vocabulary. */
public enum StatementProperty implements Term {
  /** A forecast of the launch: its value is a {@link io.github.ilrs.model.time.PartialDate}. */
  LAUNCH,
  /** The launch vehicle. */
  VEHICLE,
  /** The landing site of a mission, planned or actual: a {@link LandingSite}. */
  LANDING_SITE,
  /** Any other claim, in our own words; a note does not replace an earlier one. */
  NOTE,
  /** How far the spacecraft is built: a {@link io.github.ilrs.model.programme.Readiness}. */
  READINESS,
  /** Whether a mission is expected to fly: a {@link io.github.ilrs.model.programme.Prospect}. */
  PROSPECT,
  /** The organization that leads a mission, by its id. */
  LEAD,
  /** The plan for a stage, in our own words. */
  PLAN,
  /** Whether the spacecraft works: a {@link io.github.ilrs.model.programme.WorkingState}. */
  WORKING_STATE,
  /** The status of a participant, a payload or a site. */
  STATUS,
  /** An event: its value is an {@link Event}. */
  EVENT,
  /** The availability of an opportunity; derived, found in changes only. */
  AVAILABILITY,
  /** The rule that decides an availability; derived, found in changes only. */
  RULE,
  /** A warning about an opportunity; derived, found in changes only. */
  CAVEAT,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  /**
   * Returns the launch date that a value of this property gives: the value of a launch is a partial
   * date or {@link Statement#ENDED}, other properties give none.
   */
  Optional<PartialDate> launchDate(String value) {
    return this == LAUNCH && !value.equals(Statement.ENDED)
        ? Optional.of(PartialDate.parse(value))
        : Optional.empty();
  }

  @JsonCreator
  private static StatementProperty read(String id) {
    return Term.read(StatementProperty.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
