package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Builders.BuilderCombinator;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of queries. Each filter is set in a quarter of the queries, so that most find
 * something, and shrinks towards not being set.
 */
public final class QueryArbitraries {
  private QueryArbitraries() {}

  /** Returns queries for any ids; a catalog rejects those that it does not have. */
  public static Arbitrary<OpportunityQuery> opportunityQueries() {
    return withIds(ProgrammeArbitraries.missionIds(), ProgrammeArbitraries.organizationIds());
  }

  /** Returns queries for missions and organizations of this catalog. */
  public static Arbitrary<OpportunityQuery> opportunityQueries(Catalog catalog) {
    return withIds(missionsOf(catalog), organizationsOf(catalog));
  }

  private static Arbitrary<OpportunityQuery> withIds(
      Arbitrary<MissionId> missions, Arbitrary<OrganizationId> leads) {
    return withoutIds()
        .with(OpportunityQuery::mission, missions)
        .with(OpportunityQuery::lead, leads)
        .build();
  }

  /** Returns queries that name no mission and no organization, for any catalog. */
  static Arbitrary<OpportunityQuery> opportunityQueriesWithoutIds() {
    return withoutIds().build();
  }

  private static Filters<OpportunityQuery> withoutIds() {
    return new Filters<>(Builders.withBuilder(OpportunityQuery::all))
        .with(OpportunityQuery::category, Vocabularies.terms(Category.class))
        .with(OpportunityQuery::subCategory, Vocabularies.terms(SubCategory.class))
        .with(OpportunityQuery::phase, Vocabularies.terms(Phase.class))
        .with(OpportunityQuery::stage, Arbitraries.of(1, 2))
        .with(OpportunityQuery::form, Vocabularies.terms(CooperationForm.class))
        .with(OpportunityQuery::availability, Vocabularies.terms(Availability.class))
        .with(OpportunityQuery::caveat, Vocabularies.terms(CaveatKind.class))
        .with(OpportunityQuery::withoutCaveat, Vocabularies.terms(CaveatKind.class))
        .withOne(OpportunityQuery::maxSeverity, Vocabularies.terms(Severity.class))
        .withOne(OpportunityQuery::printedOpen, Arbitraries.of(false, true))
        .withOne(OpportunityQuery::joinable, Arbitraries.of(false, true));
  }

  /** Returns queries for any ids; a catalog rejects those that it does not have. */
  public static Arbitrary<MissionQuery> missionQueries() {
    return missionQueries(ProgrammeArbitraries.organizationIds());
  }

  /** Returns queries for organizations of this catalog. */
  public static Arbitrary<MissionQuery> missionQueries(Catalog catalog) {
    return missionQueries(organizationsOf(catalog));
  }

  private static Arbitrary<MissionQuery> missionQueries(Arbitrary<OrganizationId> leads) {
    return new Filters<>(Builders.withBuilder(MissionQuery::all))
        .with(MissionQuery::phase, Vocabularies.terms(Phase.class))
        .with(MissionQuery::stage, Arbitraries.of(1, 2))
        .with(MissionQuery::lead, leads)
        .with(MissionQuery::series, Vocabularies.terms(MissionSeries.class))
        .with(MissionQuery::status, Vocabularies.terms(MissionStatus.class))
        .withOne(
            QueryArbitraries::launchWithin,
            Combinators.combine(TimeArbitraries.partialDates(), TimeArbitraries.partialDates())
                .as(List::of))
        .build();
  }

  private static MissionQuery launchWithin(MissionQuery query, List<PartialDate> limits) {
    boolean inOrder = !limits.get(0).isAfter(limits.get(1));
    return query.launchFrom(limits.get(inOrder ? 0 : 1)).launchTo(limits.get(inOrder ? 1 : 0));
  }

  /** Filters of a query, each set in a quarter of the queries. */
  private record Filters<Q>(BuilderCombinator<Q> queries) {
    <T> Filters<Q> with(BiFunction<Q, Collection<T>, Q> filter, Arbitrary<T> values) {
      return withOne(filter, values.list().ofMinSize(1).ofMaxSize(3).map(list -> list));
    }

    <T> Filters<Q> withOne(BiFunction<Q, T, Q> filter, Arbitrary<T> value) {
      return new Filters<>(
          queries
              .use(value.optional(0.25))
              .in((query, set) -> set.map(v -> filter.apply(query, v)).orElse(query)));
    }

    Arbitrary<Q> build() {
      return queries.build();
    }
  }

  private static Arbitrary<MissionId> missionsOf(Catalog catalog) {
    return Arbitraries.of(catalog.missions().stream().map(Mission::id).toList());
  }

  private static Arbitrary<OrganizationId> organizationsOf(Catalog catalog) {
    return Arbitraries.of(catalog.organizations().stream().map(Organization::id).toList());
  }
}
