package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovingTest {
  static Stream<Moving<?>> types() {
    return Moving.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyAccessorMayDifferOrNeverDoes(Moving<?> moving) {
    Set<String> said = new HashSet<>(moving.mayDiffer().keySet());
    said.addAll(moving.neverDiffers());
    assertEquals(
        Moving.accessors(moving.type()),
        said,
        () -> "Say of every accessor of " + moving.type() + " whether it may differ, and why");
    assertEquals(said.size(), moving.mayDiffer().size() + moving.neverDiffers().size());
  }
}
