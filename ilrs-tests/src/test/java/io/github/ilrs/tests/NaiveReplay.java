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
          EventKind.WITHDRAWAL, EventKind.SELECTION, EventKind.MILESTONE, EventKind.UNRECOGNIZED);

  /** The effective date; empty for an undated claim. */
  static Optional<LocalDate> effectiveFrom(Statement statement) {
    if (statement.property() == StatementProperty.EVENT) {
      return Optional.of(Event.parse(statement.value()).date().earliest());
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
      if (statement.property() == StatementProperty.EVENT
          && mayBeValue(statement)
          && inEffectOn(statement, day)
          && !hasBetterAccount(statement)) {
        events.add(Event.parse(statement.value()));
      }
    }
    return events;
  }

  /** True if another account of the same event is more precise, or as precise and further up. */
  private boolean hasBetterAccount(Statement statement) {
    Event event = Event.parse(statement.value());
    if (REPEATABLE.contains(event.kind())) {
      return false;
    }
    boolean before = true;
    for (Statement other : statements) {
      if (other == statement) {
        before = false;
      } else if (other.property() == StatementProperty.EVENT && mayBeValue(other)) {
        Event account = Event.parse(other.value());
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

  Optional<Statement> value(StatementProperty property, LocalDate day) {
    Optional<Statement> value = Optional.empty();
    for (Statement next : lastWins(property)) {
      if (inEffectOn(next, day) && (value.isEmpty() || !confirms(value.get(), next))) {
        value = Optional.of(next);
      }
    }
    return value;
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
        && overlap(PartialDate.parse(value.value()), PartialDate.parse(next.value()))
        && vagueness(next) > vagueness(value);
  }

  private static boolean overlap(PartialDate one, PartialDate other) {
    return !one.latest().isBefore(other.earliest()) && !one.earliest().isAfter(other.latest());
  }

  private static double vagueness(Statement statement) {
    return statement.property() == StatementProperty.LAUNCH
        ? vagueness(PartialDate.parse(statement.value()))
        : 0;
  }

  /** The days of a date, and half a day more for "about". */
  private static double vagueness(PartialDate date) {
    return ChronoUnit.DAYS.between(date.earliest(), date.latest()) + (date.approximate() ? 0.5 : 0);
  }
}
