package io.github.ilrs.model.answer;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** The kind of a {@link Problem}, and the HTTP status it is answered with. An open vocabulary. */
public enum ProblemCode implements Term {
  /** A parameter is unknown, repeated, empty, malformed or has a wrong value. */
  INVALID_PARAMETER(400),
  /**
   * The request could not be understood at all, or goes beyond the server's limits; too long a URL
   * is answered with 414 and too long headers with 431 instead.
   */
  MALFORMED_REQUEST(400),
  /** There is nothing at this path, or an id in it is not there. */
  NOT_FOUND(404),
  /** The path is there, but not for this method; the header {@code Allow} names those it is for. */
  METHOD_NOT_ALLOWED(405),
  /** The server failed; the request may be right. */
  INTERNAL_ERROR(500),
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED(500);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  /** The HTTP status that a problem of this kind is answered with. */
  public int status() {
    return status;
  }

  /**
   * The problem code with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static ProblemCode of(String id) {
    return Term.parse(ProblemCode.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
