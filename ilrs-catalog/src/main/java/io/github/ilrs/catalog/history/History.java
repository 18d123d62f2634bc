package io.github.ilrs.catalog.history;

import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements about one subject, and the values and changes derived from them for any day.
 *
 * <p>An event takes effect on its own day, a claim on its publication day; an imprecise date takes
 * effect on its first day, an undated claim never. The value of a property on a day is the latest
 * adopted statement in effect whose source is not unconfirmed. Of several statements with the same
 * effective date, the more reliable takes precedence, then the more precise, then the first in the
 * text. Of several statements that give the same value, the most reliable is returned. A statement
 * that repeats the value less precisely confirms it and does not replace it.
 */
public final class History {
  /**
   * Kinds of events that happen to a subject once; accounts with overlapping dates describe the
   * same event.
   */
  private static final Set<EventKind> UNIQUE =
      EnumSet.of(
          EventKind.DELIVERY,
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

  private static final Comparator<Statement> BY_EFFECTIVE_DATE =
      new Comparator<>() {
        @Override
        public int compare(Statement one, Statement other) {
          return firstDay(one).compareTo(firstDay(other));
        }
      };

  /** Of two of one day, the one that takes precedence as a value is last. */
  private static final Comparator<Statement> BY_PRECEDENCE =
      new Comparator<>() {
        @Override
        public int compare(Statement one, Statement other) {
          int byDate = BY_EFFECTIVE_DATE.compare(one, other);
          int byGrade = byDate != 0 ? byDate : other.reliability().compareTo(one.reliability());
          return byGrade != 0 ? byGrade : lessPreciseFirst(one, other);
        }
      };

  private final SubjectKind subjectKind;
  private final String subject;
  private final List<Statement> statements;
  private final List<Statement> events;
  private final Map<StatementProperty, List<Step>> steps = new EnumMap<>(StatementProperty.class);

  private History(SubjectKind subjectKind, String subject, List<Statement> statements) {
    this.subjectKind = subjectKind;
    this.subject = subject;
    this.statements = List.copyOf(statements);
    this.events = uniqueEvents();
    for (Statement statement : statements) {
      StatementProperty property = statement.property();
      if (property != StatementProperty.EVENT && !steps.containsKey(property)) {
        steps.put(property, replay(property));
      }
    }
  }

  /** Returns the history of the subject of this kind with this id. */
  public static History of(SubjectKind subjectKind, String subject, List<Statement> statements) {
    return new History(subjectKind, subject, statements);
  }

  /** Returns the kind of the subject. */
  public SubjectKind subjectKind() {
    return subjectKind;
  }

  /** Returns the id of the subject. */
  public String subject() {
    return subject;
  }

  /** Returns all statements, in the order of the text, which is that of their effective dates. */
  public List<Statement> statements() {
    return statements;
  }

  /** Returns the statements in effect on a day, adopted or not. */
  public List<Statement> inEffectOn(LocalDate day) {
    return inEffect(statements, day);
  }

  /**
   * Returns the unconfirmed reports in effect on a day. They are shown next to the values but are
   * never used as values.
   */
  public List<Statement> reports(LocalDate day) {
    List<Statement> reports = new ArrayList<>();
    for (Statement statement : inEffectOn(day)) {
      if (statement.isReport()) {
        reports.add(statement);
      }
    }
    return List.copyOf(reports);
  }

  /** Returns the statement that gives the value of a property on a day; empty before the first. */
  public Optional<Statement> value(StatementProperty property, LocalDate day) {
    Statement value = null;
    for (Step step : steps.getOrDefault(property, List.of())) {
      if (step.statement().inEffectOn(day)) {
        value = step.value();
      }
    }
    return Optional.ofNullable(value);
  }

  /**
   * Returns the publication date of the latest statement that repeats the value of a property on a
   * day; empty if none repeats it.
   */
  public Optional<PartialDate> lastRepeatedOn(StatementProperty property, LocalDate day) {
    Optional<Statement> value = value(property, day);
    Statement latest = null;
    for (Step step : steps.getOrDefault(property, List.of())) {
      if (step.statement().inEffectOn(day)
          && value.isPresent()
          && step.statement().value().equals(value.get().value())) {
        latest = step.statement();
      }
    }
    return latest == null || latest.equals(value.orElse(null))
        ? Optional.empty()
        : latest.publishedOn();
  }

  /**
   * Returns the events that have happened by a day, in order. Of several accounts of one event the
   * most precise is returned, so that "in July" does not take effect before the day in July that
   * another source gives.
   */
  public List<Statement> events(LocalDate day) {
    return inEffect(events, day);
  }

  /** Returns the events of one kind that have happened by a day, in order. */
  public List<Statement> events(EventKind kind, LocalDate day) {
    List<Statement> ofKind = new ArrayList<>();
    for (Statement statement : events(day)) {
      if (event(statement).kind() == kind) {
        ofKind.add(statement);
      }
    }
    return List.copyOf(ofKind);
  }

  /** Returns how far the launch has slipped; empty if no forecast can be used as a value. */
  public Optional<Slip> slip() {
    List<Step> launch = steps.getOrDefault(StatementProperty.LAUNCH, List.of());
    List<Statement> forecasts = new ArrayList<>();
    Statement current = null;
    for (Step step : launch) {
      if (step.statement().launchDate().isPresent()) {
        forecasts.add(step.statement());
        current = step.value();
      }
    }
    return current == null ? Optional.empty() : Optional.of(Slip.of(forecasts, current));
  }

  /** Returns what changed from one day to another, both included, oldest first. */
  public List<Change> changes(LocalDate from, LocalDate to) {
    List<Change> changes = new ArrayList<>();
    for (List<Step> ofProperty : steps.values()) {
      for (Step step : ofProperty) {
        changes.add(
            change(step.statement(), step.kind(), step.before(), firstDay(step.statement())));
      }
    }
    List<Statement> seen = new ArrayList<>();
    for (Statement statement : statements) {
      if (isEvent(statement) && !seen.contains(statement)) {
        seen.add(statement);
        changes.add(happened(statement));
      }
    }
    changes.removeIf(change -> change.on().isBefore(from) || change.on().isAfter(to));
    changes.sort(Comparator.comparing(Change::on));
    return List.copyOf(changes);
  }

  private static List<Statement> inEffect(List<Statement> statements, LocalDate day) {
    List<Statement> inEffect = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      if (statement.inEffectOn(day)) {
        inEffect.add(statement);
      }
    }
    return List.copyOf(inEffect);
  }

