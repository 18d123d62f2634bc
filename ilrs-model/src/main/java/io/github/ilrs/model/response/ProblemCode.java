package io.github.ilrs.model.response;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/** The kind of a {@link Problem}, with its HTTP status and type URI. An open vocabulary. */
public enum ProblemCode implements Term {
  /** A parameter is unknown, repeated, empty or malformed, or has an invalid value. */
  INVALID_PARAMETER(400),
  /** The request is not a valid HTTP/1.1 request. */
  MALFORMED_REQUEST(400),
  /** The path does not exist, or contains an unknown id. */
  NOT_FOUND(404),
  /** The path does not support this method; the header {@code Allow} lists those it supports. */
  METHOD_NOT_ALLOWED(405),
  /** The request line is longer than the server accepts. */
  URI_TOO_LONG(414),
  /**
   * The client sends too many requests; {@code Retry-After} says when to retry. Sent by a load
   * balancer, never by the server itself.
   */
  TOO_MANY_REQUESTS(429),
  /** The headers are longer than the server accepts. */
  HEADERS_TOO_LARGE(431),
  /** The server failed; the request may be valid. */
  INTERNAL_ERROR(500),
  /** The server is overloaded or shutting down; {@code Retry-After} says when to retry. */
  UNAVAILABLE(503),
  /**
   * The server's clock shows a day before the first day with data, so that the server cannot tell
   * which day is today.
   */
  CLOCK_OUT_OF_RANGE(503),
  /** A term that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED(500);

  /** The prefix of all type URIs; the id of the problem code follows. */
  public static final String TYPES = "tag:ilrs.github.io,2026:problem/";

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  /** Returns the HTTP status of this kind of problem. */
  public int status() {
    return status;
  }

  /** Returns the URI that identifies this kind of problem; it cannot be dereferenced. */
  public String type() {
    return TYPES + id();
  }

  @Override
  public String toString() {
    return id();
  }
}
