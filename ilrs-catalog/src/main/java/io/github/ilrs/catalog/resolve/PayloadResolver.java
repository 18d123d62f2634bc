package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.PayloadStatus;
import java.time.LocalDate;
import java.util.Optional;

/** Derives a payload on a day. It is selected, then flown, unless a claim gives its status. */
final class PayloadResolver {
  private PayloadResolver() {}

  /** Returns the payload on a day; empty if nothing was known of it by then. */
  static Optional<Payload> resolve(PayloadRecord payload, History history, LocalDate day) {
    return status(history, day)
        .map(
            status ->
                Payload.builder()
                    .id(payload.id())
                    .mission(payload.mission())
                    .name(payload.name())
                    .countries(payload.countries())
                    .organizations(payload.organizations())
                    .carrier(payload.carrier())
                    .category(payload.category())
                    .status(status)
                    .citations(StatementCitations.of(payload.citations(), history, day))
                    .build());
  }

  private static Optional<PayloadStatus> status(History history, LocalDate day) {
    Optional<Statement> claim = history.value(StatementProperty.STATUS, day);
    if (claim.isPresent()) {
      return Optional.of(Term.read(PayloadStatus.class, claim.get().value()));
    }
    if (!history.events(EventKind.FLIGHT, day).isEmpty()) {
      return Optional.of(PayloadStatus.FLOWN);
    }
    return history.events(EventKind.SELECTION, day).isEmpty()
        ? Optional.empty()
        : Optional.of(PayloadStatus.SELECTED);
  }
}
