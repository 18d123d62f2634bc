package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** How a payload stands. An open vocabulary. */
public enum PayloadStatus implements Term {
  /** It was selected to fly. */
  SELECTED,
  /** It flew. */
  FLOWN,
  /** It was selected or agreed, and does not fly. */
  DROPPED,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The payload standing with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static PayloadStatus parse(CharSequence id) {
    return Term.parse(PayloadStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
