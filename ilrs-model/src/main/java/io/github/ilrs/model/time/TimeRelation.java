package io.github.ilrs.model.time;

/** How two dates of any precision lie to each other; coarse dates often cannot be put in order. */
public enum TimeRelation {
  /** Every day of the one is before every day of the other. */
  BEFORE,
  /** Every day of the one is after every day of the other. */
  AFTER,
  /** They share at least one day, so neither can be said to come first. */
  OVERLAPPING
}
