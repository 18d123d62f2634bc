package io.github.ilrs.server;

import io.github.ilrs.model.response.ApiIndex;
import io.github.ilrs.model.response.ApiLink;
import io.github.ilrs.model.response.ApiResource;
import io.github.ilrs.server.contract.Arguments;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.Operation.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links between the resources of the contract. */
final class Links {
  private static final String JSON = "application/json";

  private final List<Operation> operations;

  Links(Contract contract) {
    this.operations = contract.operations();
  }

  /** Returns all resources, with their other formats. */
  ApiIndex index() {
    return new ApiIndex(
        operations.stream()
            .filter(operation -> operation.mediaType().equals(JSON))
            .map(
                operation ->
                    new ApiResource(
                        operation.path(),
                        operation.summary(),
                        alternates(operation)
                            .map(a -> new ApiLink(a.path(), a.mediaType()))
                            .toList()))
            .toList());
  }

  /**
   * Returns the header {@code Link} of a response. Its links have the query of the request; an
   * alternate that does not support one of its parameters is left out.
   */
  String header(Operation operation, String path, Arguments arguments) {
    Stream<String> alternates =
        alternates(operation)
            .filter(alternate -> supports(alternate, operation, arguments))
            .map(
                alternate ->
                    link(
                        alternate.path().replace(operation.path(), path) + arguments.query(),
                        "alternate",
                        alternate.mediaType()));
    return Stream.concat(
            alternates, Stream.of(link("/openapi.yaml", "service-desc", Contract.MEDIA_TYPE)))
        .collect(Collectors.joining(", "));
  }

  private Stream<Operation> alternates(Operation operation) {
    return operations.stream()
        .filter(
            other ->
                other.path().startsWith(operation.path() + ".")
                    || other.alternateOf().filter(operation.id()::equals).isPresent());
  }

  private static boolean supports(Operation alternate, Operation operation, Arguments arguments) {
    List<String> names = alternate.queryParameters().stream().map(Parameter::name).toList();
    return operation.queryParameters().stream()
        .map(Parameter::name)
        .filter(arguments::isPresent)
        .allMatch(names::contains);
  }

  private static String link(String target, String relation, String mediaType) {
    String type = mediaType.replaceFirst(";.*", "");
    return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(target, relation, type);
  }
}
