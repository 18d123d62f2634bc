package io.github.ilrs.server.request;

import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.answer.ProblemViolation;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.Parameter;
import io.github.ilrs.server.contract.Refusal;
import io.github.ilrs.server.contract.ValueSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Holds one request to its operation, word by word, and collects every fault, so that a client
 * hears of all of them at once.
 */
public final class RequestCheck {
  /** How many faults are named at most: an answer must not be far longer than its question. */
  public static final int MAX_VIOLATIONS = 100;

  private final Operation operation;
  private final BiFunction<String, String, Optional<Refusal>> meanings;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<ProblemViolation> violations = new ArrayList<>();
  private boolean malformedPath;
  private boolean unknownInPath;

  /**
   * @param operation what is asked
   * @param meanings why the programme refuses a value that the contract does not, such as the id of
   *     a mission that there is not, by the name of the schema and the value
   */
  public RequestCheck(Operation operation, BiFunction<String, String, Optional<Refusal>> meanings) {
    this.operation = operation;
    this.meanings = meanings;
    operation.parameters().forEach(parameter -> values.put(parameter.name(), List.of()));
  }

  /**
   * The values of the request, all of them right.
   *
   * @param pathValues what the path has for the names of its template, still encoded
   * @param query the query, still encoded; empty if there is none
   * @throws RefusedRequestException with every fault
   */
  public Arguments arguments(List<String> pathValues, String query) {
    List<Parameter> inPath = operation.parameters(Parameter.Place.PATH);
    for (int i = 0; i < inPath.size(); i++) {
      readPath(inPath.get(i), pathValues.get(i));
    }
    Map<String, QueryPart> seen = new HashMap<>();
    for (QueryPart part : QueryPart.of(query)) {
      readQuery(part, seen.putIfAbsent(part.name(), part) != null);
    }
    for (Parameter parameter : operation.parameters(Parameter.Place.QUERY)) {
      if (parameter.required() && !seen.containsKey(parameter.name())) {
        refuse(parameter.name(), Optional.empty(), Refusal.of("is required"));
      }
    }
    if (!violations.isEmpty()) {
      boolean notFound = unknownInPath && !malformedPath;
      throw new RefusedRequestException(
          notFound ? ProblemCode.NOT_FOUND : ProblemCode.INVALID_PARAMETER, violations);
    }
    return new Arguments(values);
  }

  private void readPath(Parameter parameter, String encoded) {
    Optional<String> value = PercentEncoding.decode(encoded);
    if (value.isEmpty()) {
      malformedPath = true;
      refuse(parameter.name(), Optional.of(encoded), notDecoded());
    } else {
      unknownInPath |= !accept(parameter, List.of(value.get()));
    }
  }

  private void readQuery(QueryPart part, boolean repeated) {
    Optional<Parameter> parameter =
        operation.parameters(Parameter.Place.QUERY).stream()
            .filter(candidate -> candidate.name().equals(part.name()))
            .findFirst();
    Optional<String> value = part.value();
    if (parameter.isEmpty()) {
      refuse(part.name(), Optional.of(value.orElse(part.encodedValue())), unknownParameter());
    } else if (repeated && !parameter.get().list()) {
      refuse(
          part.name(),
          Optional.of(value.orElse(part.encodedValue())),
          Refusal.of("is given more than once"));
    } else if (value.isEmpty()) {
      refuse(part.name(), Optional.of(part.encodedValue()), notDecoded());
    } else {
      accept(
          parameter.get(),
          parameter.get().list()
              ? Arrays.asList(value.get().split(",", -1))
              : List.of(value.get()));
    }
  }

  private Refusal unknownParameter() {
    return new Refusal(
        "is not a parameter of this path",
        operation.parameters(Parameter.Place.QUERY).stream().map(Parameter::name).toList());
  }

  private static Refusal notDecoded() {
    return Refusal.of("is not percent-encoded UTF-8");
  }

  /** True if all values are right. */
  private boolean accept(Parameter parameter, List<String> given) {
    boolean right = true;
    for (String value : given) {
      Optional<Refusal> refusal = refusal(parameter.schema(), value);
      refusal.ifPresent(found -> refuse(parameter.name(), Optional.of(value), found));
      right &= refusal.isEmpty();
    }
    values.merge(parameter.name(), given, RequestCheck::concat);
    return right;
  }

  private static List<String> concat(List<String> before, List<String> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }

  /** The programme can name what is near, the contract only what is well formed. */
  private Optional<Refusal> refusal(ValueSchema schema, String value) {
    if (value.isEmpty()) {
      return Optional.of(new Refusal("is empty", schema.allowed()));
    }
    return schema
        .name()
        .flatMap(name -> meanings.apply(name, value))
        .or(() -> schema.refusal(value));
  }

  private void refuse(String field, Optional<String> value, Refusal refusal) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(new ProblemViolation(field, value, refusal.message(), refusal.allowed()));
    }
  }
}
