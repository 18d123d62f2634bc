package io.github.ilrs.tests;

import io.github.ilrs.model.Term;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Draws the values of filters; an empty list sets no filter. */
final class Filters {
  private Filters() {}

  /** One to three of these values in a quarter of the draws, otherwise none. */
  static <T> List<T> some(Random random, Collection<? extends T> values) {
    if (values.isEmpty() || random.nextInt(4) > 0) {
      return List.of();
    }
    List<T> all = List.copyOf(values);
    return Stream.generate(() -> all.get(random.nextInt(all.size())))
        .limit(1 + random.nextInt(3))
        .distinct()
        .toList();
  }

  /** One to three terms of a vocabulary in a quarter of the draws, otherwise none. */
  static <E extends Enum<E> & Term> List<E> some(Random random, Class<E> vocabulary) {
    return some(random, Term.known(vocabulary));
  }

  /** True or false in a quarter of the draws each. */
  static Optional<Boolean> either(Random random) {
    return random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty();
  }

  /** Sets a filter of a query unless there are no values for it. */
  static <Q, T> Q set(Q query, BiFunction<Q, List<T>, Q> filter, List<T> values) {
    return values.isEmpty() ? query : filter.apply(query, values);
  }

  /** True if there are no values for a filter, or one of them is among these. */
  static <T> boolean accept(List<T> filter, Collection<? extends T> values) {
    return filter.isEmpty() || values.stream().anyMatch(filter::contains);
  }
}
