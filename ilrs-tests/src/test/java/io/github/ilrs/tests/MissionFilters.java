package io.github.ilrs.tests;

import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The values of the filters of missions, for a query, a request and {@link NaiveQuery}. */
record MissionFilters(
    List<Phase> phases,
    List<Integer> stages,
    List<OrganizationId> leads,
    List<MissionSeries> series,
    List<MissionStatus> statuses,
    Optional<PartialDate> launchFrom,
    Optional<PartialDate> launchTo) {
  private static final List<String> FROM = List.of("2018-12-07", "2023", "2024-05", "2026-Q3");
  private static final List<String> TO = List.of("2026-H2", "2026-08-24", "2029~", "2031", "2035");

  static MissionFilters random(Random random, DatasetDocument document) {
    return new MissionFilters(
        Filters.some(random, Phase.class),
        Filters.some(random, List.of(1, 2)),
        Filters.some(random, document.organizations().stream().map(Organization::id).toList()),
        Filters.some(random, MissionSeries.class),
        Filters.some(random, MissionStatus.class),
        Filters.some(random, FROM).stream().findFirst().map(PartialDate::parse),
        Filters.some(random, TO).stream().findFirst().map(PartialDate::parse));
  }

  MissionQuery query() {
    MissionQuery query = MissionQuery.all();
    query = Filters.set(query, MissionQuery::phase, phases);
    query = Filters.set(query, MissionQuery::stage, stages);
    query = Filters.set(query, MissionQuery::lead, leads);
    query = Filters.set(query, MissionQuery::series, series);
    query = Filters.set(query, MissionQuery::status, statuses);
    query = launchFrom.map(query::launchFrom).orElse(query);
    return launchTo.map(query::launchTo).orElse(query);
  }
}
