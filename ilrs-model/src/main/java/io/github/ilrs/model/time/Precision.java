package io.github.ilrs.model.time;

import io.github.ilrs.model.Term;

/** The precision of a date, finest first. A closed vocabulary. */
public enum Precision implements Term {
  /** A calendar day, {@code 2018-12-07}. */
  DAY,
  /** A month, {@code 2024-11}. */
  MONTH,
  /** A quarter of a year, {@code 2026-Q3}. */
  QUARTER,
  /** A half of a year, {@code 2026-H2}. */
  HALF,
  /** A year, {@code 2026}. */
  YEAR,
  /** Some time between two dates, {@code [2029..2030]}. */
  RANGE;

  @Override
  public String toString() {
    return id();
  }
}
