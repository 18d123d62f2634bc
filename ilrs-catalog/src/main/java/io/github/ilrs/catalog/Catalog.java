package io.github.ilrs.catalog;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.answer.CatalogSummary;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.ProgrammeRecord;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.MatrixCell;
import io.github.ilrs.model.partnership.MatrixRow;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.CooperationDomain;
import io.github.ilrs.model.programme.Facility;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.ScientificObjective;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.shape.Nearest;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link Dataset} says on a day: the programme's missions and opportunities as they stand.
 *
 * <p>Get one from {@link Dataset#today()} or {@link Dataset#asOf(LocalDate)}. It is immutable and
 * safe for use by many threads. Every list has a stable order: missions as in the Guide's tables,
 * and within a mission the categories A to E.
 */
public final class Catalog {
  private final Dataset dataset;
  private final LocalDate asOf;
  private final Map<MissionId, Mission> missions;
  private final Map<MissionId, Map<Category, Opportunity>> opportunities;
  private final List<Call> calls;

  Catalog(Dataset dataset, LocalDate asOf) {
    this.dataset = dataset;
    this.asOf = asOf;
    Resolution resolution = new Resolution(dataset, asOf);
    this.missions = resolution.missions();
    this.opportunities = resolution.opportunities(missions.values());
    this.calls = resolution.calls();
  }

  /** The dataset that is asked. */
  public Dataset dataset() {
    return dataset;
  }

  /** The day it is asked on, in UTC. */
  public LocalDate asOf() {
    return asOf;
  }

  // The programme

  /** The programme itself, with what had been stated of it by the day. */
  public Programme programme() {
    ProgrammeRecord programme = document().programme();
    return Programme.builder()
        .name(programme.name())
        .names(programme.names())
        .definition(programme.definition())
        .principles(programme.principles())
        .history(stated(History.of("ILRS", programme.statements())))
        .citations(programme.citations())
        .build();
  }

  /** The phases in order, with their stages. */
  public List<PhasePlan> phases() {
    return document().phases();
  }

  /** The categories of cooperation, A to E. */
  public List<CategoryDefinition> categories() {
    return document().categories();
  }

  /** What the Guide says of a category. */
  public CategoryDefinition category(Category category) {
    return categories().stream().filter(c -> c.code() == category).findFirst().orElseThrow();
  }

  /** The scientific objectives. */
  public List<ScientificObjective> objectives() {
    return document().objectives();
  }

  /** The facilities the station consists of. */
  public List<Facility> facilities() {
    return document().facilities();
  }

  /** The fields in which the parties and their partners work together. */
  public List<CooperationDomain> cooperationDomains() {
    return document().cooperationDomains();
  }

  /** What happened on the way to the station, oldest first. */
  public List<Milestone> milestones() {
    return document().milestones();
  }

  /** The agencies and the bodies they formed. */
  public List<Organization> organizations() {
    return document().organizations();
  }

  /** The documents that all facts rest on. */
  public List<Source> sources() {
    return document().sources();
  }

  /**
   * Where sources disagree, and what this dataset makes of it, as far as their disagreement could
   * be seen by the day: at least two different readings had been published. Readings of undated
   * sources are seen once the facts had been gathered.
   */
  public List<Discrepancy> discrepancies() {
    Map<SourceId, LocalDate> published = new HashMap<>();
    sources()
        .forEach(
            source ->
                published.put(
                    source.id(),
                    source.published().map(PartialDate::earliest).orElse(dataset.dataDate())));
    return document().discrepancies().stream()
        .filter(
            discrepancy ->
                discrepancy.readings().stream()
                        .filter(reading -> seen(reading, published))
                        .map(Reading::value)
                        .distinct()
                        .count()
                    > 1)
        .toList();
  }

  private boolean seen(Reading reading, Map<SourceId, LocalDate> published) {
    return !published.getOrDefault(reading.citation().source(), LocalDate.MAX).isAfter(asOf);
  }

  /** The places that had been named for the station by the day. */
  public List<Site> sites() {
    return document().sites().stream().flatMap(site -> standing().site(site).stream()).toList();
  }

  // Missions

  /** All missions. */
  public List<Mission> missions() {
    return List.copyOf(missions.values());
  }

  /** The missions that the query asks for. */
  public List<Mission> find(MissionQuery query) {
    return missions.values().stream().filter(query::matches).toList();
  }

  /**
   * The mission with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest
   */
  public Mission mission(MissionId id) {
    return findMission(id).orElseThrow(() -> unknown(id));
  }

  /** The mission with this id; empty if there is none. */
  public Optional<Mission> findMission(MissionId id) {
    return Optional.ofNullable(missions.get(id));
  }

  /**
   * What had been stated of a mission by the day, adopted or rejected, in the order in which it
   * came to count. Undated claims are listed once the facts had been gathered.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest
   */
  public List<Statement> history(MissionId id) {
    return stated(dataset.history(id));
  }

  private List<Statement> stated(History history) {
    boolean gathered = !asOf.isBefore(dataset.dataDate());
    return history.statements().stream()
        .filter(s -> s.knownOn().isEmpty() ? gathered : s.knownBy(asOf))
        .toList();
  }

  private UnknownIdException unknown(MissionId id) {
    List<String> known = missions.keySet().stream().map(MissionId::id).toList();
    return new UnknownIdException("mission", id.id(), Nearest.to(id.id(), known));
  }

  // Opportunities

  /** All opportunities, open and closed. */
  public List<Opportunity> opportunities() {
    return find(OpportunityQuery.all());
  }

  /**
   * The opportunity on a mission in a category: what is offered, who negotiates, whom to write to.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest
   */
  public Opportunity opportunity(MissionId mission, Category category) {
    return findOpportunity(mission, category).orElseThrow(() -> unknown(mission));
  }

  /** The opportunity on a mission in a category; empty if there is no such mission. */
  public Optional<Opportunity> findOpportunity(MissionId mission, Category category) {
    return Optional.ofNullable(opportunities.get(mission)).map(row -> row.get(category));
  }

  /** The opportunities that the query asks for; where it asks for joinable ones, calls first. */
  public List<Opportunity> find(OpportunityQuery query) {
    return stream(query).toList();
  }

  /** The opportunities that the query asks for, one by one, in the order of {@link #find}. */
  public Stream<Opportunity> stream(OpportunityQuery query) {
    Stream<Opportunity> found = inOrder(query);
    return query.joinability().equals(Optional.of(true))
        ? found.sorted(Comparator.comparing(o -> o.availability() != Availability.CALL_OPEN))
        : found;
  }

  private Stream<Opportunity> inOrder(OpportunityQuery query) {
    return missions.values().stream()
        .flatMap(
            mission ->
                opportunities.getOrDefault(mission.id(), Map.of()).values().stream()
                    .filter(opportunity -> query.matches(mission, opportunity)));
  }

  /** How many opportunities the query asks for. */
  public int count(OpportunityQuery query) {
    return (int) stream(query).count();
  }

  /** The first opportunity that the query asks for; empty if there is none. */
  public Optional<Opportunity> first(OpportunityQuery query) {
    return stream(query).findFirst();
  }

  /** All opportunities at a glance, laid out as in the Guide: by row, by column, by cell. */
  public Matrix matrix() {
    return Matrix.builder()
        .addCategories(Category.values())
        .addAllMissions(missions.keySet())
        .addAllRows(Arrays.stream(Category.values()).map(this::row).toList())
        .build();
  }

  private MatrixRow row(Category category) {
    return MatrixRow.builder()
        .category(category)
        .addAllCells(
            stream(OpportunityQuery.all().category(category))
                .map(
                    opportunity ->
                        MatrixCell.builder()
                            .mission(opportunity.mission())
                            .printed(opportunity.printed())
                            .forms(opportunity.forms())
                            .availability(opportunity.availability())
                            .build())
                .toList())
        .build();
  }

  /** Whom to write to, about any mission. */
  public List<Contact> contacts() {
    return document().contacts();
  }

  /**
   * Whom to write to about a mission, first first.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest
   */
  public List<Contact> contacts(MissionId mission) {
    return opportunity(mission, Category.A).contacts();
  }

  // What came of the offer

  /** Who had joined by the day, and who might. */
  public List<Participant> participants() {
    return document().participants().stream()
        .flatMap(participant -> standing().participant(participant).stream())
        .toList();
  }

  /** The calls for partners that had been opened by the day, with what had been selected. */
  public List<Call> calls() {
    return calls;
  }

  /**
   * The calls that are open on the day: opened, letters not yet overdue. A call without a known
   * deadline is not among them. Empty if there is none: then every joinable opportunity rests on
   * the Guide's offer alone.
   */
  public List<Call> openCalls() {
    return calls.stream().filter(call -> Decision.isOpen(call, asOf)).toList();
  }

  /** Partners' payloads that had been selected, flown or dropped by the day. */
  public List<Payload> payloads() {
    return document().payloads().stream()
        .flatMap(payload -> standing().payload(payload).stream())
        .toList();
  }

  private Standing standing() {
    return new Standing(asOf);
  }

  /** Which data this answers from, by which code, and how many of each kind there are. */
  public CatalogSummary summary() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("missions", missions.size());
    counts.put("opportunities", opportunities().size());
    counts.put("printedOpen", count(OpportunityQuery.all().printedOpen(true)));
    counts.put("joinable", count(OpportunityQuery.all().joinable()));
    counts.put("participants", participants().size());
    counts.put("calls", calls.size());
    counts.put("callsOpen", openCalls().size());
    counts.put("payloads", payloads().size());
    counts.put("sites", sites().size());
    counts.put("discrepancies", discrepancies().size());
    counts.put("sources", sources().size());
    return CatalogSummary.builder()
        .dataVersion(dataset.dataVersion())
        .dataDate(dataset.dataDate())
        .sha256(dataset.sha256())
        .codeVersion(CodeVersion.current())
        .asOf(asOf)
        .counts(counts)
        .build();
  }

  @Override
  public String toString() {
    return dataset + " as of " + asOf;
  }

  private DatasetDocument document() {
    return dataset.document();
  }
}
