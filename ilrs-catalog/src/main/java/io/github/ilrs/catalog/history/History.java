package io.github.ilrs.catalog.history;

import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was stated of one subject, and what follows from it for any day.
 *
 * <p>An event counts from its own day, a claim from its publication; coarse days count from their
 * first, undated claims never. The value of a property on a day is the latest statement that counts
 * by then, is adopted and rests on a source that was read; of statements of one day the more
 * reliable wins, then the more exact, then the first in the text. A statement that only says the
 * same less exactly confirms the value and does not replace it.
 */
public final class History {
  /** What happens to one subject once, so that overlapping tellings of it are of one event. */
  private static final Set<EventKind> ONCE =
      Set.of(
          EventKind.LAUNCH,
          EventKind.ORBIT,
          EventKind.LANDING,
          EventKind.ASCENT,
          EventKind.RETURN,
          EventKind.FAILURE,
          EventKind.CANCELLATION,
          EventKind.END,
          EventKind.AGREEMENT,
          EventKind.FLIGHT);

  private final String subject;
  private final List<Statement> statements;
  private final List<Statement> happenings;
  private final Map<StatementProperty, List<Step>> steps;

  private History(String subject, List<Statement> statements) {
    this.subject = subject;
    this.statements = statements;
    // Worked out once: a history is asked about many days.
    this.happenings =
        statements.stream()
            .filter(statement -> statement.counts() && statement.event().isPresent())
            .filter(statement -> toldBetter(statement).isEmpty())
            .distinct()
            .sorted(Comparator.comparing(History::countsFrom))
            .toList();
    this.steps =
        statements.stream()
            .map(Statement::property)
            .filter(property -> property != StatementProperty.EVENT)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::replayed));
  }

  /** The history of the subject with this id. */
  public static History of(String subject, List<Statement> statements) {
    return new History(subject, List.copyOf(statements));
  }

  /** The id of what it is about. */
  public String subject() {
    return subject;
  }

  /** All statements, in the order of the text: that in which they came to count. */
  public List<Statement> statements() {
    return statements;
  }

  /** The statements that count on a day, whatever is made of them. */
  public List<Statement> known(LocalDate day) {
    return statements.stream().filter(statement -> statement.knownBy(day)).toList();
  }

  /** What unconfirmed sources had said by that day; shown beside the values, never as one. */
  public List<Statement> reports(LocalDate day) {
    return known(day).stream().filter(Statement::unconfirmed).toList();
  }

  /** The statement that gives a property's value on a day; empty if nobody had said by then. */
  public Optional<Statement> value(StatementProperty property, LocalDate day) {
    return steps(property).stream()
        .filter(step -> step.statement().knownBy(day))
        .reduce((before, after) -> after)
        .map(Step::value);
  }

  /**
   * The statements of events that had happened by that day, in their order. Of several that tell of
   * one event the most exact stands for all, so that "in July" does not count before the day in
   * July that another gives.
   */
  public List<Statement> happened(LocalDate day) {
    return happenings.stream().filter(statement -> statement.knownBy(day)).toList();
  }

  /** The statement that tells of the same event more exactly, or as exactly but further up. */
  private Optional<Statement> toldBetter(Statement statement) {
    Event event = statement.event().orElseThrow();
    if (!ONCE.contains(event.kind())) {
      return Optional.empty();
    }
    Optional<Statement> best =
        statements.stream()
            .filter(other -> other.counts() && other.event().filter(event::tellsOf).isPresent())
            .min(
                Comparator.comparingLong(
                    other -> Exactness.days(other.event().orElseThrow().date())));
    return best.filter(other -> !other.equals(statement));
  }

  /**
   * How far the launch slipped, forecast by forecast; empty if nobody whose word counts made one.
   */
  public Optional<Slip> slip() {
    List<Step> launch = steps(StatementProperty.LAUNCH);
    return launch.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Slip.of(
                launch.stream().map(Step::statement).toList(),
                launch.get(launch.size() - 1).value()));
  }

  /** What moved from one day to another, both included, oldest first. */
  public List<Change> changes(LocalDate from, LocalDate to) {
    Stream<Change> claims =
        Stream.of(StatementProperty.values())
            .flatMap(property -> steps(property).stream())
            .map(this::change);
    Stream<Change> events =
        statements.stream()
            .filter(statement -> statement.counts() && statement.event().isPresent())
            .distinct()
            .map(this::happening);
    return Stream.concat(claims, events)
        .filter(change -> !change.on().isBefore(from) && !change.on().isAfter(to))
        .sorted(Comparator.comparing(Change::on))
        .toList();
  }

  /** An event happens once, on the word of who tells of it best; the others confirm it. */
  private Change happening(Statement statement) {
    Optional<Statement> better = toldBetter(statement);
    if (better.isEmpty()) {
      return change(statement, ChangeKind.HAPPENED, Optional.empty());
    }
    LocalDate told = countsFrom(better.get());
    LocalDate own = countsFrom(statement);
    return new Change(
        subject,
        statement.property(),
        ChangeKind.CONFIRMED,
        Optional.of(better.get().value()),
        statement.value(),
        own.isBefore(told) ? told : own,
        statement.citation());
  }

  private Change change(Step step) {
    return change(step.statement(), step.kind(), step.before().map(Statement::value));
  }

  private Change change(Statement statement, ChangeKind kind, Optional<String> from) {
    return new Change(
        subject,
        statement.property(),
        kind,
        from,
        statement.value(),
        countsFrom(statement),
        statement.citation());
  }

  /**
   * A statement, in its place among the others of its property.
   *
   * @param before what gave the value before it; empty for the first
   * @param statement the statement itself
   * @param kind what it did to the value
   */
  private record Step(Optional<Statement> before, Statement statement, ChangeKind kind) {
    /** What gives the value from here on. */
    Statement value() {
      return kind == ChangeKind.CONFIRMED && coarser(before, statement)
          ? before.orElse(statement)
          : statement;
    }
  }

  /** The statements of a property that count, one after the other. */
  private List<Step> steps(StatementProperty property) {
    return steps.getOrDefault(property, List.of());
  }

  private List<Step> replayed(StatementProperty property) {
    List<Step> replayed = new ArrayList<>();
    Optional<Statement> value = Optional.empty();
    for (Statement statement : ordered(property).toList()) {
      // A note is about something of its own each time, so it neither repeats another nor takes its
      // place.
      Optional<Statement> before = property == StatementProperty.NOTE ? Optional.empty() : value;
      Step step = new Step(before, statement, kind(before, statement));
      replayed.add(step);
      value = Optional.of(step.value());
    }
    return List.copyOf(replayed);
  }

  private static ChangeKind kind(Optional<Statement> before, Statement statement) {
    if (before.isEmpty()) {
      return ChangeKind.FIRST_STATED;
    }
    if (before.get().value().equals(statement.value()) || coarser(before, statement)) {
      return ChangeKind.CONFIRMED;
    }
    return coarser(Optional.of(statement), before.get()) ? ChangeKind.NARROWED : ChangeKind.MOVED;
  }

  /** True if the statement says the same as the value, less exactly; words are never compared. */
  private static boolean coarser(Optional<Statement> value, Statement statement) {
    return value.isPresent()
        && statement.property() == StatementProperty.LAUNCH
        && Exactness.coarserRestatement(
            PartialDate.parse(value.get().value()), PartialDate.parse(statement.value()));
  }

  /**
   * The dated statements of a property that count, so that of two of one day the one that wins
   * comes last.
   */
  private Stream<Statement> ordered(StatementProperty property) {
    List<Statement> counting =
        statements.stream()
            .filter(s -> s.property() == property && s.counts() && s.knownOn().isPresent())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(counting);
    return counting.stream()
        .sorted(
            Comparator.comparing(History::countsFrom)
                .thenComparing(Statement::reliability, Comparator.reverseOrder())
                .thenComparing(History::extent, Comparator.reverseOrder()));
  }

  private static LocalDate countsFrom(Statement statement) {
    return statement.knownOn().orElseThrow().earliest();
  }

  private static long extent(Statement statement) {
    return statement.property() == StatementProperty.LAUNCH
        ? Exactness.days(PartialDate.parse(statement.value()))
        : 0;
  }

  /** The events of one kind that had happened by that day, in their order. */
  public List<Statement> happened(EventKind kind, LocalDate day) {
    return happened(day).stream()
        .filter(s -> s.event().map(Event::kind).filter(kind::equals).isPresent())
        .toList();
  }
}
