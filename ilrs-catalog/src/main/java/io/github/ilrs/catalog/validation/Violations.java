package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects the violations of one rule in one dataset. */
final class Violations {
  private final String rule;
  private final List<Violation> found = new ArrayList<>();

  Violations(String rule) {
    this.rule = rule;
  }

  void add(String place, String message) {
    found.add(new Violation(rule, place, message));
  }

  void require(boolean valid, String place, String message) {
    if (!valid) {
      add(place, message);
    }
  }

  List<Violation> all() {
    return List.copyOf(found);
  }
}
