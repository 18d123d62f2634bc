package io.github.ilrs.catalog;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.programme.MissionStatus;
import java.time.LocalDate;
import java.util.Optional;

/** How a mission stands on a day, worked out from its events and stored nowhere. */
final class Status {
  private Status() {}

  static MissionStatus on(LocalDate day, History history) {
    MissionStatus status = MissionStatus.PLANNED;
    for (Statement statement : history.happened(day)) {
      status = turn(statement).orElse(status);
    }
    return status;
  }

  /** What the event that a statement tells of makes of a mission; most change nothing. */
  static Optional<MissionStatus> turn(Statement statement) {
    return statement.event().map(Event::kind).flatMap(Status::after);
  }

  private static Optional<MissionStatus> after(EventKind event) {
    return switch (event) {
      case LAUNCH -> Optional.of(MissionStatus.IN_FLIGHT);
      case LANDING -> Optional.of(MissionStatus.OPERATING);
      case RETURN, END -> Optional.of(MissionStatus.COMPLETED);
      case FAILURE -> Optional.of(MissionStatus.FAILED);
      case CANCELLATION -> Optional.of(MissionStatus.CANCELLED);
      case ORBIT, ASCENT, AGREEMENT, WITHDRAWAL, SELECTION, FLIGHT, MILESTONE, UNRECOGNIZED ->
          Optional.empty();
    };
  }
}
