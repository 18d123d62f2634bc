package io.github.ilrs.catalog.rule;

import io.github.ilrs.model.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects what one rule finds in one dataset. */
final class Findings {
  private final String rule;
  private final List<Violation> found = new ArrayList<>();

  Findings(String rule) {
    this.rule = rule;
  }

  void report(String place, String message) {
    found.add(new Violation(rule, place, message));
  }

  void reportUnless(boolean kept, String place, String message) {
    if (!kept) {
      report(place, message);
    }
  }

  List<Violation> found() {
    return List.copyOf(found);
  }
}
