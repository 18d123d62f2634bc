package io.github.ilrs.server.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

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

  /** The values of a list; none if it is not given. */
  public <T> T[] all(String name, Function<String, T> reading, IntFunction<T[]> array) {
    return values(name).stream().map(reading).toArray(array);
  }

  /** The values of a list; none if it is not given. */
  public <T> List<T> all(String name, Function<String, T> reading) {
    return values(name).stream().map(reading).toList();
  }

  /** The numbers of a list; none if it is not given. */
  public int[] numbers(String name) {
    return values(name).stream().mapToInt(Integer::parseInt).toArray();
  }

  private List<String> values(String name) {
    List<String> found = values.get(name);
    if (found == null) {
      throw new IllegalStateException("The contract has no parameter " + name + " here");
    }
    return found;
  }
}
