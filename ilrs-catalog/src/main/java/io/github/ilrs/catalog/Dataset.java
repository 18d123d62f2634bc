package io.github.ilrs.catalog;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.rule.InvalidDatasetException;
import io.github.ilrs.catalog.rule.StructuralRules;
import io.github.ilrs.catalog.rule.Violation;
import io.github.ilrs.catalog.text.DatasetText;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Nearest;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * cell.availability();   // selected: a selection was announced on 24 April 2024
 * cell.citations();      // the Guide, "Opportunities for CNSA Missions", and the selection's source
 *
 * // What can still be joined, calls first; what moved in half a year; how far a launch slipped.
 * now.find(OpportunityQuery.all().joinable());
 * ilrs.changes(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
 * ilrs.history(CE_7).slip();
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
  private final Map<MissionId, History> missions;
  private volatile @Nullable CanonicalJson json;

  private Dataset(DatasetDocument document) {
    this.document = document;
    this.missions = new LinkedHashMap<>();
    document.missions().forEach(m -> missions.put(m.id(), History.of(m.id().id(), m.statements())));
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

  /**
   * A dataset from its canonical JSON document, as {@link #canonicalJson()} gives it and {@code
   * /v1/dataset} serves it.
   *
   * @throws InvalidDatasetException if it is no such document, or with every violation of the
   *     {@link StructuralRules}
   */
  public static Dataset read(byte[] canonicalJson) {
    return of(CanonicalJson.read(canonicalJson));
  }

  /**
   * Reads a dataset as {@link #read(byte[])} does, and refuses one that {@linkplain
   * #isDatedInFuture(Clock) is dated in the future}.
   *
   * @throws InvalidDatasetException if it is no such document, with every violation of the {@link
   *     StructuralRules}, or if it is dated in the future
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

  /** The one other form of the dataset beside its text: a JSON document, in UTF-8. */
  public byte[] canonicalJson() {
    return json().bytes();
  }

  /** Written when it is first asked for; most users never ask. */
  private CanonicalJson json() {
    CanonicalJson written = json;
    if (written == null) {
      written = CanonicalJson.of(document);
      json = written;
    }
    return written;
  }

  /** The SHA-256 digest of the canonical JSON document, in lower-case hexadecimal. */
  public String sha256() {
    return json().sha256();
  }

  /** The day up to which the facts were gathered. */
  public LocalDate dataDate() {
    return document.dataDate();
  }

  /**
   * Returns whether the data date is more than one day after today by this clock. The day of slack
   * is for clocks that differ.
   */
  public boolean isDatedInFuture(Clock clock) {
    return dataDate().isAfter(day(clock).plusDays(1));
  }

  /**
   * The version of the data, apart from the code's: the data's date and the beginning of its
   * digest, such as {@code 2026-11-21+1a2b3c4d}.
   */
  public String dataVersion() {
    return dataDate() + "+" + sha256().substring(0, 8);
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

  /**
   * Everything that was stated of a mission, and what follows from it: values on any day, changes,
   * the slip of its launch.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest
   */
  public History history(MissionId mission) {
    History history = missions.get(mission);
    if (history == null) {
      throw new UnknownIdException(
          "mission",
          mission.id(),
          Nearest.to(mission.id(), missions.keySet().stream().map(MissionId::id).toList()));
    }
    return history;
  }

  /** The histories of the programme, of missions, participants, payloads and sites. */
  public Stream<History> histories() {
    return Stream.of(
            Stream.of(History.of("ILRS", document.programme().statements())),
            missions.values().stream(),
            document.participants().stream().map(p -> History.of(p.id(), p.statements())),
            document.payloads().stream().map(p -> History.of(p.id(), p.statements())),
            document.sites().stream().map(s -> History.of(s.id(), s.statements())))
        .flatMap(histories -> histories);
  }

  /**
   * What moved from one day to another, both included, oldest first: forecasts and other claims by
   * the day they were published, events by their own, and the openings and selections of calls.
   *
   * @throws InvalidValueException if the second day is before the first
   */
  public List<Change> changes(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw InvalidValueException.of("to", to, "a day that is not before " + from);
    }
    return Stream.concat(
            histories().flatMap(history -> history.changes(from, to).stream()),
            document.calls().stream()
                .flatMap(Dataset::changes)
                .filter(change -> !change.on().isBefore(from) && !change.on().isAfter(to)))
        .sorted(Comparator.comparing(Change::on))
        .toList();
  }

  private static Stream<Change> changes(Call call) {
    return Stream.concat(
        Stream.of(
            happened(
                call.id(),
                "call for " + call.mission() + " opened " + call.opened(),
                call.opened(),
                call.citations().get(0))),
        call.selections().stream()
            .map(s -> happened(call.id(), s.summary(), s.date(), s.citation())));
  }

  private static Change happened(String subject, String to, PartialDate on, Citation citation) {
    return new Change(
        subject,
        StatementProperty.EVENT,
        ChangeKind.HAPPENED,
        Optional.empty(),
        to,
        on.earliest(),
        citation);
  }

  @Override
  public String toString() {
    return "ILRS dataset of " + dataDate();
  }

  private static LocalDate day(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Read when it is first asked for; its rules are checked while it is read. */
  private static final class Canonical {
    static final Dataset DATASET = new Dataset(DatasetText.canonical());
  }
}
