package io.github.ilrs.catalog;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.resolve.CallResolver;
import io.github.ilrs.catalog.resolve.Histories;
import io.github.ilrs.catalog.resolve.Resolvers;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
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
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.MatrixCell;
import io.github.ilrs.model.partnership.MatrixRow;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.response.CatalogSummary;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of the programme on one day: its missions and opportunities, participants, calls
 * and the evidence.
 *
 * <p>Get a catalog from a {@link CatalogSource}. It is immutable and safe for use by multiple
 * threads, and everything in it is derived once. Every list has a stable order: missions as in the
 * tables of the Guide, and within a mission the categories A to E.
 *
 * <p>Everything that has an id can be looked up by two methods: one throws an {@link
 * UnknownIdException} that names the nearest ids, the other returns an {@link Optional}. A query
 * that names an unknown id throws the same exception.
 */
public final class Catalog {
  private final CanonicalJson json;
  private final DatasetDocument document;
  private final LocalDate asOf;
  private final Programme programme;
  private final Map<MissionId, List<Statement>> histories = new HashMap<>();
  private final Index<MissionId, Mission> missions;
  private final Index<CellId, Opportunity> opportunities;
  private final Index<String, Participant> participants;
  private final Index<String, Call> calls;
  private final Index<String, Payload> payloads;
  private final Index<String, Site> sites;
  private final Index<SourceId, Source> sources;
  private final Index<OrganizationId, Organization> organizations;
  private final Index<Phase, PhasePlan> phases;
  private final Index<Category, CategoryDefinition> categories;
  private final Index<String, GuideItem> objectives;
  private final Index<String, GuideItem> facilities;
  private final Index<String, GuideItem> cooperationDomains;
  private final Index<String, Discrepancy> discrepancies;
  private final Index<String, String> subjects;

  Catalog(DatasetDocument document, Resolvers resolvers, CanonicalJson json, LocalDate asOf) {
    this.json = json;
    this.document = document;
    this.asOf = asOf;
    Histories histories = resolvers.histories();
    this.programme = programme(histories.all().get(0));
    List<Call> opened = resolvers.calls(asOf);
    List<Mission> resolved = resolvers.missions(asOf);
    for (MissionRecord record : document.missions()) {
      this.histories.put(
          record.id(), stated(histories.mission(record.id()).orElseThrow().statements()));
    }
    this.calls = new Index<>("call", opened, Call::id);
    this.missions = new Index<>("mission", resolved, Mission::id);
    this.opportunities =
        new Index<>(
            "opportunity", resolvers.opportunities(resolved, opened, asOf), Opportunity::id);
    this.participants = new Index<>("participant", resolvers.participants(asOf), Participant::id);
    this.payloads = new Index<>("payload", resolvers.payloads(asOf), Payload::id);
    this.sites = new Index<>("site", resolvers.sites(asOf), Site::id);
    this.sources = new Index<>("source", document.sources(), Source::id);
    this.organizations = new Index<>("organization", document.organizations(), Organization::id);
    this.phases =
        new Index<>("phase", document.phases().stream().map(this::phase).toList(), PhasePlan::id);
    this.categories = new Index<>("category", document.categories(), CategoryDefinition::code);
    this.objectives = new Index<>("objective", document.objectives(), GuideItem::id);
    this.facilities = new Index<>("facility", document.facilities(), GuideItem::id);
    this.cooperationDomains = new Index<>("domain", document.cooperationDomains(), GuideItem::id);
    this.discrepancies = new Index<>("discrepancy", visibleDiscrepancies(), Discrepancy::id);
    this.subjects = new Index<>("subject", subjects(document, histories), subject -> subject);
  }

  /** The day of this catalog, in UTC. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the recorded facts that this catalog is derived from, whatever day they are from. */
  public DatasetDocument document() {
    return document;
  }

