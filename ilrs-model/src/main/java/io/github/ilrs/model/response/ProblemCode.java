package io.github.ilrs.model.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The kind of a {@link Problem}, with its HTTP status and type URI. An open vocabulary. */
public enum ProblemCode implements Term {
  /** A parameter is unknown, repeated, empty or malformed, or has an invalid value. */
  INVALID_PARAMETER(400, "Invalid parameter"),
  /** The request is not a valid HTTP/1.1 request. */
  MALFORMED_REQUEST(400, "Malformed request"),
  /** The path does not exist, or contains an unknown id. */
  NOT_FOUND(404, "Not found"),
  /** The path does not support this method; the header {@code Allow} lists those it supports. */
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  /** The request line is longer than the server accepts. */
  URI_TOO_LONG(414, "URI too long"),
  /**
   * The client sends too many requests; {@code Retry-After} says when to retry. Sent by a load
   * balancer, never by the server itself.
   */
  TOO_MANY_REQUESTS(429, "Too many requests"),
  /** The headers are longer than the server accepts. */
  HEADERS_TOO_LARGE(431, "Headers too large"),
  /** The server failed; the request may be valid. */
  INTERNAL_ERROR(500, "Internal error"),
  /** The server is overloaded or shutting down; {@code Retry-After} says when to retry. */
  UNAVAILABLE(503, "Temporarily unavailable"),
  /**
   * The server's clock shows a day before the first day with data, so that the server cannot tell
   * which day is today.
   */
  CLOCK_OUT_OF_RANGE(503, "Server clock out of range"),
  /** A term that this version does not know. */
  UNRECOGNIZED(500, "Unrecognized problem");

  /** The prefix of all type URIs; the id of the problem code follows. */
  public static final String TYPES = "/docs/problems#";

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Returns the HTTP status of this kind of problem. */
  public int status() {
    return status;
  }

  /** Returns a short text for this kind of problem, different for each kind. */
  public String title() {
    return title;
  }

  /**
   * Returns the URI that identifies this kind of problem, relative to the address of the server; it
   * leads to an explanation with an example.
   */
  public String type() {
    return TYPES + id();
  }

  @JsonCreator
  private static ProblemCode read(String id) {
    return Term.read(ProblemCode.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
