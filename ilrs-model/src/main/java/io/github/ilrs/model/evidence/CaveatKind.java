package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The kind of a {@link Caveat}. An open vocabulary. */
public enum CaveatKind implements Term {
  /** A call of the mission has opened and does not cover this cell. */
  NOT_CALLED(Severity.WARNING),
  /** The instruments or the spacecraft are reported to be nearly ready. */
  LATE_STAGE(Severity.WARNING),
  /** A later plan sets another sequence of missions and does not name this one. */
  PLAN_CHANGED(Severity.WARNING),
  /** The mission is reported to be in doubt or cancelled. */
  MISSION_IN_DOUBT(Severity.WARNING),
  /** Nothing has been published about the spacecraft for two years. */
  WORKING_STATE_UNKNOWN(Severity.WARNING),
  /** The offer rests on the Guide alone and is older than two years. */
  NOT_RENEWED(Severity.NOTE),
  /** Another organization than the Guide names is reported to lead the mission. */
  LEAD_CHANGED(Severity.NOTE),
  /** The launch forecast has passed, was ended, or is reported to have moved. */
  LAUNCH_UNCERTAIN(Severity.NOTE),
  /** A term that this version does not know. */
  UNRECOGNIZED(Severity.UNRECOGNIZED);

  private final Severity severity;

  CaveatKind(Severity severity) {
    this.severity = severity;
  }

  /** Returns the severity of caveats of this kind. */
  public Severity severity() {
    return severity;
  }

  @JsonCreator
  private static CaveatKind read(String id) {
    return Term.read(CaveatKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
