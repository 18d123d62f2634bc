package io.github.ilrs.catalog;

import java.util.function.Supplier;

/** The dataset that the tests of data check: the canonical one, or a mutant of it. */
public final class DatasetUnderTest {
  private static final ThreadLocal<Dataset> MUTANT = new ThreadLocal<>();

  private DatasetUnderTest() {}

  /** Returns the dataset to check; tests keep it in a field that is not static. */
  public static Dataset get() {
    Dataset mutant = MUTANT.get();
    return mutant == null ? Dataset.canonical() : mutant;
  }

  /** Does something while a mutant is the dataset to check, in this thread. */
  static <T> T with(Dataset mutant, Supplier<T> work) {
    MUTANT.set(mutant);
    try {
      return work.get();
    } finally {
      MUTANT.remove();
    }
  }
}
