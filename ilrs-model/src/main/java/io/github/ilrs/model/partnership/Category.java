package io.github.ilrs.model.partnership;

import io.github.ilrs.model.Term;

/**
 * A category of cooperation (the Guide, "Cooperation Classification"), from whole missions to the
 * ground. A closed vocabulary.
 */
public enum Category implements Term {
  /** Space mission cooperation. */
  A,
  /** Space system cooperation; its routes are {@link SubCategory}. */
  B,
  /** Subsystem cooperation. */
  C,
  /** Equipment cooperation. */
  D,
  /** Ground and application cooperation. */
  E;

  @Override
  public String id() {
    return name();
  }

  @Override
  public String toString() {
    return id();
  }
}
