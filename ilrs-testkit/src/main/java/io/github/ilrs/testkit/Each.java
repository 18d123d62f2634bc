package io.github.ilrs.testkit;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Draws one value for each of a list's elements. */
final class Each {
  private Each() {}

  /** A list as long as the given one, its values in the order of what they were drawn for. */
  static <T, R> Arbitrary<List<R>> of(List<T> elements, Function<T, Arbitrary<R>> drawn) {
    if (elements.isEmpty()) {
      return Arbitraries.just(List.of());
    }
    return Combinators.combine(elements.stream().map(drawn).toList()).as(List::copyOf);
  }
}
