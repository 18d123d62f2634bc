package io.github.ilrs.catalog;

import io.github.ilrs.catalog.rule.InvalidDatasetException;
import io.github.ilrs.catalog.rule.StructuralRules;
import io.github.ilrs.catalog.rule.Violation;
import io.github.ilrs.catalog.text.DatasetText;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Everything that is recorded of the International Lunar Research Station: which missions there
 * are, what a partner may join on them, whom to write to, and the source of every word of it.
 *
 * <p>A dataset is asked on a day; the answer is a {@link Catalog}:
 *
 * <pre>{@code
 * Dataset ilrs = Dataset.canonical();
 * Catalog now = ilrs.today();
 *
 * // Which missions are open to a scientific instrument?
 * var instruments = OpportunityQuery.all().category(D).open(true);
 * for (Opportunity opportunity : now.find(instruments)) {
 *   System.out.println(opportunity.mission() + ": " + opportunity.printed());
 * }
 *
 * // One cell: what is offered, who negotiates, whom to write to, on whose word.
 * Opportunity cell = now.opportunity(CE_7, B);
 * cell.forms();          // [piggyback-of-probe-system]
 * cell.negotiateWith();  // Optional[CNSA]
 * cell.contacts();       // Ms. Jiang Hui, Department of International Cooperation, CNSA
 * cell.citations();      // the Guide, "Opportunities for CNSA Missions"
 *
 * // Look-ups come in two verbs: one throws and names the nearest ids, one may be empty.
 * now.mission(MissionId.of("CE-7"));
 * now.findMission(MissionId.of("CE-5"));  // Optional.empty
 * }</pre>
 *
 * <p>Datasets and catalogs are immutable and safe for use by many threads; keep one and share it.
 * Nothing is global: two datasets live side by side in one JVM, and "today" is asked of a clock,
 * which may be given. All days are days in UTC.
 */
public final class Dataset {
  /** The first day that can be asked about: the release of the Guide for Partnership. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2021, 6, 16);

  private final DatasetDocument document;

  private Dataset(DatasetDocument document) {
    this.document = document;
  }

  /** The dataset that comes with this library; the same object at every call. */
  public static Dataset canonical() {
    return Canonical.DATASET;
  }

  /**
   * A dataset of these records.
   *
   * @throws InvalidDatasetException with every violation of the {@link StructuralRules}
   */
  public static Dataset of(DatasetDocument document) {
    List<Violation> violations = StructuralRules.violations(document);
    if (!violations.isEmpty()) {
      throw new InvalidDatasetException(violations);
    }
    return new Dataset(document);
  }

  /** All that is recorded. */
  public DatasetDocument document() {
    return document;
  }

  /** What is known today, by the system's clock, in UTC. */
  public Catalog today() {
    return today(Clock.systemUTC());
  }

  /** What is known today by this clock, in UTC whatever the clock's zone. */
  public Catalog today(Clock clock) {
    return asOf(day(clock), clock);
  }

  /**
   * What was known on a day.
   *
   * @throws DayOutOfRangeException if the day is before {@link #FIRST_DAY} or has not come yet by
   *     the system's clock
   */
  public Catalog asOf(LocalDate day) {
    return asOf(day, Clock.systemUTC());
  }

  /**
   * What was known on a day.
   *
   * @throws DayOutOfRangeException if the day is before {@link #FIRST_DAY} or has not come yet by
   *     this clock
   */
  public Catalog asOf(LocalDate day, Clock clock) {
    LocalDate today = day(clock);
    if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
      throw new DayOutOfRangeException(day, FIRST_DAY, today);
    }
    return new Catalog(this, day);
  }

  private static LocalDate day(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Read when it is first asked for; its rules are checked while it is read. */
  private static final class Canonical {
    static final Dataset DATASET = new Dataset(DatasetText.canonical());
  }
}
