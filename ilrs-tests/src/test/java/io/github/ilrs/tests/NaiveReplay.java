package io.github.ilrs.tests;

import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A second implementation of what a history gives on a day: slow, and written without the
 * catalog's.
 *
 * @param statements all statements of one subject, in the order of the text
 */
record NaiveReplay(List<Statement> statements) {
  private static final List<Reliability> BEST_FIRST =
      List.of(Reliability.OFFICIAL, Reliability.PRESS, Reliability.SECONDARY);

  /** Kinds of events that may happen to one subject more than once. */
  private static final Set<EventKind> REPEATABLE =
      Set.of(
          EventKind.WITHDRAWAL,
          EventKind.OPENING,
          EventKind.SELECTION,
          EventKind.MILESTONE,
          EventKind.UNRECOGNIZED);

  /** The effective date; empty for an undated claim. */
  static Optional<LocalDate> effectiveFrom(Statement statement) {
    if (statement.event().isPresent()) {
      return Optional.of(statement.event().get().earliest());
    }
    return statement.publishedOn().map(PartialDate::earliest);
  }

  private static boolean mayBeValue(Statement statement) {
    return statement.standing() != StatementStanding.REJECTED
        && statement.reliability() != Reliability.UNCONFIRMED;
  }

  private static boolean inEffectOn(Statement statement, LocalDate day) {
    Optional<LocalDate> from = effectiveFrom(statement);
    return from.isPresent() && !from.get().isAfter(day);
  }

