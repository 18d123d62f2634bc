package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.LaunchForecast;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.programme.MissionSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of whole datasets that keep every structural rule, of what they record, and of the
 * catalogs they give.
 *
 * <p>A generated dataset has one to twelve missions, some of the Guide and some of other partners,
 * and up to three phases with stages or without. It is not the Guide's: any cell may be open or
 * closed, any agency may lead any mission, and footnotes tie any two.
 */
public final class DatasetArbitraries {
  private static final LocalDate LAST_DAY = LocalDate.of(2040, 12, 31);

  private DatasetArbitraries() {}

  /** Documents that keep every structural rule. */
  public static Arbitrary<DatasetDocument> documents() {
    // What is drawn has its edge cases in itself; to search for them in every new outline is slow.
    return Outline.any().flatMap(Outline::documents).withoutEdgeCases();
  }

  /** Datasets of {@link #documents()}. */
  public static Arbitrary<Dataset> datasets() {
    return documents().map(Dataset::of);
  }

  /** Catalogs of {@link #datasets()} on any day from the Guide's release to 2040. */
  public static Arbitrary<Catalog> catalogs() {
    return catalogs(datasets());
  }

  /** Catalogs of such datasets on any day from the Guide's release to 2040. */
  public static Arbitrary<Catalog> catalogs(Arbitrary<Dataset> datasets) {
    return Combinators.combine(datasets, TimeArbitraries.days(Dataset.FIRST_DAY, LAST_DAY))
        .as((dataset, day) -> dataset.today(noonOf(day)));
  }

  /** A clock that stands still on a day. */
  static Clock noonOf(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /** What is recorded of a mission of the Guide or of a partner. */
  public static Arbitrary<MissionRecord> missionRecords() {
    return missionRecords(Scope.any());
  }

  static Arbitrary<MissionRecord> missionRecords(Scope scope) {
    return Builders.withBuilder(MissionRecord::builder)
        .use(scope.missions())
        .in(MissionRecord.Builder::id)
        .use(Texts.said())
        .in(MissionRecord.Builder::name)
        .use(Vocabularies.words(MissionSeries.class))
        .in(MissionRecord.Builder::series)
        .use(scope.someOrganizations())
        .in(MissionRecord.Builder::leads)
        .use(Texts.said().optional(0.7))
        .in(MissionRecord.Builder::purpose)
        .use(launchForecasts(scope).optional(0.7))
        .in(MissionRecord.Builder::launch)
        .use(scope.citations())
        .in(MissionRecord.Builder::citations)
        .build(MissionRecord.Builder::build);
  }

  /** A launch date that some source gives. */
  public static Arbitrary<LaunchForecast> launchForecasts() {
    return launchForecasts(Scope.any());
  }

  private static Arbitrary<LaunchForecast> launchForecasts(Scope scope) {
    return Combinators.combine(TimeArbitraries.partialDates(), scope.citation())
        .as((date, citation) -> LaunchForecast.builder().date(date).citation(citation).build());
  }
}
