package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The status of a payload. An open vocabulary. */
public enum PayloadStatus implements Term {
  /** It has been selected to fly. */
  SELECTED,
  /** It has flown. */
  FLOWN,
  /** It was selected or agreed, but will not fly. */
  DROPPED,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static PayloadStatus read(String id) {
    return Term.read(PayloadStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
