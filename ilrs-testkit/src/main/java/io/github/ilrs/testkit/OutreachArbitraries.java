package io.github.ilrs.testkit;

import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.MassLimit;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.Selection;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of participants, calls, payloads and sites. */
final class OutreachArbitraries {
  private OutreachArbitraries() {}

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

  private static Arbitrary<CellId> cellIds(Scope scope) {
    return Combinators.combine(scope.missions(), Vocabularies.terms(Category.class))
        .as(CellId::new);
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
  static Arbitrary<MassLimit> massLimits() {
    return Combinators.combine(Texts.nonBlank(), Arbitraries.integers().greaterOrEqual(1))
        .as(MassLimit::new);
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
