package io.github.ilrs.server.contract;

import static io.github.ilrs.model.response.ParameterLocation.PATH;
import static io.github.ilrs.model.response.ParameterLocation.QUERY;

import io.github.ilrs.model.internal.Nearest;
import io.github.ilrs.model.response.ParameterLocation;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import io.github.ilrs.server.contract.Operation.Parameter;
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
  private final BiFunction<String, String, Optional<ProblemViolation.Builder>> constraints;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<ProblemViolation> violations = new ArrayList<>();
  private boolean malformedPath;
  private boolean unknownInPath;

  /**
   * Creates a validator for one request.
   *
   * @param operation the requested operation
   * @param constraints checks what the contract cannot express, such as that a mission exists,
   *     given the name of the schema and the value; the violation gets its place here
   */
  public RequestValidator(
      Operation operation,
      BiFunction<String, String, Optional<ProblemViolation.Builder>> constraints) {
    this.operation = operation;
    this.constraints = constraints;
    Stream.concat(operation.pathParameters().stream(), operation.queryParameters().stream())
        .forEach(parameter -> values.put(parameter.name(), List.of()));
  }

  /**
   * Returns the arguments of the request.
   *
   * @param pathValues the values of the path parameters, percent-encoded
   * @param query the query, percent-encoded; empty if there is none
   * @throws InvalidRequestException with every violation
   */
  public Arguments validate(List<String> pathValues, String query) {
    for (int i = 0; i < pathValues.size(); i++) {
      readPath(operation.pathParameters().get(i), pathValues.get(i));
    }
    Set<String> seen = new HashSet<>();
    if (!query.isEmpty()) {
      for (String pair : query.split("&", -1)) {
        readQuery(pair, seen);
      }
    }
    for (Parameter parameter : operation.queryParameters()) {
      if (parameter.required() && !seen.contains(parameter.name())) {
        report(parameter.name(), QUERY, Optional.empty(), violation("is required"));
      }
    }
    if (!violations.isEmpty()) {
      boolean notFound = unknownInPath && !malformedPath;
      throw new InvalidRequestException(
          notFound ? ProblemCode.NOT_FOUND : ProblemCode.INVALID_PARAMETER, violations);
    }
    return new Arguments(values, query);
  }

  private void readPath(Parameter parameter, String encoded) {
    Optional<String> value = PercentEncoding.decode(encoded);
    if (value.isEmpty()) {
      malformedPath = true;
      report(parameter.name(), PATH, Optional.of(encoded), notDecodable());
    } else {
      unknownInPath |= !accept(parameter, PATH, List.of(value.get()));
    }
  }

  private void readQuery(String pair, Set<String> seen) {
    String[] parts = pair.split("=", 2);
    String encodedValue = parts.length == 2 ? parts[1] : "";
    Optional<String> decodedName = PercentEncoding.decodeQuery(parts[0]);
    String name = decodedName.orElse(parts[0]);
    Optional<String> value = decodedName.flatMap(n -> PercentEncoding.decodeQuery(encodedValue));
    Optional<String> shown = Optional.of(value.orElse(encodedValue));
    boolean repeated = !seen.add(name);
    List<String> names = operation.queryParameters().stream().map(Parameter::name).toList();
    if (!names.contains(name)) {
      report(name, QUERY, shown, unknownName(name, names));
      return;
    }
    Parameter parameter = operation.queryParameters().get(names.indexOf(name));
    if (repeated && !parameter.list()) {
      report(name, QUERY, shown, violation("is given more than once"));
    } else if (value.isEmpty()) {
      report(name, QUERY, shown, notDecodable());
    } else {
      accept(
          parameter,
          QUERY,
          parameter.list() ? Arrays.asList(value.get().split(",", -1)) : List.of(value.get()));
    }
  }

  private static ProblemViolation.Builder unknownName(String name, List<String> known) {
    List<String> similar =
        Nearest.to(name, known).stream().filter(other -> Nearest.isSimilar(name, other)).toList();
    String question = similar.isEmpty() ? "" : "; did you mean " + similar.get(0) + "?";
    return violation("is not a parameter of this path" + question).allowed(known).nearest(similar);
  }

  private static ProblemViolation.Builder notDecodable() {
    return violation("is not percent-encoded UTF-8");
  }

  private static ProblemViolation.Builder violation(String message) {
    return ProblemViolation.builder().message(message);
  }

  /** Adds values; returns whether all of them are valid. */
  private boolean accept(Parameter parameter, ParameterLocation in, List<String> added) {
    boolean valid = true;
    for (String value : added) {
      Optional<ProblemViolation.Builder> violation = check(parameter.schema(), value);
      violation.ifPresent(found -> report(parameter.name(), in, Optional.of(value), found));
      valid &= violation.isEmpty();
    }
    values.merge(
        parameter.name(),
        added,
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    return valid;
  }

  /** The constraints come first, since they know the nearest ids. */
  private Optional<ProblemViolation.Builder> check(ValueSchema schema, String value) {
    if (value.isEmpty()) {
      return Optional.of(violation("is empty").allowed(schema.allowed()));
    }
    return schema
        .name()
        .flatMap(name -> constraints.apply(name, value))
        .or(() -> schema.check(value));
  }

  private void report(
      String field,
      ParameterLocation in,
      Optional<String> value,
      ProblemViolation.Builder violation) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation.field(field).in(in).value(value).build());
    }
  }
}
