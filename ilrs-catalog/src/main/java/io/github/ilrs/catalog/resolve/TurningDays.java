package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.evidence.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The days on which something that is derived may change, as days since 1970-01-01. */
final class TurningDays {
  private long[] days = new long[16];
  private int size;

  void add(LocalDate day) {
    add(day.toEpochDay());
  }

  /** Adds the days on which statements take effect. */
  void add(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement.effectiveDate().isPresent()) {
        add(statement.effectiveDate().get().earliest());
      }
    }
  }

  void add(History history) {
    add(history.statements());
  }

  void addAll(long[] others) {
    for (long day : others) {
      add(day);
    }
  }

  private void add(long day) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
    }
    days[size++] = day;
  }

  /** Returns the days in order, each once. */
  long[] inOrder() {
    long[] sorted = Arrays.copyOf(days, size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (long day : sorted) {
      if (distinct == 0 || sorted[distinct - 1] != day) {
        sorted[distinct++] = day;
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }
}
