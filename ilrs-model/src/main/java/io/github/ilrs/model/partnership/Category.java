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

  /**
   * Returns the category with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException if the id is unknown
   */
  public static Category parse(CharSequence id) {
    return Term.parse(Category.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
