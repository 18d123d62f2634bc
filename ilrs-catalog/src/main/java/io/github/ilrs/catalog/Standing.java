package io.github.ilrs.catalog;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.PayloadStatus;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.programme.SiteStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How participants, payloads and sites stand on a day; those of which nothing was known by then are
 * not there yet.
 */
final class Standing {
  private final LocalDate day;

  Standing(LocalDate day) {
    this.day = day;
  }

  /**
   * The first agreement is when a participant joined; a withdrawal ends its membership, and a later
   * agreement renews it. Both outweigh whatever else was said.
   */
  Optional<Participant> participant(ParticipantRecord participant) {
    History history = History.of(participant.id(), participant.statements());
    Optional<PartialDate> joined = dates(history, EventKind.AGREEMENT).findFirst();
    Optional<ParticipantStatus> standing =
        latestOf(history, EventKind.AGREEMENT, EventKind.WITHDRAWAL)
            .map(
                kind ->
                    kind == EventKind.WITHDRAWAL
                        ? ParticipantStatus.WITHDRAWN
                        : agreed(participant.kind()))
            .or(() -> claimed(history).map(text -> Term.read(ParticipantStatus.class, text)));
    return standing.map(
        value ->
            Participant.builder()
                .id(participant.id())
                .name(participant.name())
                .kind(participant.kind())
                .status(value)
                .joined(joined)
                .form(participant.form().filter(form -> joined.isPresent()))
                .signatory(participant.signatory().filter(signatory -> joined.isPresent()))
                .citations(citations(history, List.of()))
                .build());
  }

  private static ParticipantStatus agreed(ParticipantKind kind) {
    return kind == ParticipantKind.COUNTRY || kind == ParticipantKind.ORGANIZATION
        ? ParticipantStatus.MEMBER
        : ParticipantStatus.INSTITUTION;
  }

  /** A payload is selected, then flies, unless it is dropped. */
  Optional<Payload> payload(PayloadRecord payload) {
    History history = History.of(payload.id(), payload.statements());
    Optional<PayloadStatus> standing =
        claimed(history)
            .map(text -> Term.read(PayloadStatus.class, text))
            .or(() -> dates(history, EventKind.FLIGHT).findAny().map(date -> PayloadStatus.FLOWN))
            .or(
                () ->
                    dates(history, EventKind.SELECTION)
                        .findAny()
                        .map(date -> PayloadStatus.SELECTED));
    return standing.map(
        value ->
            Payload.builder()
                .id(payload.id())
                .mission(payload.mission())
                .name(payload.name())
                .countries(payload.countries())
                .organizations(payload.organizations())
                .carrier(payload.carrier())
                .category(payload.category())
                .status(value)
                .citations(citations(history, payload.citations()))
                .build());
  }

  Optional<Site> site(SiteRecord site) {
    History history = History.of(site.id(), site.statements());
    return history
        .value(StatementProperty.STATUS, day)
        .map(
            statement ->
                Site.builder()
                    .id(site.id())
                    .name(site.name())
                    .region(site.region())
                    .status(Term.read(SiteStatus.class, statement.value()))
                    .statedOn(statement.publishedOn())
                    .citations(citations(history, site.citations()))
                    .build());
  }

  private Stream<PartialDate> dates(History history, EventKind kind) {
    return history.happened(kind, day).stream()
        .flatMap(statement -> statement.event().stream())
        .map(Event::date);
  }

  /** The last of the events of these kinds that had happened by the day. */
  private Optional<EventKind> latestOf(History history, EventKind... kinds) {
    return history.happened(day).stream()
        .flatMap(statement -> statement.event().stream())
        .map(Event::kind)
        .filter(List.of(kinds)::contains)
        .reduce((before, after) -> after);
  }

  private Optional<String> claimed(History history) {
    return history.value(StatementProperty.STATUS, day).map(Statement::value);
  }

  private List<Citation> citations(History history, List<Citation> own) {
    return Stream.concat(
            own.stream(),
            history.known(day).stream().filter(Statement::counts).map(Statement::citation))
        .distinct()
        .toList();
  }
}
