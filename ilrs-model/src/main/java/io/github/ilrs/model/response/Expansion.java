package io.github.ilrs.model.response;

import io.github.ilrs.model.Term;

/** What a response can contain beside the requested items. */
public enum Expansion implements Term {
  /** The sources that they cite. */
  SOURCES;

  /**
   * Returns the expansion with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException if the id is unknown
   */
  public static Expansion parse(CharSequence id) {
    return Term.parse(Expansion.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
