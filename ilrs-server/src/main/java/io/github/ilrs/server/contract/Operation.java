package io.github.ilrs.server.contract;

import java.util.List;
import java.util.Optional;

/**
 * An operation of the contract; every operation is a GET.
 *
 * @param id the operationId, such as {@code getMission}
 * @param path the template of its path
 * @param parameters its parameters, in the path and in the query
 */
public record Operation(String id, PathTemplate path, List<Parameter> parameters) {
  /** Copies the parameters. */
  public Operation {
    parameters = List.copyOf(parameters);
  }

  /** Returns whether the response depends on a day: today, or a day that the request names. */
  public boolean dependsOnDay() {
    return parameters.stream()
        .anyMatch(parameter -> parameter.schema().name().equals(Optional.of("Day")));
  }

  /** Returns the parameters at this location. */
  public List<Parameter> parameters(Parameter.Location location) {
    return parameters.stream().filter(parameter -> parameter.location() == location).toList();
  }
}
