package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ProgrammeRecord;
import io.github.ilrs.model.dataset.Withdrawal;
import io.github.ilrs.model.programme.MissionSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of complete datasets that satisfy every structural rule, of their records, and of
 * their catalogs.
 *
 * <p>A generated dataset has one to twelve missions, some of the Guide and some of other partners,
 * and up to three phases with stages or without. It does not follow the Guide: any cell may be open
 * or closed, any agency may lead any mission, a footnote may link any two missions, and histories
 * contain any statements in any order.
 */
public final class DatasetArbitraries {
  private DatasetArbitraries() {}

  /** Documents that satisfy every structural rule. */
  public static Arbitrary<DatasetDocument> documents() {
    // The generated values already include edge cases; searching for them in every new outline is
    // slow.
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
    return Combinators.combine(datasets, TurningDays.numbers())
        .as((dataset, number) -> on(dataset, TurningDays.day(dataset, number)));
  }

  /** Returns the catalog of a dataset on a day, which may be in the future. */
  static Catalog on(Dataset dataset, LocalDate day) {
    return dataset.today(Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  static Arbitrary<MissionRecord> missionRecords(Scope scope) {
    return Fields.of(MissionRecord::builder)
        .with(MissionRecord.Builder::id, scope.missions())
        .with(MissionRecord.Builder::name, Texts.nonBlank())
        .with(MissionRecord.Builder::names, ProgrammeArbitraries.names())
        .with(MissionRecord.Builder::identifiers, ProgrammeArbitraries.identifiers())
        .with(MissionRecord.Builder::series, Vocabularies.terms(MissionSeries.class))
        .with(MissionRecord.Builder::leads, scope.someOrganizations())
        .with(MissionRecord.Builder::purpose, Texts.nonBlank().optional(0.7))
        .with(MissionRecord.Builder::statements, Histories.ofMission(scope))
        .with(MissionRecord.Builder::citations, scope.citations())
        .build(MissionRecord.Builder::build);
  }

  static Arbitrary<ProgrammeRecord> programmeRecords(Scope scope) {
    return Fields.of(ProgrammeRecord::builder)
        .with(ProgrammeRecord.Builder::name, Texts.nonBlank())
        .with(ProgrammeRecord.Builder::names, ProgrammeArbitraries.names())
        .with(ProgrammeRecord.Builder::definition, Texts.nonBlank())
        .with(ProgrammeRecord.Builder::principles, Texts.nonBlank().list().ofMaxSize(2))
        .with(ProgrammeRecord.Builder::statements, Histories.ofProgramme(scope))
        .with(ProgrammeRecord.Builder::citations, scope.citations())
        .build(ProgrammeRecord.Builder::build);
  }

  /** Withdrawn ids; no generated entity has such an id. */
  public static Arbitrary<Withdrawal> withdrawals() {
    return Texts.kebab()
        .map(id -> new Withdrawal("ghost " + id, "As generated.", Optional.empty()));
  }
}
