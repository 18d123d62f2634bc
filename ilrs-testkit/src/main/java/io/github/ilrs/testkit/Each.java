package io.github.ilrs.testkit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;

/** Generates one value for each element of a list. */
final class Each {
  private Each() {}

  /**
   * Returns lists with one value for each element, adapted to that element. All values come from
   * one arbitrary, since one arbitrary for each element would be much slower.
   */
  static <T, V, R> Arbitrary<List<R>> of(
      List<T> elements, Arbitrary<V> values, BiFunction<T, V, R> suit) {
    return values
        .list()
        .ofSize(elements.size())
        .map(
            drawn ->
                IntStream.range(0, elements.size())
                    .mapToObj(i -> suit.apply(elements.get(i), drawn.get(i)))
                    .toList());
  }
}
