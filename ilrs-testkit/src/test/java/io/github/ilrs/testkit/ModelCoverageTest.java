package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.Term;
import java.util.stream.Stream;
import net.jqwik.api.providers.TypeUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCoverageTest {
  static Stream<Class<?>> valueTypes() {
    // Enums that are no vocabularies are jqwik's to draw.
    return ModelTypes.values().stream()
        .filter(type -> !type.isEnum() || Term.class.isAssignableFrom(type));
  }

  @ParameterizedTest
  @MethodSource("valueTypes")
  void everyPublicValueTypeOfTheModelHasAnArbitrary(Class<?> type) {
    assertTrue(
        new IlrsArbitraryProvider().canProvideFor(TypeUsage.of(type)),
        () -> "Give " + type + " an arbitrary and a line in IlrsArbitraryProvider");
  }

  @Test
  void theModelIsFound() {
    assertTrue(ModelTypes.values().size() > 40, () -> "only " + ModelTypes.values());
  }
}