  List<Statement> reports(LocalDate day) {
    List<Statement> reports = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.standing() == StatementStanding.ADOPTED
          && statement.reliability() == Reliability.UNCONFIRMED
          && inEffectOn(statement, day)) {
        reports.add(statement);
      }
    }
    return reports;
  }

  List<Event> events(LocalDate day) {
    List<Event> events = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.event().isPresent()
          && mayBeValue(statement)
          && inEffectOn(statement, day)
          && !hasBetterAccount(statement, statement.event().get())) {
        events.add(statement.event().get());
      }
    }
    return events;
  }

  /** True if another account of the same event is more precise, or as precise and further up. */
  private boolean hasBetterAccount(Statement statement, Event event) {
    if (REPEATABLE.contains(event.kind())) {
      return false;
    }
    boolean before = true;
    for (Statement other : statements) {
      if (other == statement) {
        before = false;
      } else if (other.event().isPresent() && mayBeValue(other)) {
        Event account = other.event().get();
        double difference = vagueness(account.date()) - vagueness(event.date());
        if (account.kind() == event.kind()
            && overlap(account.date(), event.date())
            && (difference < 0 || (before && difference == 0))) {
          return true;
        }
      }
    }
    return false;
  }

  Optional<Event> first(EventKind kind, LocalDate day) {
    return events(day).stream().filter(event -> event.kind() == kind).findFirst();
  }

  MissionStatus missionStatus(LocalDate day) {
    MissionStatus status = MissionStatus.PLANNED;
    for (Event event : events(day)) {
      if (event.kind() == EventKind.LAUNCH) {
        status = MissionStatus.IN_FLIGHT;
      } else if (event.kind() == EventKind.LANDING) {
        status = MissionStatus.OPERATING;
      } else if (event.kind() == EventKind.RETURN || event.kind() == EventKind.END) {
        status = MissionStatus.COMPLETED;
      } else if (event.kind() == EventKind.FAILURE) {
        status = MissionStatus.FAILED;
      } else if (event.kind() == EventKind.CANCELLATION) {
        status = MissionStatus.CANCELLED;
      }
    }
    return status;
  }

  /** The status and the day of joining, such as {@code member 2022}; empty text if unknown. */
  String participant(ParticipantKind kind, LocalDate day) {
    boolean institution = kind != ParticipantKind.COUNTRY && kind != ParticipantKind.ORGANIZATION;
    String status = value(StatementProperty.STATUS, day).map(Statement::value).orElse("");
    String joined = "";
    for (Event event : events(day)) {
      if (event.kind() == EventKind.AGREEMENT) {
        status = institution ? "institution" : "member";
        joined = joined.isEmpty() ? " " + event.date() : joined;
      } else if (event.kind() == EventKind.WITHDRAWAL) {
        status = "withdrawn";
      }
    }
    return status + joined;
  }

  /** The status of a payload; empty text if nothing is known of it. */
  String payload(LocalDate day) {
    String claimed = value(StatementProperty.STATUS, day).map(Statement::value).orElse("");
    if (!claimed.isEmpty()) {
      return claimed;
    }
    if (first(EventKind.FLIGHT, day).isPresent()) {
      return "flown";
    }
    return first(EventKind.SELECTION, day).isPresent() ? "selected" : "";
  }

  /** The best-graded of the statements that give the value, of several the oldest. */
  Optional<Statement> value(StatementProperty property, LocalDate day) {
    Optional<Statement> best = Optional.empty();
    for (Statement next : ofTheValue(property, day)) {
      int worse =
          best.isEmpty()
              ? -1
              : Integer.compare(
                  BEST_FIRST.indexOf(next.reliability()),
                  BEST_FIRST.indexOf(best.get().reliability()));
      if (worse < 0 || (worse == 0 && effectiveFrom(next).equals(effectiveFrom(best.get())))) {
        best = Optional.of(next);
      }
    }
    return best;
  }

  /** The day of the last statement that gives the value, unless it is the one that is shown. */
  Optional<PartialDate> lastRepeatedOn(StatementProperty property, LocalDate day) {
    List<Statement> same = ofTheValue(property, day);
    return same.isEmpty() || same.get(same.size() - 1).equals(value(property, day).orElseThrow())
        ? Optional.empty()
        : same.get(same.size() - 1).publishedOn();
  }

  /** The statements that give the value of a day, since another was given. */
  private List<Statement> ofTheValue(StatementProperty property, LocalDate day) {
    List<Statement> same = new ArrayList<>();
    for (Statement next : lastWins(property)) {
      if (inEffectOn(next, day) && (same.isEmpty() || !confirms(same.get(0), next))) {
        if (!same.isEmpty() && !same.get(0).value().equals(next.value())) {
          same.clear();
        }
        same.add(next);
      }
    }
    return same;
  }

  /**
   * The last adopted statement of a property, unconfirmed or not, that gives a warning, unless one
   * that may be a value and gives none comes after it.
   */
  Optional<Statement> warning(
      StatementProperty property, LocalDate day, Predicate<Statement> warns) {
    for (int i = statements.size() - 1; i >= 0; i--) {
      Statement statement = statements.get(i);
      if (statement.property() == property
          && statement.standing() == StatementStanding.ADOPTED
          && inEffectOn(statement, day)) {
        if (warns.test(statement)) {
          return Optional.of(statement);
        }
        if (mayBeValue(statement)) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The last statement of these properties that may be a value. */
  Optional<Statement> lastAdopted(Set<StatementProperty> properties, LocalDate day) {
    Optional<Statement> last = Optional.empty();
    for (Statement statement : statements) {
      if (properties.contains(statement.property())
          && mayBeValue(statement)
          && inEffectOn(statement, day)) {
        last = Optional.of(statement);
      }
    }
    return last;
  }

  /** The forecast launch; empty if there is none, or it has ended. */
  Optional<Statement> forecast(LocalDate day) {
    return value(StatementProperty.LAUNCH, day).filter(NaiveReplay::isDate);
  }

  static boolean isDate(Statement launch) {
    return !launch.value().equals("ended");
  }

  /** The dated statements of a property that may be its value; the last of a day wins the day. */
  List<Statement> lastWins(StatementProperty property) {
    List<Statement> inOrder = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.property() == property
          && mayBeValue(statement)
          && effectiveFrom(statement).isPresent()) {
        int place = inOrder.size();
        while (place > 0 && winsOver(inOrder.get(place - 1), statement)) {
          place--;
        }
        inOrder.add(place, statement);
      }
    }
    return inOrder;
  }

  /** True if the first, which is further up in the text, wins over the second. */
  private static boolean winsOver(Statement first, Statement second) {
    int later = effectiveFrom(first).orElseThrow().compareTo(effectiveFrom(second).orElseThrow());
    if (later != 0) {
      return later > 0;
    }
    if (first.reliability() != second.reliability()) {
      return BEST_FIRST.indexOf(first.reliability()) < BEST_FIRST.indexOf(second.reliability());
    }
    return vagueness(first) <= vagueness(second);
  }

  private static boolean confirms(Statement value, Statement next) {
    return next.property() == StatementProperty.LAUNCH
        && isDate(value)
        && isDate(next)
        && overlap(PartialDate.parse(value.value()), PartialDate.parse(next.value()))
        && vagueness(next) > vagueness(value);
  }

  static boolean overlap(PartialDate one, PartialDate other) {
    return !one.latest().isBefore(other.earliest()) && !one.earliest().isAfter(other.latest());
  }

  private static double vagueness(Statement statement) {
    if (statement.property() != StatementProperty.LAUNCH) {
      return 0;
    }
    return isDate(statement)
        ? vagueness(PartialDate.parse(statement.value()))
        : Double.POSITIVE_INFINITY;
  }

  /** The days of a date, and half a day more for "about". */
  private static double vagueness(PartialDate date) {
    return ChronoUnit.DAYS.between(date.earliest(), date.latest()) + (date.approximate() ? 0.5 : 0);
  }
}
