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
import io.github.ilrs.model.partnership.ParticipantStanding;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.PayloadStanding;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.programme.SiteStanding;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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

  /** An agreement outweighs whatever was said before or after it, until a withdrawal. */
  Optional<Participant> participant(ParticipantRecord participant) {
    History history = History.of(participant.id(), participant.statements());
    Optional<PartialDate> joined =
        dates(history, EventKind.AGREEMENT)
            .min(
                Comparator.comparingLong(
                    date -> ChronoUnit.DAYS.between(date.earliest(), date.latest())));
    boolean withdrawn = dates(history, EventKind.WITHDRAWAL).findAny().isPresent();
    Optional<ParticipantStanding> standing =
        withdrawn
            ? Optional.of(ParticipantStanding.WITHDRAWN)
            : joined
                .map(date -> agreed(participant.kind()))
                .or(() -> claimed(history).map(text -> Term.read(ParticipantStanding.class, text)));
    return standing.map(
        value ->
            Participant.builder()
                .id(participant.id())
                .name(participant.name())
                .kind(participant.kind())
                .standing(value)
                .joined(joined)
                .form(participant.form().filter(form -> joined.isPresent()))
                .signatory(participant.signatory().filter(signatory -> joined.isPresent()))
                .citations(citations(history, List.of()))
                .build());
  }

  private static ParticipantStanding agreed(ParticipantKind kind) {
    return kind == ParticipantKind.COUNTRY || kind == ParticipantKind.ORGANIZATION
        ? ParticipantStanding.MEMBER
        : ParticipantStanding.INSTITUTION;
  }

  /** A payload is selected, then flies, unless it is dropped. */
  Optional<Payload> payload(PayloadRecord payload) {
    History history = History.of(payload.id(), payload.statements());
    Optional<PayloadStanding> standing =
        claimed(history)
            .map(text -> Term.read(PayloadStanding.class, text))
            .or(() -> dates(history, EventKind.FLIGHT).findAny().map(date -> PayloadStanding.FLOWN))
            .or(
                () ->
                    dates(history, EventKind.SELECTION)
                        .findAny()
                        .map(date -> PayloadStanding.SELECTED));
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
                .standing(value)
                .citations(citations(history, payload.citations()))
                .build());
  }

  Optional<Site> site(SiteRecord site) {
    History history = History.of(site.id(), site.statements());
    return history
        .value(StatementProperty.STANDING, day)
        .map(
            statement ->
                Site.builder()
                    .id(site.id())
                    .name(site.name())
                    .region(site.region())
                    .standing(Term.read(SiteStanding.class, statement.value()))
                    .statedOn(statement.publishedOn())
                    .citations(citations(history, site.citations()))
                    .build());
  }

  private Stream<PartialDate> dates(History history, EventKind kind) {
    return history.happened(kind, day).stream()
        .flatMap(statement -> statement.event().stream())
        .map(Event::date);
  }

  private Optional<String> claimed(History history) {
    return history.value(StatementProperty.STANDING, day).map(Statement::value);
  }

  private List<Citation> citations(History history, List<Citation> own) {
    return Stream.concat(
            own.stream(),
            history.known(day).stream().filter(Statement::counts).map(Statement::citation))
        .distinct()
        .toList();
  }
}
