package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The status of a site. An open vocabulary. */
public enum SiteStatus implements Term {
  /** The site has been named as a possible location of the station. */
  CANDIDATE,
  /** The station is planned there. */
  PLANNED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static SiteStatus read(String id) {
    return Term.read(SiteStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
