package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/**
 * The rule that decides an {@link Availability}: the first of these that applies. An open
 * vocabulary.
 */
public enum AvailabilityRule implements Term {
  /** The Guide prints "Closed". */
  PRINTED_CLOSED(Availability.CLOSED),
  /**
   * A to D: the mission has launched, failed or been cancelled. E: it failed or was cancelled
   * before it operated.
   */
  MISSION_PAST(Availability.ELAPSED),
  /** A call that covers the cell is open, both its first and its last day included. */
  CALL_IS_OPEN(Availability.CALL_OPEN),
  /** A selection that covers the cell has been announced. */
  SELECTION_ANNOUNCED(Availability.SELECTED),
  /** The letters were due before this day and no selection has been announced. */
  LETTERS_WERE_DUE(Availability.CALL_CLOSED),
  /** A to D: the spacecraft is complete or at the launch site. */
  CRAFT_COMPLETE(Availability.ELAPSED),
  /** The Guide offers it, and nothing dated has confirmed or withdrawn it since. */
  GUIDE_OFFERS(Availability.OFFERED),
  /** A term that this version does not know. */
  UNRECOGNIZED(Availability.UNRECOGNIZED);

  private final Availability availability;

  AvailabilityRule(Availability availability) {
    this.availability = availability;
  }

  /** Returns the availability that follows if this rule is the first that applies. */
  public Availability availability() {
    return availability;
  }

  @JsonCreator
  private static AvailabilityRule read(String id) {
    return Term.read(AvailabilityRule.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
