package io.github.ilrs.tests;

import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The values of the filters of opportunities, for a query, a request and {@link NaiveQuery}. */
record OpportunityFilters(
    List<MissionId> missions,
    List<Category> categories,
    List<SubCategory> subCategories,
    List<OrganizationId> leads,
    List<Phase> phases,
    List<Integer> stages,
    List<CooperationForm> forms,
    List<Availability> availabilities,
    Optional<Boolean> printedOpen,
    Optional<Boolean> joinable,
    List<CaveatKind> caveats,
    List<CaveatKind> withoutCaveats,
    Optional<Severity> maxSeverity) {
  static OpportunityFilters random(Random random, DatasetDocument document) {
    return new OpportunityFilters(
        Filters.some(random, document.missions().stream().map(MissionRecord::id).toList()),
        Filters.some(random, Category.class),
        Filters.some(random, SubCategory.class),
        Filters.some(random, document.organizations().stream().map(Organization::id).toList()),
        Filters.some(random, Phase.class),
        Filters.some(random, List.of(1, 2)),
        Filters.some(random, CooperationForm.class),
        Filters.some(random, Availability.class),
        Filters.either(random),
        Filters.either(random),
        Filters.some(random, CaveatKind.class),
        Filters.some(random, CaveatKind.class),
        Filters.some(random, Severity.class).stream().findFirst());
  }

  OpportunityQuery query() {
    OpportunityQuery query = OpportunityQuery.all();
    query = Filters.set(query, OpportunityQuery::mission, missions);
    query = Filters.set(query, OpportunityQuery::category, categories);
    query = Filters.set(query, OpportunityQuery::subCategory, subCategories);
    query = Filters.set(query, OpportunityQuery::lead, leads);
    query = Filters.set(query, OpportunityQuery::phase, phases);
    query = Filters.set(query, OpportunityQuery::stage, stages);
    query = Filters.set(query, OpportunityQuery::form, forms);
    query = Filters.set(query, OpportunityQuery::availability, availabilities);
    query = Filters.set(query, OpportunityQuery::caveat, caveats);
    query = Filters.set(query, OpportunityQuery::withoutCaveat, withoutCaveats);
    query = maxSeverity.map(query::maxSeverity).orElse(query);
    query = printedOpen.map(query::printedOpen).orElse(query);
    return joinable.map(query::joinable).orElse(query);
  }
}
