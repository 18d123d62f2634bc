package io.github.ilrs.server.contract;

/**
 * A parameter of an operation.
 *
 * @param name its name, which is case-sensitive
 * @param place where it stands
 * @param required true if there is no answer without it
 * @param list true if it takes several values, separated by commas or given by repeating it
 * @param schema what each value must be
 */
public record Parameter(
    String name, Place place, boolean required, boolean list, ValueSchema schema) {

  /** Where a parameter stands in a request. */
  public enum Place {
    /** A segment of the path. */
    PATH,
    /** Behind the question mark. */
    QUERY
  }
}