  /** Returns the versions of data and code, and the number of items of each kind. */
  public CatalogSummary summary() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("missions", missions().size());
    counts.put("opportunities", opportunities().size());
    counts.put("printedOpen", count(OpportunityQuery.all().printedOpen(true)));
    counts.put("joinable", count(OpportunityQuery.all().joinable()));
    counts.put("participants", participants().size());
    counts.put("calls", calls().size());
    counts.put("callsOpen", openCalls().size());
    counts.put("payloads", payloads().size());
    counts.put("sites", sites().size());
    counts.put("discrepancies", discrepancies().size());
    counts.put("sources", sources().size());
    return CatalogSummary.builder()
        .dataVersion(json.dataVersion())
        .dataDate(document.dataDate())
        .licence(document.licence())
        .sha256(json.sha256())
        .codeVersion(CodeVersion.current())
        .asOf(asOf)
        .counts(counts)
        .build();
  }

  // The programme

  /** Returns the programme itself, with the statements about it up to the day. */
  public Programme programme() {
    return programme;
  }

  /** Returns the phases in order, with their stages. */
  public List<PhasePlan> phases() {
    return phases.all();
  }

  /** Returns the phase with this id, or throws an {@link UnknownIdException}. */
  public PhasePlan phase(Phase id) {
    return phases.get(id);
  }

  /** Returns the phase with this id; empty if there is none. */
  public Optional<PhasePlan> findPhase(Phase id) {
    return phases.find(id);
  }

  /** Returns the categories of cooperation, A to E. */
  public List<CategoryDefinition> categories() {
    return categories.all();
  }

  /** Returns the category with this id, or throws an {@link UnknownIdException}. */
  public CategoryDefinition category(Category id) {
    return categories.get(id);
  }

  /** Returns the category with this id; empty if there is none. */
  public Optional<CategoryDefinition> findCategory(Category id) {
    return categories.find(id);
  }

  /** Returns the scientific objectives. */
  public List<GuideItem> objectives() {
    return objectives.all();
  }

  /**
   * Returns the scientific objective with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public GuideItem objective(String id) {
    return objectives.get(id);
  }

  /** Returns the scientific objective with this id; empty if there is none. */
  public Optional<GuideItem> findObjective(String id) {
    return objectives.find(id);
  }

  /** Returns the facilities of the station. */
  public List<GuideItem> facilities() {
    return facilities.all();
  }

  /**
   * Returns the facility with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public GuideItem facility(String id) {
    return facilities.get(id);
  }

  /** Returns the facility with this id; empty if there is none. */
  public Optional<GuideItem> findFacility(String id) {
    return facilities.find(id);
  }

  /** Returns the fields of cooperation between the parties and their partners. */
  public List<GuideItem> cooperationDomains() {
    return cooperationDomains.all();
  }

  /**
   * Returns the field of cooperation with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public GuideItem cooperationDomain(String id) {
    return cooperationDomains.get(id);
  }

  /** Returns the field of cooperation with this id; empty if there is none. */
  public Optional<GuideItem> findCooperationDomain(String id) {
    return cooperationDomains.find(id);
  }

  /** Returns the milestones on the way to the Guide, oldest first. */
  public List<Milestone> milestones() {
    return document.milestones();
  }

  /** Returns the agencies and the bodies they formed. */
  public List<Organization> organizations() {
    return organizations.all();
  }

  /** Returns the organization with this id, or throws an {@link UnknownIdException}. */
  public Organization organization(OrganizationId id) {
    return organizations.get(id);
  }

  /** Returns the organization with this id; empty if there is none. */
  public Optional<Organization> findOrganization(OrganizationId id) {
    return organizations.find(id);
  }

  // Missions

  /** Returns the missions, as in the tables of the Guide. */
  public List<Mission> missions() {
    return missions.all();
  }

  /** Returns the mission with this id, or throws an {@link UnknownIdException}. */
  public Mission mission(MissionId id) {
    return missions.get(id);
  }

  /** Returns the mission with this id; empty if there is none. */
  public Optional<Mission> findMission(MissionId id) {
    return missions.find(id);
  }

  /**
   * Returns the missions that match a query.
   *
   * @throws UnknownIdException if the query names an organization that is not in the dataset
   */
  public List<Mission> find(MissionQuery query) {
    organizations.require(query.leads());
    return filter(missions(), query::matches);
  }

  /**
   * Returns the statements about a mission up to the day, adopted or rejected, in the order of
   * effective dates. Undated claims are listed from the day up to which the facts were gathered.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public List<Statement> history(MissionId id) {
    missions.get(id);
    return histories.getOrDefault(id, List.of());
  }

  // Opportunities

  /** Returns all opportunities, closed ones too, in the order of the Guide. */
  public List<Opportunity> opportunities() {
    return opportunities.all();
  }

  /**
   * Returns the opportunity on a mission in a category.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public Opportunity opportunity(MissionId mission, Category category) {
    missions.get(mission);
    return opportunities.get(new CellId(mission, category));
  }

  /** Returns the opportunity on a mission in a category; empty if there is no such mission. */
  public Optional<Opportunity> findOpportunity(MissionId mission, Category category) {
    return findOpportunity(new CellId(mission, category));
  }

  /**
   * Returns the opportunity with this id.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public Opportunity opportunity(CellId id) {
    return opportunity(id.mission(), id.category());
  }

  /** Returns the opportunity with this id; empty if there is no such mission. */
  public Optional<Opportunity> findOpportunity(CellId id) {
    return opportunities.find(id);
  }

  /**
   * Returns the opportunities that match a query. If it is limited to joinable ones, those with an
   * open call come first.
   *
   * @throws UnknownIdException if the query names a mission or organization that is not in the
   *     dataset
   */
  public List<Opportunity> find(OpportunityQuery query) {
    missions.require(query.missions());
    organizations.require(query.leads());
    List<Opportunity> found =
        filter(
            opportunities(),
            opportunity -> query.matches(missions.get(opportunity.mission()), opportunity));
    if (!query.asksForJoinable()) {
      return found;
    }
    List<Opportunity> callsFirst = new ArrayList<>(found);
    callsFirst.sort(Comparator.comparing(o -> o.availability() != Availability.CALL_OPEN));
    return List.copyOf(callsFirst);
  }

  /**
   * Returns how many opportunities match a query.
   *
   * @throws UnknownIdException as {@link #find(OpportunityQuery)}
   */
  public int count(OpportunityQuery query) {
    return find(query).size();
  }

  /**
   * Returns the first opportunity that matches a query; empty if there is none.
   *
   * @throws UnknownIdException as {@link #find(OpportunityQuery)}
   */
  public Optional<Opportunity> findFirst(OpportunityQuery query) {
    return find(query).stream().findFirst();
  }

  /** Returns all opportunities laid out as in the Guide: rows by category, columns by mission. */
  public Matrix matrix() {
    return Matrix.builder()
        .addCategories(Category.values())
        .addAllMissions(missions().stream().map(Mission::id).toList())
        .addAllRows(Arrays.stream(Category.values()).map(this::row).toList())
        .build();
  }

  /** Returns the contacts for all missions. */
  public List<Contact> contacts() {
    return document.contacts();
  }

  /**
   * Returns the contacts for a mission, in order of preference.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public List<Contact> contacts(MissionId mission) {
    missions.get(mission);
    return filter(contacts(), contact -> contact.missions().contains(mission));
  }

  // Participation

  /** Returns the participants known on the day: members, institutions and candidates. */
  public List<Participant> participants() {
    return participants.all();
  }

  /** Returns the participant with this id, or throws an {@link UnknownIdException}. */
  public Participant participant(String id) {
    return participants.get(id);
  }

  /** Returns the participant with this id; empty if there is none. */
  public Optional<Participant> findParticipant(String id) {
    return participants.find(id);
  }

  /** Returns the participants that match a query. */
  public List<Participant> find(ParticipantQuery query) {
    return filter(participants(), query::matches);
  }

  /** Returns the calls for partners opened by the day, with the selections announced by then. */
  public List<Call> calls() {
    return calls.all();
  }

  /** Returns the call with this id, or throws an {@link UnknownIdException}. */
  public Call call(String id) {
    return calls.get(id);
  }

  /** Returns the call with this id; empty if there is none. */
  public Optional<Call> findCall(String id) {
    return calls.find(id);
  }

  /**
   * Returns the calls that match a query.
   *
   * @throws UnknownIdException if the query names a mission that is not in the dataset
   */
  public List<Call> find(CallQuery query) {
    missions.require(query.missions());
    return filter(calls(), query::matches);
  }

  /**
   * Returns the calls that are open on the day. A call without a known deadline is never open. If
   * this is empty, every joinable opportunity rests on the offer of the Guide alone.
   */
  public List<Call> openCalls() {
    return filter(calls(), call -> CallResolver.isOpen(call, asOf));
  }

  /** Returns the payloads of partners that were selected, flown or dropped by the day. */
  public List<Payload> payloads() {
    return payloads.all();
  }

  /** Returns the payload with this id, or throws an {@link UnknownIdException}. */
  public Payload payload(String id) {
    return payloads.get(id);
  }

  /** Returns the payload with this id; empty if there is none. */
  public Optional<Payload> findPayload(String id) {
    return payloads.find(id);
  }

  /**
   * Returns the payloads that match a query.
   *
   * @throws UnknownIdException if the query names a mission that is not in the dataset
   */
  public List<Payload> find(PayloadQuery query) {
    missions.require(query.missions());
    return filter(payloads(), query::matches);
  }

  /** Returns the sites named for the station by the day. */
  public List<Site> sites() {
    return sites.all();
  }

  /** Returns the site with this id, or throws an {@link UnknownIdException}. */
  public Site site(String id) {
    return sites.get(id);
  }

  /** Returns the site with this id; empty if there is none. */
  public Optional<Site> findSite(String id) {
    return sites.find(id);
  }

  // Evidence

  /** Returns the sources of the facts. */
  public List<Source> sources() {
    return sources.all();
  }

  /** Returns the source with this id, or throws an {@link UnknownIdException}. */
  public Source source(SourceId id) {
    return sources.get(id);
  }

  /** Returns the source with this id; empty if there is none. */
  public Optional<Source> findSource(SourceId id) {
    return sources.find(id);
  }

  /**
   * Returns the discrepancies between sources that were visible on the day: at least two different
   * readings had been published. Readings of undated sources count as published on the day up to
   * which the facts were gathered.
   */
  public List<Discrepancy> discrepancies() {
    return discrepancies.all();
  }

  /**
   * Returns the discrepancy with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public Discrepancy discrepancy(String id) {
    return discrepancies.get(id);
  }

  /** Returns the discrepancy with this id; empty if there is none. */
  public Optional<Discrepancy> findDiscrepancy(String id) {
    return discrepancies.find(id);
  }

  /**
   * Returns the discrepancies that match a query.
   *
   * @throws UnknownIdException if the query names a subject that is not in the dataset
   */
  public List<Discrepancy> find(DiscrepancyQuery query) {
    subjects.require(query.subjects());
    return filter(discrepancies(), query::matches);
  }

  @Override
  public String toString() {
    return "ILRS dataset of " + document.dataDate() + " as of " + asOf;
  }

  private MatrixRow row(Category category) {
    List<MatrixCell> cells = new ArrayList<>();
    for (Opportunity opportunity : opportunities()) {
      if (opportunity.category() == category) {
        cells.add(
            MatrixCell.builder()
                .mission(opportunity.mission())
                .printed(opportunity.printed())
                .forms(opportunity.forms())
                .availability(opportunity.availability())
                .build());
      }
    }
    return new MatrixRow(category, cells);
  }

  private Programme programme(History history) {
    ProgrammeRecord record = document.programme();
    return Programme.builder()
        .name(record.name())
        .names(record.names())
        .definition(record.definition())
        .principles(record.principles())
        .history(stated(history.statements()))
        .citations(record.citations())
        .build();
  }

  private PhasePlan phase(PhasePlan recorded) {
    PhasePlan.Builder phase = PhasePlan.builder().from(recorded).stages(List.of());
    for (StagePlan stage : recorded.stages()) {
      phase.addStages(
          StagePlan.builder().from(stage).statements(stated(stage.statements())).build());
    }
    return phase.build();
  }

  private List<Statement> stated(List<Statement> statements) {
    boolean gathered = !asOf.isBefore(document.dataDate());
    return filter(
        statements,
        statement -> statement.effectiveDate().isEmpty() ? gathered : statement.inEffectOn(asOf));
  }

  /** The ids of everything that a discrepancy or a change may be about. */
  static List<String> subjects(DatasetDocument document, Histories histories) {
    Set<String> subjects = new LinkedHashSet<>();
    for (History history : histories.all()) {
      subjects.add(history.subject());
    }
    for (Call call : document.calls()) {
      subjects.add(call.id());
    }
    for (Cell cell : document.cells()) {
      subjects.add(new CellId(cell.mission(), cell.category()).toString());
    }
    for (Discrepancy discrepancy : document.discrepancies()) {
      subjects.add(discrepancy.subject());
    }
    return List.copyOf(subjects);
  }

  private List<Discrepancy> visibleDiscrepancies() {
    Map<SourceId, LocalDate> published = new HashMap<>();
    for (Source source : sources()) {
      published.put(
          source.id(), source.published().map(PartialDate::earliest).orElse(document.dataDate()));
    }
    return filter(
        document.discrepancies(),
        discrepancy -> {
          Set<String> visible = new HashSet<>();
          for (Reading reading : discrepancy.readings()) {
            LocalDate day = published.getOrDefault(reading.citation().source(), LocalDate.MAX);
            if (!day.isAfter(asOf)) {
              visible.add(reading.value());
            }
          }
          return visible.size() > 1;
        });
  }

  private static <T> List<T> filter(List<T> all, Predicate<T> accepted) {
    List<T> found = new ArrayList<>();
    for (T each : all) {
      if (accepted.test(each)) {
        found.add(each);
      }
    }
    return List.copyOf(found);
  }
}
