package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The reliability of a source, graded by its publisher, highest first. An open vocabulary. */
public enum Reliability implements Term {
  /** An agency or a government about itself. */
  OFFICIAL,
  /** A news agency or newspaper, or a faithful reprint of one. */
  PRESS,
  /** A wiki, mirror or aggregator, or an association or a volunteer who reports on others. */
  SECONDARY,
  /**
   * A report that is known only from daily digests, which retell others and copy each other; its
   * original was not read. It is shown next to a value but never used as the value.
   */
  UNCONFIRMED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static Reliability read(String id) {
    return Term.read(Reliability.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
