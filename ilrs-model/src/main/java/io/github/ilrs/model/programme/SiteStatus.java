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

  @Override
  public String toString() {
    return id();
  }
}
