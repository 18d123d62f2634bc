package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.TimeRelation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of what can be asked. Every filter is given in a quarter of the queries, so that most
 * find something, and shrinks towards not being given.
 */
public final class QueryArbitraries {
  private QueryArbitraries() {}

  /** Queries for any missions and agencies, whether a dataset has them or not. */
  public static Arbitrary<OpportunityQuery> opportunityQueries() {
    return opportunityQueries(
        ProgrammeArbitraries.missionIds(), ProgrammeArbitraries.organizationIds());
  }

  /** Queries for missions and agencies of this catalog, and now and then for others. */
  public static Arbitrary<OpportunityQuery> opportunityQueries(Catalog catalog) {
    return opportunityQueries(missionsOf(catalog), leadsOf(catalog));
  }

  private static Arbitrary<OpportunityQuery> opportunityQueries(
      Arbitrary<MissionId> missions, Arbitrary<OrganizationId> leads) {
    return Builders.withBuilder(OpportunityQuery::all)
        .use(filter(missions))
        .in((query, asked) -> query.mission(asked.toArray(MissionId[]::new)))
        .use(filter(Vocabularies.words(Category.class)))
        .in((query, asked) -> query.category(asked.toArray(Category[]::new)))
        .use(filter(Vocabularies.words(SubCategory.class)))
        .in((query, asked) -> query.subCategory(asked.toArray(SubCategory[]::new)))
        .use(filter(leads))
        .in((query, asked) -> query.lead(asked.toArray(OrganizationId[]::new)))
        .use(filter(Vocabularies.words(Phase.class)))
        .in((query, asked) -> query.phase(asked.toArray(Phase[]::new)))
        .use(filter(Arbitraries.of(1, 2)))
        .in((query, asked) -> query.stage(asked.stream().mapToInt(Integer::intValue).toArray()))
        .use(filter(Vocabularies.words(CooperationForm.class)))
        .in((query, asked) -> query.form(asked.toArray(CooperationForm[]::new)))
        .use(Arbitraries.of(false, true).optional(0.3))
        .in((query, asked) -> asked.map(query::printedOpen).orElse(query))
        .use(filter(Vocabularies.words(Availability.class)))
        .in((query, asked) -> query.availability(asked.toArray(Availability[]::new)))
        .use(Arbitraries.of(false, true).optional(0.3))
        .in((query, asked) -> asked.map(query::joinable).orElse(query))
        .build();
  }

  /** Queries for any agencies and any time of launch, whether a dataset has them or not. */
  public static Arbitrary<MissionQuery> missionQueries() {
    return missionQueries(ProgrammeArbitraries.organizationIds(), TimeArbitraries.partialDates());
  }

  /** Queries for agencies and launch dates of this catalog, and now and then for others. */
  public static Arbitrary<MissionQuery> missionQueries(Catalog catalog) {
    List<PartialDate> launches =
        catalog.missions().stream().flatMap(m -> m.launch().stream()).map(Launch::date).toList();
    return missionQueries(leadsOf(catalog), orOther(launches, TimeArbitraries.partialDates()));
  }

  private static Arbitrary<MissionQuery> missionQueries(
      Arbitrary<OrganizationId> leads, Arbitrary<PartialDate> launches) {
    return Builders.withBuilder(MissionQuery::all)
        .use(filter(Vocabularies.words(Phase.class)))
        .in((query, asked) -> query.phase(asked.toArray(Phase[]::new)))
        .use(filter(Arbitraries.of(1, 2)))
        .in((query, asked) -> query.stage(asked.stream().mapToInt(Integer::intValue).toArray()))
        .use(filter(leads))
        .in((query, asked) -> query.lead(asked.toArray(OrganizationId[]::new)))
        .use(filter(Vocabularies.words(MissionSeries.class)))
        .in((query, asked) -> query.series(asked.toArray(MissionSeries[]::new)))
        .use(filter(Vocabularies.words(MissionStatus.class)))
        .in((query, asked) -> query.status(asked.toArray(MissionStatus[]::new)))
        .use(launchTimes(launches))
        .in((query, asked) -> asked.narrow(query))
        .build();
  }

  private static Arbitrary<LaunchTime> launchTimes(Arbitrary<PartialDate> dates) {
    return Combinators.combine(
            dates, dates, Arbitraries.of(false, true), Arbitraries.of(false, true))
        .as(LaunchTime::new);
  }

  /** Either of two limits, both or none, the earlier one first. */
  private record LaunchTime(PartialDate one, PartialDate other, boolean from, boolean to) {
    MissionQuery narrow(MissionQuery query) {
      boolean inOrder = one.relationTo(other) != TimeRelation.AFTER;
      MissionQuery narrowed = from ? query.launchFrom(inOrder ? one : other) : query;
      return to ? narrowed.launchTo(inOrder ? other : one) : narrowed;
    }
  }

  private static <T> Arbitrary<List<T>> filter(Arbitrary<T> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(List.of())),
        Tuple.of(1, values.list().ofMinSize(1).ofMaxSize(3)));
  }

  private static Arbitrary<MissionId> missionsOf(Catalog catalog) {
    return orOther(
        catalog.missions().stream().map(Mission::id).toList(), ProgrammeArbitraries.missionIds());
  }

  private static Arbitrary<OrganizationId> leadsOf(Catalog catalog) {
    return orOther(
        catalog.missions().stream().flatMap(m -> m.leads().stream()).toList(),
        ProgrammeArbitraries.organizationIds());
  }

  private static <T> Arbitrary<T> orOther(List<T> known, Arbitrary<T> other) {
    return known.isEmpty()
        ? other
        : Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(known)), Tuple.of(1, other));
  }
}
