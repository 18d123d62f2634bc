package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** What a statement did to what was known. An open vocabulary. */
public enum ChangeKind implements Term {
  /** Nothing was known of it before. */
  FIRST_STATED,
  /** It says something else than what was known. */
  MOVED,
  /** It says the same, more exactly. */
  NARROWED,
  /** It says the same again, or less exactly. */
  CONFIRMED,
  /** Something happened. */
  HAPPENED,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The change kind with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static ChangeKind parse(CharSequence id) {
    return Term.parse(ChangeKind.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
