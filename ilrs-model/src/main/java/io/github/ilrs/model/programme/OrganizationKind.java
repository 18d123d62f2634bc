package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The kind of an organization of the programme. An open vocabulary. */
public enum OrganizationKind implements Term {
  /** A space agency that leads or joins the programme. */
  AGENCY,
  /** The joint working group of the agencies. */
  WORKING_GROUP,
  /** A sub-group of the working group with its own field. */
  SUBGROUP,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static OrganizationKind read(String id) {
    return Term.read(OrganizationKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
