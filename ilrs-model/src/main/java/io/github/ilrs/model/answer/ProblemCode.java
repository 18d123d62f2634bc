package io.github.ilrs.model.answer;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/**
 * The kind of a {@link Problem}: what it is called, which HTTP status it is answered with, which
 * URI names it. An open vocabulary.
 */
public enum ProblemCode implements Term {
  /** A parameter is unknown, repeated, empty, malformed or has a wrong value. */
  INVALID_PARAMETER(400),
  /** The request could not be understood at all, or breaks a rule of HTTP. */
  MALFORMED_REQUEST(400),
  /** There is nothing at this path, or an id in it is not there. */
  NOT_FOUND(404),
  /** The path is there, but not for this method; the header {@code Allow} names those it is for. */
  METHOD_NOT_ALLOWED(405),
  /** The line that names what is asked for is longer than the server reads. */
  URI_TOO_LONG(414),
  /**
   * The client asks too often; {@code Retry-After} says when to ask again. A balancer in front of
   * servers says so, a server by itself never does.
   */
  TOO_MANY_REQUESTS(429),
  /** The headers are longer than the server reads. */
  HEADERS_TOO_LARGE(431),
  /** The server failed; the request may be right. */
  INTERNAL_ERROR(500),
  /**
   * The server has too much to do, or is about to stop; {@code Retry-After} says when to ask again.
   */
  UNAVAILABLE(503),
  /**
   * The server's clock shows a day before the first day with data, so that the server cannot tell
   * which day is today.
   */
  CLOCK_OUT_OF_RANGE(503),
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED(500);

  /** What the URI of every kind of problem begins with; the kind's id follows. */
  public static final String TYPES = "tag:ilrs.github.io,2026:problem/";

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  /** The HTTP status that a problem of this kind is answered with. */
  public int status() {
    return status;
  }

  /** The URI that names this kind of problem; it is a name only and leads nowhere. */
  public String type() {
    return TYPES + id();
  }

  /**
   * The problem code with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static ProblemCode parse(CharSequence id) {
    return Term.parse(ProblemCode.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
