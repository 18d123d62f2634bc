package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/**
 * The rule that decided about an {@link Availability}: the first of these that fits. An open
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
  /** A call that covers the cell is open; the day it opened and the day letters are due count. */
  CALL_IS_OPEN(Availability.CALL_OPEN),
  /** A selection that covers the cell has been announced. */
  SELECTION_ANNOUNCED(Availability.SELECTED),
  /** Letters were due before this day, and nothing has been announced for the cell yet. */
  LETTERS_WERE_DUE(Availability.CALL_CLOSED),
  /** The Guide offers it, and nothing dated has confirmed or withdrawn it since. */
  GUIDE_OFFERS(Availability.OFFERED),
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED(Availability.UNRECOGNIZED);

  private final Availability availability;

  AvailabilityRule(Availability availability) {
    this.availability = availability;
  }

  /** What an opportunity is on a day on which this rule is the first that fits. */
  public Availability availability() {
    return availability;
  }

  /**
   * The availability rule with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static AvailabilityRule parse(CharSequence id) {
    return Term.parse(AvailabilityRule.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
