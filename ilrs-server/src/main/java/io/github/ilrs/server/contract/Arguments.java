package io.github.ilrs.server.contract;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.response.ParameterLocation;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The arguments of a request, validated against the contract. */
public final class Arguments {
  private final Map<String, List<String>> values;
  private final String query;

  /**
   * Creates arguments.
   *
   * @param values the values of each parameter of the operation; an empty list if it is absent
   * @param query the query of the request, percent-encoded; empty if there is none
   */
  Arguments(Map<String, List<String>> values, String query) {
    this.values = Map.copyOf(values);
    this.query = query.isEmpty() ? "" : "?" + query;
  }

  /** The valid query of the request, percent-encoded, after a question mark; empty if none. */
  public String query() {
    return query;
  }

  /** Returns whether the request has a value for a parameter. */
  public boolean isPresent(String name) {
    return !values.getOrDefault(name, List.of()).isEmpty();
  }

  /** Returns the value of a parameter; empty if it is absent or the operation does not have it. */
  public <T> Optional<T> optionalIfDefined(String name, Function<String, T> parser) {
    return values.getOrDefault(name, List.of()).stream().findFirst().map(parser);
  }

  /** Returns the value of a required parameter. */
  public <T> T required(String name, Function<String, T> parser) {
    return optional(name, parser).orElseThrow();
  }

  /** Returns the value of an optional parameter; empty if it is absent. */
  public <T> Optional<T> optional(String name, Function<String, T> parser) {
    return values(name).stream().findFirst().map(parser);
  }

  /** Returns the query with a filter for the values of a list; unchanged if it is absent. */
  public <Q, T> Q filter(
      Q query, String name, Function<String, T> parser, BiFunction<Q, List<T>, Q> filter) {
    List<T> values = values(name).stream().map(parser).toList();
    return values.isEmpty() ? query : check(name, () -> filter.apply(query, values));
  }

  /** Returns the query with a filter for a single value; unchanged if it is absent. */
  public <Q, T> Q filterOne(
      Q query, String name, Function<String, T> parser, BiFunction<Q, T, Q> filter) {
    return filter(query, name, parser, (all, values) -> filter.apply(all, values.get(0)));
  }

  /**
   * Returns the result of code that uses the value of a parameter.
   *
   * @throws InvalidRequestException if the code rejects the value, such as the end of a range that
   *     is before its beginning
   */
  public <T> T check(String name, Supplier<T> code) {
    try {
      return code.get();
    } catch (InvalidValueException e) {
      throw new InvalidRequestException(
          ProblemCode.INVALID_PARAMETER,
          List.of(
              ProblemViolation.builder()
                  .field(name)
                  .in(ParameterLocation.QUERY)
                  .value(e.value())
                  .message("is not valid; expected " + e.expected())
                  .allowed(e.allowed())
                  .build()));
    }
  }

  private List<String> values(String name) {
    List<String> found = values.get(name);
    if (found == null) {
      throw new IllegalStateException("The operation has no parameter " + name);
    }
    return found;
  }
}
