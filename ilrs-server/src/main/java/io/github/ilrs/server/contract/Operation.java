package io.github.ilrs.server.contract;

import java.util.List;

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

  /** Its parameters in that place. */
  public List<Parameter> parameters(Parameter.Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }
}
