package io.github.ilrs.catalog;

import io.github.ilrs.catalog.embedded.EmbeddedFacts;
import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.resolve.Facts;
import io.github.ilrs.catalog.resolve.Resolvers;
import io.github.ilrs.catalog.text.DatasetText;
import io.github.ilrs.catalog.validation.StructuralRules;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.programme.MissionId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The recorded facts about the International Lunar Research Station: its missions, what a partner
 * may join on them, whom to contact, and the source of every fact.
 *
 * <p>It provides a {@link Catalog} for any day:
 *
 * <pre>{@code
 * Dataset ilrs = Dataset.canonical();
 * Catalog now = ilrs.today();
 *
 * // Which missions does the Guide offer to a scientific instrument?
 * var instruments = OpportunityQuery.all().category(D).printedOpen(true);
 * for (Opportunity opportunity : now.find(instruments)) {
 *   System.out.println(opportunity.mission() + ": " + opportunity.printed());
 * }
 *
 * // One cell: what is offered, who negotiates, whom to contact, and the sources.
 * Opportunity cell = now.opportunity(CE_7, B);
 * cell.forms();          // [piggyback-of-probe-system]
 * cell.negotiateWith();  // Optional[CNSA]
 * cell.contacts();       // Ms. Jiang Hui, Department of International Cooperation, CNSA
 * cell.availability();   // selected: a selection was announced on 24 April 2024
 * cell.citations();      // the Guide, "Opportunities for CNSA Missions", and the selection's source
 *
 * // What can still be joined, calls first; what changed in half a year; how far a launch slipped.
 * now.find(OpportunityQuery.all().joinable());
 * ilrs.changes(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
 * ilrs.history(CE_7).slip();
 *
 * // Look-ups: one throws an exception that names the nearest ids, the other may be empty.
 * now.mission(MissionId.parse("CE-7"));
 * now.findMission(MissionId.parse("CE-5"));  // Optional.empty
 * }</pre>
 *
 * <p>Datasets and catalogs are immutable and safe for use by multiple threads; keep one and share
 * it. Nothing is global: several datasets can be used in one JVM. "Today" comes from the system
 * clock, or from a clock that is passed in. All days are days in UTC.
 */
public final class Dataset implements CatalogSource {
  /** The first day that has a catalog: the release of the Guide for Partnership. */
  public static final LocalDate FIRST_DAY = DatasetDocument.FIRST_DAY;

  /**
   * The version of the rules by which this library derives catalogs. A dataset that needs a newer
   * version cannot be loaded.
   */
  public static final int RULES_VERSION = 1;

  private final Facts facts;
  private final Resolvers resolvers;
  private final CanonicalJson json;

  private Dataset(Facts facts) {
    this.facts = facts;
    this.resolvers = new Resolvers(facts);
    this.json = new CanonicalJson(facts);
  }

  /** Returns the dataset that comes with this library; the same object at every call. */
  public static Dataset canonical() {
    return Canonical.DATASET;
  }

  /** Returns the version of this library, such as {@code 1.0.0}; the data has its own. */
  public static String codeVersion() {
    return CodeVersion.current();
  }

  /**
   * Returns a dataset of these records.
   *
   * @throws InvalidDatasetException with every violation of the {@link StructuralRules}, or if the
   *     dataset needs newer rules than {@link #RULES_VERSION}
   */
  public static Dataset of(DatasetDocument document) {
    if (document.rulesVersion() > RULES_VERSION) {
      throw new InvalidDatasetException(
          List.of(
              new Violation(
                  "rules-version",
                  "document",
                  "needs version "
                      + document.rulesVersion()
                      + " of the rules; this library knows "
                      + RULES_VERSION
                      + ", use a newer one")));
    }
    List<Violation> violations = StructuralRules.violations(document);
    if (!violations.isEmpty()) {
      throw new InvalidDatasetException(violations);
    }
    return new Dataset(Facts.of(document));
  }

  /**
   * Reads a dataset from its canonical JSON document, as {@link #canonicalJson()} returns it and
   * {@code /v1/dataset} serves it.
   *
   * @throws InvalidDatasetException if the bytes are not such a document, and as {@link #of}
   */
  public static Dataset read(byte[] canonicalJson) {
    return of(JsonDocument.read(canonicalJson));
  }

  /**
   * Reads a dataset as {@link #read(byte[])} does, and rejects one that {@linkplain
   * #isDatedInFuture(Clock) is dated in the future}.
   *
   * @throws InvalidDatasetException as {@link #read(byte[])}, or if it is dated in the future
   */
  public static Dataset read(byte[] canonicalJson, Clock clock) {
    Dataset dataset = read(canonicalJson);
    if (dataset.isDatedInFuture(clock)) {
      throw new InvalidDatasetException(
          List.of(
              new Violation(
                  "not-from-the-future",
                  "/dataDate",
                  dataset.dataDate()
                      + " is in the future: expected at most one day after today, "
                      + day(clock)
                      + " by this clock")));
    }
    return dataset;
  }

  /**
   * Reads a dataset from a folder with text files, in the format in which the canonical dataset is
   * written: {@code sources.txt}, then the other {@code .txt} files in the order of their names.
   *
   * @throws InvalidDatasetException with every error, each with its file and line, and as {@link
   *     #of}
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static Dataset readText(Path folder) {
    return of(DatasetText.read(folder));
  }

  /**
   * Returns this dataset with your own records: sources, and the statements, calls, payloads,
   * participants, contacts and missions that cite them. It is a dataset of its own, with its own
   * digest and version; the {@link Source#origin() origin} of a source tells which facts are yours.
   *
   * <pre>{@code
   * Source source = Source.builder()
   *     .id(SourceId.parse("our-plan"))
   *     .title("Plan of our instruments")
   *     .publisher("CNSA")
   *     .reliability(Reliability.OFFICIAL)
   *     .origin("our-institute")
   *     .build();
   * Dataset ours = Dataset.canonical().with(records -> records.addSources(source));
   * }</pre>
   *
   * <p>Calls and statements are put in the order of their dates. If some take effect after the
   * {@linkplain #dataDate() data date}, set that to a later day, too.
   *
   * @param records adds your records to a builder that holds those of this dataset
   * @throws UnknownIdException if statements are about a subject that is not in the dataset
   * @throws InvalidDatasetException as {@link #of}
   */
  public Dataset with(Consumer<DatasetDocument.Builder> records) {
    DatasetDocument.Builder all = DatasetDocument.builder().from(document());
    records.accept(all);
    DatasetDocument document = all.build();
    List<Call> calls = new ArrayList<>(document.calls());
    calls.sort(Comparator.comparing(call -> call.opened().earliest()));
    return of(DatasetDocument.builder().from(document).calls(calls).build());
  }

  /**
   * Returns this dataset with the records in a folder with text files, in the format in which the
   * canonical dataset is written. They may cite the sources of this dataset, and {@code statements
   * mission CE-8} adds to a history.
   *
   * @throws InvalidDatasetException with every syntax error and its file and line, and as {@link
   *     #of}
   * @throws UnknownIdException if statements are about a subject that is not in the dataset
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public Dataset withText(Path folder) {
    return with(records -> DatasetText.readOver(document(), folder, records));
  }

  /**
   * Returns this dataset without personal data: contacts have neither name nor e-mail address nor
   * phone number. It is a dataset of its own, with its own digest and version.
   */
  public Dataset withoutPersonal() {
    DatasetDocument whole = document();
    return new Dataset(
        Facts.of(
            DatasetDocument.builder()
                .from(whole)
                .contacts(whole.contacts().stream().map(Contact::withoutPersonal).toList())
                .build()));
  }

  /** Returns the canonical JSON document of this dataset, in UTF-8. */
  public byte[] canonicalJson() {
    return json.bytes();
  }

  /** Returns the SHA-256 digest of the canonical JSON document, in lower-case hexadecimal. */
  public String sha256() {
    return json.sha256();
  }

  /** Returns the day up to which the facts were gathered. */
  public LocalDate dataDate() {
    return facts.missions().dataDate();
  }

  /**
   * Returns whether the data date is more than one day after today by this clock. The day of slack
   * is for clocks that differ.
   */
  public boolean isDatedInFuture(Clock clock) {
    return dataDate().isAfter(day(clock).plusDays(1));
  }

  /**
   * Returns the version of the data: its date and the beginning of its digest, such as {@code
   * 2026-11-21+1a2b3c4d}.
   */
  public String dataVersion() {
    return json.dataVersion();
  }

  /** Returns the recorded facts. */
  public DatasetDocument document() {
    return facts.document();
  }

  @Override
  public Catalog today() {
    return today(Clock.systemUTC());
  }

  /** Returns the catalog for today by this clock, in UTC whatever its zone. */
  public Catalog today(Clock clock) {
    return asOf(day(clock), clock);
  }

  @Override
  public Catalog asOf(LocalDate day) {
    return asOf(day, Clock.systemUTC());
  }

  /**
   * Returns the catalog for a day, when today is given by this clock.
   *
   * @throws DayOutOfRangeException if the day is before {@link #FIRST_DAY} or after today
   */
  public Catalog asOf(LocalDate day, Clock clock) {
    LocalDate today = day(clock);
    if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
      throw new DayOutOfRangeException(day, FIRST_DAY, today);
    }
    return new Catalog(facts, resolvers, json, day);
  }

  /**
   * Returns the history of a mission: its values on any day, its changes, the slip of its launch.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public History history(MissionId mission) {
    return resolvers.histories().mission(mission);
  }

  /** Returns the histories of the programme, and of missions, participants, payloads and sites. */
  public List<History> histories() {
    return resolvers.histories().all();
  }

  /**
   * Returns what changed from one day to another, both included, oldest first: claims on the day
   * they were published, events on their own, the openings and selections of calls, and what
   * follows for opportunities: their availability, the rule that decides it, and warnings.
   *
   * @throws InvalidValueException if the second day is before the first
   */
  public List<Change> changes(LocalDate from, LocalDate to) {
    return changes(from, to, ChangeQuery.all());
  }

  /**
   * Returns the changes from one day to another that match a query.
   *
   * @throws InvalidValueException if the second day is before the first
   * @throws UnknownIdException if the query names a subject that is not in the dataset
   */
  public List<Change> changes(LocalDate from, LocalDate to, ChangeQuery query) {
    if (to.isBefore(from)) {
      throw InvalidValueException.of("to", to, "a day that is not before from, " + from);
    }
    if (!query.subjects().isEmpty()) {
      resolvers.fixed().subjects().require(query.subjects());
    }
    List<Change> all = resolvers.changes();
    List<Change> between = all.subList(countUntil(from, false, all), countUntil(to, true, all));
    return query.equals(ChangeQuery.all())
        ? List.copyOf(between)
        : between.stream().filter(query::matches).toList();
  }

  /** Returns how many of the ordered changes are before a day, or on it if it is included. */
  private static int countUntil(LocalDate day, boolean included, List<Change> changes) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = changes.get(middle).on().compareTo(day);
      if (order < 0 || (included && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return "ILRS dataset of " + dataDate();
  }

  private static LocalDate day(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Read when it is first needed, from a form that the build wrote after checking all rules. */
  private static final class Canonical {
    static final Dataset DATASET = new Dataset(EmbeddedFacts.read());
  }
}
