package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who goes through the statements of one subject, one by one, and says what was known on a
 * day; slowly, and in nothing as the catalog does it.
 *
 * @param statements all statements, in the order of the text
 */
record Replay(List<Statement> statements) {
  private static final List<Reliability> BEST_FIRST =
      List.of(Reliability.OFFICIAL, Reliability.PRESS, Reliability.SECONDARY);

  /** What may happen to one subject more than once, even on one day. */
  private static final Set<EventKind> SEVERAL =
      Set.of(
          EventKind.WITHDRAWAL, EventKind.SELECTION, EventKind.MILESTONE, EventKind.UNRECOGNIZED);

  /** The first day a statement counts from; empty for an undated claim. */
  static Optional<LocalDate> from(Statement statement) {
    if (statement.property() == StatementProperty.EVENT) {
      return Optional.of(Event.parse(statement.value()).date().earliest());
    }
    return statement.publishedOn().map(PartialDate::earliest);
  }

  /** True for what is adopted on the word of a source that was read. */
  static boolean counts(Statement statement) {
    return statement.standing() != StatementStanding.REJECTED
        && statement.reliability() != Reliability.UNCONFIRMED;
  }

  private static boolean inEffectOn(Statement statement, LocalDate day) {
    Optional<LocalDate> from = from(statement);
    return from.isPresent() && !from.get().isAfter(day);
  }

  /** What unconfirmed sources had said by the day. */
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

  /** The events that had happened by the day, and count. */
  List<Event> events(LocalDate day) {
    List<Event> events = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.property() == StatementProperty.EVENT
          && counts(statement)
          && inEffectOn(statement, day)
          && !onlyRetells(statement)) {
        events.add(Event.parse(statement.value()));
      }
    }
    return events;
  }

  /** True if another statement tells of the same event more exactly, or as exactly but before. */
  private boolean onlyRetells(Statement statement) {
    Event event = Event.parse(statement.value());
    if (SEVERAL.contains(event.kind())) {
      return false;
    }
    boolean before = true;
    for (Statement other : statements) {
      if (other == statement) {
        before = false;
      } else if (other.property() == StatementProperty.EVENT && counts(other)) {
        Event told = Event.parse(other.value());
        boolean same =
            told.kind() == event.kind()
                && !told.date().latest().isBefore(event.date().earliest())
                && !told.date().earliest().isAfter(event.date().latest());
        double difference = vagueness(told.date()) - vagueness(event.date());
        if (same && (difference < 0 || (before && difference == 0))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first event of a kind, if it had happened by the day. */
  Optional<Event> first(EventKind kind, LocalDate day) {
    for (Event event : events(day)) {
      if (event.kind() == kind) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  MissionStatus status(LocalDate day) {
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

  /** The statement that gives the value of a property on a day. */
  Optional<Statement> value(StatementProperty property, LocalDate day) {
    Optional<Statement> value = Optional.empty();
    for (Statement next : inTurn(property)) {
      if (inEffectOn(next, day) && (value.isEmpty() || !merelyConfirms(value.get(), next))) {
        value = Optional.of(next);
      }
    }
    return value;
  }

  /** The dated statements of a property that count, so that the last of any day wins the day. */
  List<Statement> inTurn(StatementProperty property) {
    List<Statement> inTurn = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.property() == property && counts(statement) && from(statement).isPresent()) {
        int place = inTurn.size();
        while (place > 0 && winsOver(inTurn.get(place - 1), statement)) {
          place--;
        }
        inTurn.add(place, statement);
      }
    }
    return inTurn;
  }

  /** True if the one, which stands further up in the text, wins over the other. */
  private static boolean winsOver(Statement one, Statement other) {
    int later = from(one).orElseThrow().compareTo(from(other).orElseThrow());
    if (later != 0) {
      return later > 0;
    }
    if (one.reliability() != other.reliability()) {
      return BEST_FIRST.indexOf(one.reliability()) < BEST_FIRST.indexOf(other.reliability());
    }
    return vagueness(one) <= vagueness(other);
  }

  private static boolean merelyConfirms(Statement value, Statement next) {
    if (next.property() != StatementProperty.LAUNCH) {
      return false;
    }
    PartialDate now = PartialDate.parse(value.value());
    PartialDate said = PartialDate.parse(next.value());
    boolean overlap =
        !said.latest().isBefore(now.earliest()) && !said.earliest().isAfter(now.latest());
    return overlap && vagueness(next) > vagueness(value);
  }

  /** How little a launch date says: its days, and half a day more for "about". */
  private static double vagueness(Statement statement) {
    if (statement.property() != StatementProperty.LAUNCH) {
      return 0;
    }
    return vagueness(PartialDate.parse(statement.value()));
  }

  private static double vagueness(PartialDate date) {
    return ChronoUnit.DAYS.between(date.earliest(), date.latest()) + (date.approximate() ? 0.5 : 0);
  }
}
