package io.github.ilrs.server.contract;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be asked of the server with GET.
 *
 * @param id the operationId, such as {@code getMission}
 * @param path where it is asked
 * @param parameters what it can be asked with, in the path and in the query
 */
public record Operation(String id, PathTemplate path, List<Parameter> parameters) {
  /** Copies the parameters. */
  public Operation {
    parameters = List.copyOf(parameters);
  }

  /** True if the response depends on a day, today unless the request names another. */
  public boolean dependsOnDay() {
    return parameters.stream()
        .anyMatch(parameter -> parameter.schema().name().equals(Optional.of("Day")));
  }

  /** Its parameters in that place. */
  public List<Parameter> parameters(Parameter.Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }
}
