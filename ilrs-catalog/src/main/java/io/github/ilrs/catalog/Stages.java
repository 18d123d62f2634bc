package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import java.util.List;

/** The construction phase has two stages, and queries ask for no other. */
final class Stages {
  private Stages() {}

  static void check(int stage) {
    if (stage < 1 || stage > 2) {
      throw InvalidValueException.notOneOf("stage", stage, List.of("1", "2"));
    }
  }
}
