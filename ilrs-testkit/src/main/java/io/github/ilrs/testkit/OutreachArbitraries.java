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
import net.jqwik.api.Combinators;

/** Arbitraries of participants, calls, payloads and sites. */
public final class OutreachArbitraries {
  private OutreachArbitraries() {}

  /** Participants of any status, with or without an agreement. */
  public static Arbitrary<Participant> participants() {
    return Fields.of(Participant::builder)
        .with(
            (participant, drawn) ->
                participant
                    .id(drawn.id())
                    .name(drawn.name())
                    .kind(drawn.kind())
                    .form(drawn.form())
                    .signatory(drawn.signatory()),
            participantRecords(Scope.any()))
        .with(Participant.Builder::status, Vocabularies.terms(ParticipantStatus.class))
        .with(Participant.Builder::statedOn, TimeArbitraries.partialDates().optional(0.5))
        .with(Participant.Builder::joined, TimeArbitraries.partialDates().optional(0.7))
        .with(Participant.Builder::citations, Scope.any().citations())
        .build(Participant.Builder::build);
  }

  /** Records of participants. */
  public static Arbitrary<ParticipantRecord> participantRecords() {
    return participantRecords(Scope.any());
  }

  static Arbitrary<ParticipantRecord> participantRecords(Scope scope) {
    return Fields.of(ParticipantRecord::builder)
        .with(ParticipantRecord.Builder::id, Texts.kebab())
        .with(ParticipantRecord.Builder::name, Texts.countries())
        .with(ParticipantRecord.Builder::kind, Vocabularies.terms(ParticipantKind.class))
        .with(ParticipantRecord.Builder::form, Texts.nonBlank().optional(0.5))
        .with(ParticipantRecord.Builder::signatory, Texts.nonBlank().optional(0.5))
        .with(ParticipantRecord.Builder::statements, Histories.ofParticipant(scope))
        .build(ParticipantRecord.Builder::build);
  }

  /** Calls for any cells, with or without a deadline and selections. */
  public static Arbitrary<Call> calls() {
    return calls(Scope.any());
  }

  static Arbitrary<Call> calls(Scope scope) {
    return Fields.of(Call::builder)
        .with(Call.Builder::id, Texts.kebab())
        .with(Call.Builder::mission, scope.missions())
        .with(Call.Builder::levels, Texts.nonBlank().list().ofMaxSize(2))
        .with(Call.Builder::cells, cellIds(scope).list().uniqueElements().ofMaxSize(3))
        .with(Call.Builder::coverageReason, Texts.nonBlank())
        .with(Call.Builder::opened, TimeArbitraries.recentDates())
        .with(Call.Builder::lettersDue, TimeArbitraries.recentDates().optional(0.8))
        .with(Call.Builder::selections, selections(scope).list().ofMaxSize(2))
        .with(Call.Builder::massLimits, massLimits().list().ofMaxSize(2))
        .with(Call.Builder::citations, scope.citations())
        .build(Call.Builder::build);
  }

  /** Positions in the tables of opportunities. */
  public static Arbitrary<CellId> cellIds() {
    return cellIds(Scope.any());
  }

  private static Arbitrary<CellId> cellIds(Scope scope) {
    return Combinators.combine(scope.missions(), Vocabularies.terms(Category.class))
        .as(CellId::new);
  }

  /** Announced selections; a third of them leave a category open. */
  public static Arbitrary<Selection> selections() {
    return selections(Scope.any());
  }

  private static Arbitrary<Selection> selections(Scope scope) {
    return Fields.of(Selection::builder)
        .with(Selection.Builder::date, TimeArbitraries.recentDates())
        .with(Selection.Builder::summary, Texts.nonBlank())
        .with(
            (selection, open) -> selection.openCategories(open.stream().toList()),
            Vocabularies.terms(Category.class).optional(0.3))
        .with(Selection.Builder::citation, scope.citation())
        .build(Selection.Builder::build);
  }

  /** Mass limits for the contributions of partners. */
  public static Arbitrary<MassLimit> massLimits() {
    return Combinators.combine(Texts.nonBlank(), Arbitraries.integers().greaterOrEqual(1))
        .as((carrier, kg) -> MassLimit.builder().carrier(carrier).kg(kg).build());
  }

  /** Payloads of partners on any mission. */
  public static Arbitrary<Payload> payloads() {
    return Fields.of(Payload::builder)
        .with(
            (payload, drawn) ->
                payload
                    .id(drawn.id())
                    .mission(drawn.mission())
                    .name(drawn.name())
                    .countries(drawn.countries())
                    .organizations(drawn.organizations())
                    .carrier(drawn.carrier())
                    .category(drawn.category())
                    .citations(drawn.citations()),
            payloadRecords(Scope.any()))
        .with(Payload.Builder::status, Vocabularies.terms(PayloadStatus.class))
        .build(Payload.Builder::build);
  }

  /** Records of payloads. */
  public static Arbitrary<PayloadRecord> payloadRecords() {
    return payloadRecords(Scope.any());
  }

  static Arbitrary<PayloadRecord> payloadRecords(Scope scope) {
    return Fields.of(PayloadRecord::builder)
        .with(PayloadRecord.Builder::id, Texts.kebab())
        .with(PayloadRecord.Builder::mission, scope.missions())
        .with(PayloadRecord.Builder::name, Texts.nonBlank())
        .with(PayloadRecord.Builder::countries, Texts.countries().list().ofMaxSize(2))
        .with(PayloadRecord.Builder::organizations, Texts.nonBlank().list().ofMaxSize(2))
        .with(PayloadRecord.Builder::carrier, Texts.nonBlank().optional(0.5))
        .with(PayloadRecord.Builder::category, Vocabularies.terms(Category.class).optional(0.5))
        .with(PayloadRecord.Builder::statements, Histories.ofPayload(scope))
        .with(PayloadRecord.Builder::citations, scope.citations())
        .build(PayloadRecord.Builder::build);
  }

  /** Sites of any status. */
  public static Arbitrary<Site> sites() {
    return Fields.of(Site::builder)
        .with(
            (site, drawn) ->
                site.id(drawn.id())
                    .name(drawn.name())
                    .region(drawn.region())
                    .citations(drawn.citations()),
            siteRecords(Scope.any()))
        .with(Site.Builder::status, Vocabularies.terms(SiteStatus.class))
        .with(Site.Builder::statedOn, TimeArbitraries.partialDates().optional(0.7))
        .build(Site.Builder::build);
  }

  /** Records of sites. */
  public static Arbitrary<SiteRecord> siteRecords() {
    return siteRecords(Scope.any());
  }

  static Arbitrary<SiteRecord> siteRecords(Scope scope) {
    return Fields.of(SiteRecord::builder)
        .with(SiteRecord.Builder::id, Texts.kebab())
        .with(SiteRecord.Builder::name, Texts.nonBlank())
        .with(SiteRecord.Builder::region, Texts.nonBlank().optional(0.7))
        .with(SiteRecord.Builder::statements, Histories.ofSite(scope))
        .with(SiteRecord.Builder::citations, scope.citations())
        .build(SiteRecord.Builder::build);
  }
}
