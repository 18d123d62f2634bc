package io.github.ilrs.model.programme;

import io.github.ilrs.model.Term;

/**
 * One of the three phases in which the station is built (the Guide, "ILRS Development Phases and
 * Mission Profile"). A closed vocabulary.
 */
public enum Phase implements Term {
  /**
   * Phase I: missions already planned explore the Moon; the station is designed and a site chosen.
   */
  RECONNAISSANCE("I"),
  /** Phase II, in two stages: verification, then comprehensive establishment. */
  CONSTRUCTION("II"),
  /** Phase III: research with the completed station, in support of human landings. */
  UTILIZATION("III");

  private final String numeral;

  Phase(String numeral) {
    this.numeral = numeral;
  }

  /** Returns the roman numeral of the phase in the Guide's roadmap: I, II or III. */
  public String numeral() {
    return numeral;
  }

  @Override
  public String toString() {
    return id();
  }
}
