package io.github.ilrs.server.http;

/** Counts responses, by event loops. */
public interface ResponseCounter {
  /**
   * Counts a response after it was written, or after its connection was closed.
   *
   * @param operation the operationId in the contract, or another name such as {@code health}
   * @param status the HTTP status code
   * @param bodyBytes the length of the body, in bytes
   * @param durationNanos the time since the request, in nanoseconds
   */
  void count(String operation, int status, long bodyBytes, long durationNanos);
}
