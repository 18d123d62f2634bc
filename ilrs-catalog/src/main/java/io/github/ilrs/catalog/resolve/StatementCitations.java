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

  static Set<Citation> of(History history, LocalDate day) {
    return of(List.of(), history, day);
  }

  /** The citations of a record, then those of the statements in effect that may be values. */
  static Set<Citation> of(List<Citation> record, History history, LocalDate day) {
    Set<Citation> citations = new LinkedHashSet<>(record);
    for (Statement statement : history.inEffectOn(day)) {
      if (statement.canBeValue()) {
        citations.add(statement.citation());
      }
    }
    return citations;
  }
}
