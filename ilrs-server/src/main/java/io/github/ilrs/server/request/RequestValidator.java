package io.github.ilrs.server.request;

import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import io.github.ilrs.server.contract.ConstraintViolation;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.Parameter;
import io.github.ilrs.server.contract.ValueSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Validates a request against its operation, and collects every violation. */
public final class RequestValidator {
  /** The maximum number of reported violations, so that no request provokes a huge response. */
  public static final int MAX_VIOLATIONS = 100;

  private final Operation operation;
  private final BiFunction<String, String, Optional<ConstraintViolation>> constraints;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<ProblemViolation> violations = new ArrayList<>();
  private boolean malformedPath;
  private boolean unknownInPath;

  /**
   * Creates a validator for one request.
   *
   * @param operation the requested operation
   * @param constraints checks what the contract cannot express, such as that a mission exists,
   *     given the name of the schema and the value
   */
  public RequestValidator(
      Operation operation, BiFunction<String, String, Optional<ConstraintViolation>> constraints) {
    this.operation = operation;
    this.constraints = constraints;
    operation.parameters().forEach(parameter -> values.put(parameter.name(), List.of()));
  }

  /**
   * Returns the arguments of the request.
   *
   * @param pathValues the values of the path parameters, percent-encoded
   * @param query the query, percent-encoded; empty if there is none
   * @throws InvalidRequestException with every violation
   */
  public Arguments validate(List<String> pathValues, String query) {
    List<Parameter> inPath = operation.parameters(Parameter.Location.PATH);
    for (int i = 0; i < inPath.size(); i++) {
      readPath(inPath.get(i), pathValues.get(i));
    }
    Set<String> seen = new HashSet<>();
    for (QueryParameter given : QueryParameter.parse(query)) {
      readQuery(given, !seen.add(given.name()));
    }
    for (Parameter parameter : operation.parameters(Parameter.Location.QUERY)) {
      if (parameter.required() && !seen.contains(parameter.name())) {
        report(parameter.name(), Optional.empty(), ConstraintViolation.of("is required"));
      }
    }
    if (!violations.isEmpty()) {
      boolean notFound = unknownInPath && !malformedPath;
      throw new InvalidRequestException(
          notFound ? ProblemCode.NOT_FOUND : ProblemCode.INVALID_PARAMETER, violations);
    }
    return new Arguments(values);
  }

  private void readPath(Parameter parameter, String encoded) {
    Optional<String> value = PercentEncoding.decode(encoded);
    if (value.isEmpty()) {
      malformedPath = true;
      report(parameter.name(), Optional.of(encoded), notDecodable());
    } else {
      unknownInPath |= !accept(parameter, List.of(value.get()));
    }
  }

  private void readQuery(QueryParameter given, boolean repeated) {
    Optional<Parameter> parameter =
        operation.parameters(Parameter.Location.QUERY).stream()
            .filter(candidate -> candidate.name().equals(given.name()))
            .findFirst();
    Optional<String> value = given.value();
    if (parameter.isEmpty()) {
      report(given.name(), Optional.of(value.orElse(given.encodedValue())), unknownParameter());
    } else if (repeated && !parameter.get().list()) {
      report(
          given.name(),
          Optional.of(value.orElse(given.encodedValue())),
          ConstraintViolation.of("is given more than once"));
    } else if (value.isEmpty()) {
      report(given.name(), Optional.of(given.encodedValue()), notDecodable());
    } else {
      accept(
          parameter.get(),
          parameter.get().list()
              ? Arrays.asList(value.get().split(",", -1))
              : List.of(value.get()));
    }
  }

  private ConstraintViolation unknownParameter() {
    return new ConstraintViolation(
        "is not a parameter of this path",
        operation.parameters(Parameter.Location.QUERY).stream().map(Parameter::name).toList());
  }

  private static ConstraintViolation notDecodable() {
    return ConstraintViolation.of("is not percent-encoded UTF-8");
  }

  /** Adds values; returns whether all of them are valid. */
  private boolean accept(Parameter parameter, List<String> added) {
    boolean valid = true;
    for (String value : added) {
      Optional<ConstraintViolation> violation = check(parameter.schema(), value);
      violation.ifPresent(found -> report(parameter.name(), Optional.of(value), found));
      valid &= violation.isEmpty();
    }
    values.merge(parameter.name(), added, RequestValidator::concat);
    return valid;
  }

  private static List<String> concat(List<String> before, List<String> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }

  /** The constraints come first, since they know the nearest ids. */
  private Optional<ConstraintViolation> check(ValueSchema schema, String value) {
    if (value.isEmpty()) {
      return Optional.of(new ConstraintViolation("is empty", schema.allowed()));
    }
    return schema
        .name()
        .flatMap(name -> constraints.apply(name, value))
        .or(() -> schema.check(value));
  }

  private void report(String field, Optional<String> value, ConstraintViolation violation) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(new ProblemViolation(field, value, violation.message(), violation.allowed()));
    }
  }
}
