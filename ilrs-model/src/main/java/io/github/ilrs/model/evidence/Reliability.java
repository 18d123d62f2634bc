package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/**
 * How much weight a source carries, graded by its publisher, heaviest first. An open vocabulary.
 */
public enum Reliability implements Term {
  /** An agency or a government speaks for itself. */
  OFFICIAL,
  /** A news agency or newspaper, or a faithful reprint of one. */
  PRESS,
  /** A wiki, a mirror, an aggregator, a summary of others. */
  SECONDARY,
  /** The original was not read; never the value of anything, shown only beside it. */
  UNCONFIRMED,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The reliability with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static Reliability parse(CharSequence id) {
    return Term.parse(Reliability.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
