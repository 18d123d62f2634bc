package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** How a mission stands; worked out from its events. An open vocabulary. */
public enum MissionStatus implements Term {
  /** It has not been launched. */
  PLANNED,
  /** It was launched and has not landed. */
  IN_FLIGHT,
  /** It works on the Moon. */
  OPERATING,
  /** It came back or ended as planned. */
  COMPLETED,
  /** It failed. */
  FAILED,
  /** It was cancelled. */
  CANCELLED,
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED;

  /**
   * The mission status with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static MissionStatus parse(CharSequence id) {
    return Term.parse(MissionStatus.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
