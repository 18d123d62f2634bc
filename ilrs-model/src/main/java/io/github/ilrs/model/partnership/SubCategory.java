package io.github.ilrs.model.partnership;

import io.github.ilrs.model.Term;

/**
 * A sub-category of category B (the Guide, "Cooperation Classification", Category B). A closed
 * vocabulary.
 */
public enum SubCategory implements Term {
  /** A system of the station itself, such as an energy module, a rover or a robot. */
  B1,
  /** Participation in a mission led by CNSA. */
  B2,
  /** Participation in a mission led by ROSCOSMOS. */
  B3;

  @Override
  public String id() {
    return name();
  }

  /** Returns the category that this sub-category belongs to. */
  public Category category() {
    return Category.B;
  }

  @Override
  public String toString() {
    return id();
  }
}
