package io.github.ilrs.testkit;

import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.MassLimit;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.PayloadStatus;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.programme.SiteStatus;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Arbitraries of what came of the offer: participants, calls, payloads, and the sites named. */
public final class OutreachArbitraries {
  private OutreachArbitraries() {}

  /** Somebody who joined or may, with an agreement or without. */
  public static Arbitrary<Participant> participants() {
    return Builders.withBuilder(Participant::builder)
        .use(participantRecords(Scope.any()))
        .in(
            (participant, drawn) ->
                participant
                    .id(drawn.id())
                    .name(drawn.name())
                    .kind(drawn.kind())
                    .form(drawn.form())
                    .signatory(drawn.signatory()))
        .use(Vocabularies.words(ParticipantStatus.class))
        .in(Participant.Builder::status)
        .use(TimeArbitraries.partialDates().optional(0.7))
        .in(Participant.Builder::joined)
        .use(Scope.any().citations())
        .in(Participant.Builder::citations)
        .build(Participant.Builder::build);
  }

  /** What is recorded of a participant. */
  public static Arbitrary<ParticipantRecord> participantRecords() {
    return participantRecords(Scope.any());
  }

  static Arbitrary<ParticipantRecord> participantRecords(Scope scope) {
    return Builders.withBuilder(ParticipantRecord::builder)
        .use(Texts.kebab())
        .in(ParticipantRecord.Builder::id)
        .use(Texts.said())
        .in(ParticipantRecord.Builder::name)
        .use(Vocabularies.words(ParticipantKind.class))
        .in(ParticipantRecord.Builder::kind)
        .use(Texts.said().optional(0.5))
        .in(ParticipantRecord.Builder::form)
        .use(Texts.said().optional(0.5))
        .in(ParticipantRecord.Builder::signatory)
        .use(Histories.ofParticipant(scope))
        .in(ParticipantRecord.Builder::statements)
        .build(ParticipantRecord.Builder::build);
  }

  /** A call for anything, with a deadline or without, with selections or without. */
  public static Arbitrary<Call> calls() {
    return calls(Scope.any());
  }

  static Arbitrary<Call> calls(Scope scope) {
    return Builders.withBuilder(Call::builder)
        .use(Texts.kebab())
        .in(Call.Builder::id)
        .use(scope.missions())
        .in(Call.Builder::mission)
        .use(Texts.said().list().ofMaxSize(2))
        .in(Call.Builder::levels)
        .use(cellIds(scope).list().uniqueElements().ofMaxSize(3))
        .in(Call.Builder::cells)
        .use(Texts.said())
        .in(Call.Builder::mapping)
        .use(TimeArbitraries.recentDates())
        .in(Call.Builder::opened)
        .use(TimeArbitraries.recentDates().optional(0.8))
        .in(Call.Builder::lettersDue)
        .use(selections(scope).list().ofMaxSize(2))
        .in(Call.Builder::selections)
        .use(massLimits().list().ofMaxSize(2))
        .in(Call.Builder::massLimits)
        .use(scope.citations())
        .in(Call.Builder::citations)
        .build(Call.Builder::build);
  }

  /** A place in the tables of opportunities. */
  public static Arbitrary<CellId> cellIds() {
    return cellIds(Scope.any());
  }

  private static Arbitrary<CellId> cellIds(Scope scope) {
    return Combinators.combine(scope.missions(), Vocabularies.words(Category.class))
        .as(CellId::new);
  }

  /** The announcement of who was selected; a third of them leave a category open. */
  public static Arbitrary<Selection> selections() {
    return selections(Scope.any());
  }

  private static Arbitrary<Selection> selections(Scope scope) {
    return Builders.withBuilder(Selection::builder)
        .use(TimeArbitraries.recentDates())
        .in(Selection.Builder::date)
        .use(Texts.said())
        .in(Selection.Builder::summary)
        .use(Vocabularies.words(Category.class).optional(0.3))
        .in((selection, open) -> selection.leavesOpen(open.stream().toList()))
        .use(scope.citation())
        .in(Selection.Builder::citation)
        .build(Selection.Builder::build);
  }

  /** How much a partner may bring on a spacecraft. */
  public static Arbitrary<MassLimit> massLimits() {
    return Combinators.combine(Texts.said(), Arbitraries.integers().greaterOrEqual(1))
        .as((carrier, kg) -> MassLimit.builder().carrier(carrier).kg(kg).build());
  }

  /** A partner's payload on some mission. */
  public static Arbitrary<Payload> payloads() {
    return Builders.withBuilder(Payload::builder)
        .use(payloadRecords(Scope.any()))
        .in(
            (payload, drawn) ->
                payload
                    .id(drawn.id())
                    .mission(drawn.mission())
                    .name(drawn.name())
                    .countries(drawn.countries())
                    .organizations(drawn.organizations())
                    .carrier(drawn.carrier())
                    .category(drawn.category())
                    .citations(drawn.citations()))
        .use(Vocabularies.words(PayloadStatus.class))
        .in(Payload.Builder::status)
        .build(Payload.Builder::build);
  }

  /** What is recorded of a payload. */
  public static Arbitrary<PayloadRecord> payloadRecords() {
    return payloadRecords(Scope.any());
  }

  static Arbitrary<PayloadRecord> payloadRecords(Scope scope) {
    return Builders.withBuilder(PayloadRecord::builder)
        .use(Texts.kebab())
        .in(PayloadRecord.Builder::id)
        .use(scope.missions())
        .in(PayloadRecord.Builder::mission)
        .use(Texts.said())
        .in(PayloadRecord.Builder::name)
        .use(Texts.said().list().ofMaxSize(2))
        .in(PayloadRecord.Builder::countries)
        .use(Texts.said().list().ofMaxSize(2))
        .in(PayloadRecord.Builder::organizations)
        .use(Texts.said().optional(0.5))
        .in(PayloadRecord.Builder::carrier)
        .use(Vocabularies.words(Category.class).optional(0.5))
        .in(PayloadRecord.Builder::category)
        .use(Histories.ofPayload(scope))
        .in(PayloadRecord.Builder::statements)
        .use(scope.citations())
        .in(PayloadRecord.Builder::citations)
        .build(PayloadRecord.Builder::build);
  }

  /** A place named for the station. */
  public static Arbitrary<Site> sites() {
    return Builders.withBuilder(Site::builder)
        .use(siteRecords(Scope.any()))
        .in(
            (site, drawn) ->
                site.id(drawn.id())
                    .name(drawn.name())
                    .region(drawn.region())
                    .citations(drawn.citations()))
        .use(Vocabularies.words(SiteStatus.class))
        .in(Site.Builder::status)
        .use(TimeArbitraries.partialDates().optional(0.7))
        .in(Site.Builder::statedOn)
        .build(Site.Builder::build);
  }

  /** What is recorded of a site. */
  public static Arbitrary<SiteRecord> siteRecords() {
    return siteRecords(Scope.any());
  }

  static Arbitrary<SiteRecord> siteRecords(Scope scope) {
    return Builders.withBuilder(SiteRecord::builder)
        .use(Texts.kebab())
        .in(SiteRecord.Builder::id)
        .use(Texts.said())
        .in(SiteRecord.Builder::name)
        .use(Texts.said().optional(0.7))
        .in(SiteRecord.Builder::region)
        .use(Histories.ofSite(scope))
        .in(SiteRecord.Builder::statements)
        .use(scope.citations())
        .in(SiteRecord.Builder::citations)
        .build(SiteRecord.Builder::build);
  }
}
