package io.github.ilrs.server.request;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.answer.ProblemViolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The values that a request gives to the parameters of its operation. They were held to the
 * contract before, so nothing that is read here can be wrong.
 */
public final class Arguments {
  private final Map<String, List<String>> values;

  /**
   * @param values the values of each parameter of the operation; none for one that is not given
   */
  Arguments(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  /** True if the operation has such a parameter, given or not. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value of a parameter that must be given, such as one of the path. */
  public <T> T one(String name, Function<String, T> reading) {
    return optional(name, reading).orElseThrow();
  }

  /** The value of a parameter that may be given. */
  public <T> Optional<T> optional(String name, Function<String, T> reading) {
    return values(name).stream().findFirst().map(reading);
  }

  /** Returns the query narrowed by the values of a list; unchanged if the list is not given. */
  public <Q, T> Q filter(
      Q query, String name, Function<String, T> parser, BiFunction<Q, List<T>, Q> filter) {
    List<T> values = values(name).stream().map(parser).toList();
    return values.isEmpty() ? query : check(name, () -> filter.apply(query, values));
  }

  /** Returns the query narrowed by a single value; unchanged if the value is not given. */
  public <Q, T> Q filterOne(
      Q query, String name, Function<String, T> parser, BiFunction<Q, T, Q> filter) {
    return filter(query, name, parser, (all, values) -> filter.apply(all, values.get(0)));
  }

  /**
   * Returns the result of code that uses the value of a parameter.
   *
   * @throws RefusedRequestException if the code rejects the value, such as the end of a range that
   *     is before its beginning
   */
  public <T> T check(String name, Supplier<T> code) {
    try {
      return code.get();
    } catch (InvalidValueException e) {
      throw new RefusedRequestException(
          ProblemCode.INVALID_PARAMETER,
          List.of(
              new ProblemViolation(
                  name, Optional.of(e.value()), "expected " + e.expected(), e.allowed())));
    }
  }

  private List<String> values(String name) {
    List<String> found = values.get(name);
    if (found == null) {
      throw new IllegalStateException("The contract has no parameter " + name + " here");
    }
    return found;
  }
}
