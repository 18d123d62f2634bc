package io.github.ilrs.model.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The part of a request that an invalid value is in. An open vocabulary. */
public enum ParameterLocation implements Term {
  /** The path. */
  PATH,
  /** The query. */
  QUERY,
  /** The headers. */
  HEADER,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  /**
   * Returns the location with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException if the id is unknown
   */
  public static ParameterLocation parse(CharSequence id) {
    return Term.parse(ParameterLocation.class, id);
  }

  @JsonCreator
  private static ParameterLocation read(String id) {
    return Term.read(ParameterLocation.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
