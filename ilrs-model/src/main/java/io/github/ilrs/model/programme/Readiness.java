package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** How far the spacecraft of a mission is built; its rocket does not count. An open vocabulary. */
public enum Readiness implements Term {
  /** The instruments or the spacecraft are nearly ready. */
  INSTRUMENTS_NEARLY_READY,
  /** The spacecraft is complete. */
  COMPLETE,
  /** The spacecraft is at the launch site. */
  AT_LAUNCH_SITE,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static Readiness read(String id) {
    return Term.read(Readiness.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
