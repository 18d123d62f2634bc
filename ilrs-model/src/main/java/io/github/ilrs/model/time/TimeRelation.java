package io.github.ilrs.model.time;

/** The relation of two partial dates. Dates that have a day in common have no order. */
public enum TimeRelation {
  /** Every day the one may mean is before every day the other may mean. */
  BEFORE,
  /** Every day the one may mean is after every day the other may mean. */
  AFTER,
  /** Both may mean the same day, so they have no order. */
  OVERLAPPING
}
