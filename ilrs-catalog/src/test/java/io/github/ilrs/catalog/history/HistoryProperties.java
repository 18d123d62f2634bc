package io.github.ilrs.catalog.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.TimeRelation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HistoryProperties {
  @Property(tries = 1000)
  void theValueEqualsANaiveReplay(
      @ForAll("histories") List<Statement> statements, @ForAll("days") LocalDate day) {
    assertEquals(
        naive(statements, day), History.of("X", statements).value(StatementProperty.LAUNCH, day));
  }

  /** The written rule, written out: day after day, and of a day the worst first, the best last. */
  private static Optional<Statement> naive(List<Statement> statements, LocalDate day) {
    Optional<Statement> value = Optional.empty();
    for (LocalDate at = LocalDate.of(2020, 12, 1); !at.isAfter(day); at = at.plusDays(1)) {
      List<Statement> ofTheDay = new ArrayList<>();
      for (Statement s : statements) {
        if (s.standing() == StatementStanding.ADOPTED
            && s.reliability() != Reliability.UNCONFIRMED
            && s.publishedOn().isPresent()
            && s.publishedOn().get().earliest().equals(at)) {
          ofTheDay.add(s);
        }
      }
      while (!ofTheDay.isEmpty()) {
        Statement worst = ofTheDay.get(0);
        for (Statement s : ofTheDay) {
          if (losesTo(s, worst)) {
            worst = s;
          }
        }
        ofTheDay.remove(worst);
        if (value.isEmpty() || !onlyConfirms(worst, value.get())) {
          value = Optional.of(worst);
        }
      }
    }
    return value;
  }

  private static boolean losesTo(Statement later, Statement earlier) {
    if (later.reliability() != earlier.reliability()) {
      return later.reliability().compareTo(earlier.reliability()) > 0;
    }
    long difference = extent(later) - extent(earlier);
    return difference >= 0;
  }

  private static boolean onlyConfirms(Statement statement, Statement value) {
    PartialDate said = PartialDate.parse(statement.value());
    return said.relationTo(PartialDate.parse(value.value())) == TimeRelation.OVERLAPPING
        && extent(statement) > extent(value);
  }

  private static long extent(Statement s) {
    PartialDate date = PartialDate.parse(s.value());
    return ChronoUnit.DAYS.between(date.earliest(), date.latest()) * 2
        + (date.approximate() ? 1 : 0);
  }

  @Property(tries = 1000)
  void aLaterDayKnowsAllThatAnEarlierDayKnew(
      @ForAll("histories") List<Statement> statements,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other) {
    History history = History.of("X", statements);
    LocalDate earlier = one.isBefore(other) ? one : other;
    LocalDate later = one.isBefore(other) ? other : one;

    assertTrue(history.inEffectOn(later).containsAll(history.inEffectOn(earlier)));
    assertTrue(history.reports(later).containsAll(history.reports(earlier)));
  }

  @Property(tries = 1000)
  void whatIsNotDatedOrNotAdoptedOrNotConfirmedIsNeverAValue(
      @ForAll("histories") List<Statement> statements, @ForAll("days") LocalDate day) {
    History.of("X", statements)
        .value(StatementProperty.LAUNCH, day)
        .ifPresent(
            value -> {
              assertTrue(value.publishedOn().isPresent());
              assertTrue(value.canBeValue());
            });
  }

  @Property(tries = 1000)
  void theChangesOfAllDaysLeadToTheValue(
      @ForAll("histories") List<Statement> statements, @ForAll("days") LocalDate day) {
    History history = History.of("X", statements);
    Optional<String> replayed = Optional.empty();
    for (var change : history.changes(LocalDate.of(2000, 1, 1), day)) {
      assertEquals(replayed, change.from());
      boolean kept =
          change.kind() == ChangeKind.CONFIRMED && !replayed.equals(Optional.of(change.to()));
      replayed = kept ? replayed : Optional.of(change.to());
    }
    assertEquals(history.value(StatementProperty.LAUNCH, day).map(Statement::value), replayed);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 400).map(LocalDate.of(2021, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<List<Statement>> histories() {
    Arbitrary<String> published =
        Arbitraries.oneOf(
            days().map(LocalDate::toString),
            Arbitraries.integers().between(1, 12).map(m -> String.format("2021-%02d", m)),
            Arbitraries.of("-", "2021", "2021-Q2", "2021-06-16"));
    Arbitrary<String> launches =
        Arbitraries.of(
            "2024",
            "2025",
            "2024/2025",
            "2026~",
            "2026",
            "2026-08",
            "2026-08~",
            "2026-H2",
            "2026-08-24",
            "2027",
            "2028-Q1");
    return Combinators.combine(
            published,
            Arbitraries.of("official", "press", "secondary", "unconfirmed"),
            launches,
            Arbitraries.of("", "", "", " (rejected)"))
        .as(
            (day, grade, launch, standing) ->
                HistoryTest.says(day + " " + grade + " launch " + launch + standing))
        .withoutEdgeCases()
        .list()
        .ofMaxSize(12);
  }
}
