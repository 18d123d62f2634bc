package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Statement;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The citations of the statements that a subject rests on. */
final class StatementCitations {
  private StatementCitations() {}

  /** The main citations, then those of the statements in effect that may be values. */
  static Set<Citation> of(List<Citation> main, History history, LocalDate day) {
    Set<Citation> citations = new LinkedHashSet<>(main);
    for (Statement statement : history.inEffectOn(day)) {
      if (statement.canBeValue()) {
        citations.add(statement.citation());
      }
    }
    return citations;
  }
}
