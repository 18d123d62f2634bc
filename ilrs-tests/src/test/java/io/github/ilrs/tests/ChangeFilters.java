package io.github.ilrs.tests;

import io.github.ilrs.catalog.ChangeQuery;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.StatementProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The values of the filters of changes, for a query, a request and a naive selection. */
record ChangeFilters(
    List<String> subjects, List<StatementProperty> properties, List<ChangeKind> kinds) {
  /** Draws subjects from these changes. */
  static ChangeFilters random(Random random, List<Change> changes) {
    return new ChangeFilters(
        Filters.some(random, changes.stream().map(Change::subject).toList()),
        Filters.some(random, StatementProperty.class),
        Filters.some(random, ChangeKind.class));
  }

  ChangeQuery query() {
    ChangeQuery query = ChangeQuery.all();
    query = Filters.set(query, ChangeQuery::subject, subjects);
    query = Filters.set(query, ChangeQuery::property, properties);
    return Filters.set(query, ChangeQuery::kind, kinds);
  }

  /** Returns those of these changes that the filters accept. */
  List<Change> naive(List<Change> changes) {
    List<Change> accepted = new ArrayList<>();
    for (Change change : changes) {
      if (Filters.accept(subjects, List.of(change.subject()))
          && Filters.accept(properties, List.of(change.property()))
          && Filters.accept(kinds, List.of(change.kind()))) {
        accepted.add(change);
      }
    }
    return accepted;
  }
}
