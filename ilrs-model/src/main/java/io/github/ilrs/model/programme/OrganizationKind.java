package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** What an organization of the programme is. An open vocabulary. */
public enum OrganizationKind implements Term {
  /** A space agency that leads the programme or joins it. */
  AGENCY,
  /** The joint working group of the agencies. */
  WORKING_GROUP,
  /** A part of the working group with one field of its own. */
  SUBGROUP,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The organization kind with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static OrganizationKind parse(CharSequence id) {
    return Term.parse(OrganizationKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
