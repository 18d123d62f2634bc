package io.github.ilrs.testkit;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Builders.BuilderCombinator;

/** The fields of a builder, each with the arbitrary of its values. */
record Fields<B>(BuilderCombinator<B> builders) {
  static <B> Fields<B> of(Supplier<B> builder) {
    return new Fields<>(Builders.withBuilder(builder));
  }

  <T> Fields<B> with(BiFunction<B, T, B> setter, Arbitrary<T> values) {
    return new Fields<>(builders.use(values).in(setter));
  }

  <T> Arbitrary<T> build(Function<B, T> build) {
    return builders.build(build);
  }
}