  private List<Statement> uniqueEvents() {
    List<Statement> unique = new ArrayList<>();
    for (Statement statement : statements) {
      if (isEvent(statement)
          && statement.equals(mostPreciseAccount(statement))
          && !unique.contains(statement)) {
        unique.add(statement);
      }
    }
    unique.sort(BY_EFFECTIVE_DATE);
    return List.copyOf(unique);
  }

  /** The most precise account of the event of a statement, the first of several equally precise. */
  private Statement mostPreciseAccount(Statement statement) {
    Event event = event(statement);
    if (!UNIQUE.contains(event.kind())) {
      return statement;
    }
    Statement best = null;
    for (Statement other : statements) {
      if (isEvent(other)
          && event.mayBe(event(other))
          && (best == null || event(other).date().isMorePreciseThan(event(best).date()))) {
        best = other;
      }
    }
    return best == null ? statement : best;
  }

  /** The most precise account of an event gives its day; the others confirm it. */
  private Change happened(Statement statement) {
    Statement best = mostPreciseAccount(statement);
    LocalDate day = firstDay(statement);
    if (best.equals(statement)) {
      return change(statement, ChangeKind.HAPPENED, null, day);
    }
    LocalDate happened = firstDay(best);
    return change(statement, ChangeKind.CONFIRMED, best, day.isBefore(happened) ? happened : day);
  }

  private Change change(
      Statement statement, ChangeKind kind, @Nullable Statement before, LocalDate on) {
    return new Change(
        subject,
        subjectKind,
        statement.property(),
        kind,
        Optional.ofNullable(before).map(Statement::value),
        statement.value(),
        statement.event(),
        statement.landingSite(),
        on,
        statement.citation());
  }

  /**
   * The effect of a statement on the value of its property.
   *
   * @param before the statement that gave the previous value; null for the first
   * @param statement the statement itself
   * @param kind its effect on the value
   * @param value the statement that gives the new value
   */
  private record Step(
      @Nullable Statement before, Statement statement, ChangeKind kind, Statement value) {}

  private List<Step> replay(StatementProperty property) {
    List<Step> replayed = new ArrayList<>();
    Statement value = null;
    for (Statement statement : inOrder(property)) {
      // Notes are independent of each other: none repeats or replaces another.
      Statement before = property == StatementProperty.NOTE ? null : value;
      value = before != null && !replaces(before, statement) ? before : statement;
      replayed.add(new Step(before, statement, kind(before, statement), value));
    }
    return List.copyOf(replayed);
  }

  /**
   * A repetition replaces the statement of the value only if its source is more reliable, or if it
   * is of the same day and wins that day.
   */
  private static boolean replaces(Statement value, Statement statement) {
    return value.value().equals(statement.value())
        ? statement.reliability().compareTo(value.reliability()) < 0
            || firstDay(statement).equals(firstDay(value))
        : !repeatsLessPrecisely(value, statement);
  }

  private static ChangeKind kind(@Nullable Statement before, Statement statement) {
    if (before == null) {
      return ChangeKind.FIRST_STATED;
    }
    if (before.value().equals(statement.value()) || repeatsLessPrecisely(before, statement)) {
      return ChangeKind.CONFIRMED;
    }
    return repeatsLessPrecisely(statement, before) ? ChangeKind.NARROWED : ChangeKind.REPLACED;
  }

  /** Only dates are compared; texts cannot be compared for meaning. */
  private static boolean repeatsLessPrecisely(Statement value, Statement statement) {
    if (value.launchDate().isEmpty() || statement.launchDate().isEmpty()) {
      return false;
    }
    PartialDate date = value.launchDate().get();
    PartialDate repeated = statement.launchDate().get();
    return date.overlaps(repeated) && date.isMorePreciseThan(repeated);
  }

  /**
   * The dated statements that can be the value; of two on one day, the one that takes precedence is
   * last.
   */
  private List<Statement> inOrder(StatementProperty property) {
    List<Statement> ordered = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.property() == property
          && statement.canBeValue()
          && statement.effectiveDate().isPresent()) {
        ordered.add(0, statement);
      }
    }
    ordered.sort(BY_PRECEDENCE);
    return ordered;
  }

  /** The end of a forecast comes before any date, so that a new date of the same day wins. */
  private static int lessPreciseFirst(Statement one, Statement other) {
    if (one.launchDate().isEmpty() || other.launchDate().isEmpty()) {
      return Boolean.compare(one.launchDate().isPresent(), other.launchDate().isPresent());
    }
    PartialDate date = one.launchDate().get();
    PartialDate against = other.launchDate().get();
    return Boolean.compare(date.isMorePreciseThan(against), against.isMorePreciseThan(date));
  }

  private static LocalDate firstDay(Statement statement) {
    return statement.effectiveDate().orElseThrow().earliest();
  }

  private static boolean isEvent(Statement statement) {
    return statement.canBeValue() && statement.event().isPresent();
  }

  private static Event event(Statement statement) {
    return statement.event().orElseThrow();
  }
}
