package io.github.ilrs.server.contract;

import java.util.List;
import java.util.Optional;

/**
 * An operation of the contract; every operation is a GET.
 *
 * @param id the operationId, such as {@code getMission}
 * @param path the template of its path
 * @param pathParameters its parameters in the path, in the order of the path
 * @param queryParameters its parameters in the query
 */
public record Operation(
    String id, PathTemplate path, List<Parameter> pathParameters, List<Parameter> queryParameters) {

  /**
   * A parameter of an operation.
   *
   * @param name the case-sensitive name
   * @param required whether it is required
   * @param list whether it accepts several values, separated by commas or by repeating it
   * @param schema the schema of each value
   */
  public record Parameter(String name, boolean required, boolean list, ValueSchema schema) {}

  /** Returns whether the response depends on a day: today, or a day that the request names. */
  public boolean dependsOnDay() {
    return queryParameters.stream()
        .anyMatch(parameter -> parameter.schema().name().equals(Optional.of("Day")));
  }
}
