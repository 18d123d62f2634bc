package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** The status of a site. An open vocabulary. */
public enum SiteStatus implements Term {
  /** The site has been named as a possible location of the station. */
  CANDIDATE,
  /** The station is planned there. */
  PLANNED,
  /** A term that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * Returns the site status with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException if the id is unknown
   */
  public static SiteStatus parse(CharSequence id) {
    return Term.parse(SiteStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
