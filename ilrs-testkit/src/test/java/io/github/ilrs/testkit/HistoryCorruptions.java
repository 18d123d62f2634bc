package io.github.ilrs.testkit;

import static io.github.ilrs.testkit.Spoilt.ABSENT_PLACE;
import static io.github.ilrs.testkit.Spoilt.copy;
import static io.github.ilrs.testkit.Spoilt.mission;
import static io.github.ilrs.testkit.Spoilt.participant;

import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The ways to spoil what was stated over time. */
final class HistoryCorruptions {
  private static final PartialDate ANOTHER_DAY = PartialDate.parse("1999-12-31");

  static final List<Corruption> ALL =
      List.of(
          new Corruption(
              "a history told backwards",
              "history-in-order",
              d ->
                  mission(
                      d,
                      (old, m) -> {
                        List<Statement> backwards = new ArrayList<>(old.statements());
                        Collections.reverse(backwards);
                        return Optional.of(m.statements(backwards))
                            .filter(changed -> daysOf(old) > 1);
                      })),
          new Corruption(
              "a statement from another day than its source",
              "statement-as-its-source",
              d ->
                  mission(
                      d,
                      (old, m) ->
                          restated(old, s -> Statement.builder().from(s).publishedOn(ANOTHER_DAY))
                              .map(m::statements))),
          new Corruption(
              "a statement without the day of its source",
              "statement-as-its-source",
              d ->
                  mission(
                      d,
                      (old, m) ->
                          old.statements().stream().allMatch(s -> s.publishedOn().isEmpty())
                              ? Optional.empty()
                              : Optional.of(
                                  m.statements(
                                      old.statements().stream()
                                          .map(HistoryCorruptions::undated)
                                          .toList())))),
          new Corruption(
              "a statement better than its source",
              "statement-as-its-source",
              d ->
                  mission(
                      d,
                      (old, m) ->
                          restated(
                                  old,
                                  s ->
                                      Statement.builder()
                                          .from(s)
                                          .reliability(
                                              s.reliability() == Reliability.OFFICIAL
                                                  ? Reliability.SECONDARY
                                                  : Reliability.OFFICIAL))
                              .map(m::statements))),
          new Corruption(
              "a statement from after the data",
              "history-within-the-data",
              d ->
                  d.missions().stream()
                      .flatMap(m -> m.statements().stream())
                      .flatMap(s -> s.effectiveDate().stream())
                      .map(PartialDate::earliest)
                      .filter(day -> day.isAfter(LocalDate.of(1990, 1, 1)))
                      .max(LocalDate::compareTo)
                      .map(last -> copy(d).dataDate(last.minusDays(1)))),
          new Corruption(
              "an absent source is stated from",
              "references-resolve",
              d ->
                  mission(
                      d,
                      (old, m) ->
                          restated(old, s -> Statement.builder().from(s).citation(ABSENT_PLACE))
                              .map(m::statements))),
          new Corruption(
              "a participant of whom nothing is stated",
              "cited",
              d -> participant(d, (old, p) -> Optional.of(p.statements(List.of())))));

  private HistoryCorruptions() {}

  private interface Restating {
    Statement.Builder of(Statement statement);
  }

  /** The statements with the first of them restated; empty if there is none. */
  private static Optional<List<Statement>> restated(MissionRecord mission, Restating restating) {
    if (mission.statements().isEmpty()) {
      return Optional.empty();
    }
    List<Statement> statements = new ArrayList<>(mission.statements());
    statements.set(0, restating.of(statements.get(0)).build());
    return Optional.of(statements);
  }

  private static Statement undated(Statement statement) {
    return Statement.builder().from(statement).publishedOn(Optional.empty()).build();
  }

  private static long daysOf(MissionRecord mission) {
    return mission.statements().stream()
        .map(s -> s.effectiveDate().map(PartialDate::earliest))
        .distinct()
        .count();
  }
}
