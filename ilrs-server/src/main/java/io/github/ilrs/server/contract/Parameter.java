package io.github.ilrs.server.contract;

/**
 * A parameter of an operation.
 *
 * @param name the case-sensitive name
 * @param location where in the request it is
 * @param required whether it is required
 * @param list whether it accepts several values, separated by commas or by repeating it
 * @param schema the schema of each value
 */
public record Parameter(
    String name, Location location, boolean required, boolean list, ValueSchema schema) {

  /** Where in a request a parameter is. */
  public enum Location {
    /** A segment of the path. */
    PATH,
    /** The query. */
    QUERY
  }
}
