package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** How a site stands. An open vocabulary. */
public enum SiteStatus implements Term {
  /** It was named as a possible place for the station. */
  CANDIDATE,
  /** The station is planned there. */
  PLANNED,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The site standing with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static SiteStatus parse(CharSequence id) {
    return Term.parse(SiteStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
