package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Derives a participant on a day. Its first agreement is when it joined, a withdrawal ends its
 * membership, and a later agreement renews it; before any of these a claim gives its status.
 */
final class ParticipantResolver {
  private ParticipantResolver() {}

  /** Returns the participant on a day; empty if nothing was known of it by then. */
  static Optional<Participant> resolve(
      ParticipantRecord participant, History history, LocalDate day) {
    PartialDate joined = null;
    EventKind last = null;
    Statement decisive = null;
    for (Statement statement : history.events(day)) {
      Event event = statement.event().orElseThrow();
      if (event.kind() == EventKind.AGREEMENT && joined == null) {
        joined = event.date();
      }
      if (changesStatus(event.kind()) && event.kind() != last) {
        last = event.kind();
        decisive = statement;
      }
    }
    Participant.Builder builder = Participant.builder();
    ParticipantStatus status =
        last == EventKind.WITHDRAWAL
            ? ParticipantStatus.WITHDRAWN
            : joinedStatus(participant.kind());
    if (decisive == null) {
      decisive = history.value(StatementProperty.STATUS, day).orElse(null);
      if (decisive == null) {
        return Optional.empty();
      }
      status = Term.read(ParticipantStatus.class, decisive.value());
      builder.statedOn(decisive.publishedOn());
    }
    builder
        .id(participant.id())
        .name(participant.name())
        .kind(participant.kind())
        .status(status)
        .citations(StatementCitations.of(List.of(decisive.citation()), history, day));
    if (joined != null) {
      builder.joined(joined).form(participant.form()).signatory(participant.signatory());
    }
    return Optional.of(builder.build());
  }

  private static boolean changesStatus(EventKind kind) {
    return kind == EventKind.AGREEMENT || kind == EventKind.WITHDRAWAL;
  }

  private static ParticipantStatus joinedStatus(ParticipantKind kind) {
    return kind == ParticipantKind.COUNTRY || kind == ParticipantKind.ORGANIZATION
        ? ParticipantStatus.MEMBER
        : ParticipantStatus.INSTITUTION;
  }
}
