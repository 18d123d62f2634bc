package io.github.ilrs.testkit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;

/** Draws one value for each of a list's elements. */
final class Each {
  private Each() {}

  /**
   * As many values as there are elements, each made to suit the element that it stands for. All
   * come from one arbitrary: one of its own for every element would take jqwik far longer.
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
