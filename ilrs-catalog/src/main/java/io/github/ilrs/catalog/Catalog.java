package io.github.ilrs.catalog;

import io.github.ilrs.catalog.resolve.CallResolver;
import io.github.ilrs.catalog.resolve.Facts;
import io.github.ilrs.catalog.resolve.MissionsOnDay;
import io.github.ilrs.catalog.resolve.OpportunityIndex;
import io.github.ilrs.catalog.resolve.ProgrammeOnDay;
import io.github.ilrs.catalog.resolve.Resolvers;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
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
import io.github.ilrs.model.response.CatalogSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
  private final Facts facts;
  private final Resolvers resolvers;
  private final CanonicalJson json;
  private final LocalDate asOf;
  private @Nullable MissionsOnDay missions;
  private @Nullable ProgrammeOnDay programme;

  Catalog(Facts facts, Resolvers resolvers, CanonicalJson json, LocalDate asOf) {
    this.facts = facts;
    this.resolvers = resolvers;
    this.json = json;
    this.asOf = asOf;
  }

  // Both are immutable and shared with the other catalogs of days on which they are the same. Two
  // threads that need them first find the same.

  private MissionsOnDay onDay() {
    MissionsOnDay known = missions;
    if (known == null) {
      known = resolvers.missions(asOf);
      missions = known;
    }
    return known;
  }

  private ProgrammeOnDay programmeOnDay() {
    ProgrammeOnDay known = programme;
    if (known == null) {
      known = resolvers.programme(asOf);
      programme = known;
    }
    return known;
  }

  /** The day of this catalog, in UTC. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the recorded facts that this catalog is derived from, whatever day they are from. */
  public DatasetDocument document() {
    return facts.document();
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
        .dataDate(facts.missions().dataDate())
        .licence(facts.document().licence())
        .sha256(json.sha256())
        .codeVersion(CodeVersion.current())
        .asOf(asOf)
        .counts(counts)
        .build();
  }

  // The programme

  /** Returns the programme itself, with the statements about it up to the day. */
  public Programme programme() {
    return programmeOnDay().programme();
  }

  /** Returns the phases in order, with their stages. */
  public List<PhasePlan> phases() {
    return programmeOnDay().phases().all();
  }

  /** Returns the phase with this id, or throws an {@link UnknownIdException}. */
  public PhasePlan phase(Phase id) {
    return programmeOnDay().phases().get(id);
  }

  /** Returns the phase with this id; empty if there is none. */
  public Optional<PhasePlan> findPhase(Phase id) {
    return programmeOnDay().phases().find(id);
  }

  /** Returns the categories of cooperation, A to E. */
  public List<CategoryDefinition> categories() {
    return resolvers.fixed().categories().all();
  }

  /** Returns the category with this id, or throws an {@link UnknownIdException}. */
  public CategoryDefinition category(Category id) {
    return resolvers.fixed().categories().get(id);
  }

  /** Returns the category with this id; empty if there is none. */
  public Optional<CategoryDefinition> findCategory(Category id) {
    return resolvers.fixed().categories().find(id);
  }

  /** Returns the scientific objectives. */
  public List<GuideItem> objectives() {
    return resolvers.fixed().objectives().all();
  }

  /**
   * Returns the scientific objective with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public GuideItem objective(String id) {
    return resolvers.fixed().objectives().get(id);
  }

  /** Returns the scientific objective with this id; empty if there is none. */
  public Optional<GuideItem> findObjective(String id) {
    return resolvers.fixed().objectives().find(id);
  }

  /** Returns the facilities of the station. */
  public List<GuideItem> facilities() {
    return resolvers.fixed().facilities().all();
  }

  /**
   * Returns the facility with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public GuideItem facility(String id) {
    return resolvers.fixed().facilities().get(id);
  }

  /** Returns the facility with this id; empty if there is none. */
  public Optional<GuideItem> findFacility(String id) {
    return resolvers.fixed().facilities().find(id);
  }

  /** Returns the fields of cooperation between the parties and their partners. */
  public List<GuideItem> cooperationDomains() {
    return resolvers.fixed().cooperationDomains().all();
  }

  /**
   * Returns the field of cooperation with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public GuideItem cooperationDomain(String id) {
    return resolvers.fixed().cooperationDomains().get(id);
  }

  /** Returns the field of cooperation with this id; empty if there is none. */
  public Optional<GuideItem> findCooperationDomain(String id) {
    return resolvers.fixed().cooperationDomains().find(id);
  }

  /** Returns the milestones on the way to the Guide, oldest first. */
  public List<Milestone> milestones() {
    return facts.document().milestones();
  }

  /** Returns the agencies and the bodies they formed. */
  public List<Organization> organizations() {
    return resolvers.fixed().organizations().all();
  }

  /** Returns the organization with this id, or throws an {@link UnknownIdException}. */
  public Organization organization(OrganizationId id) {
    return resolvers.fixed().organizations().get(id);
  }

  /** Returns the organization with this id; empty if there is none. */
  public Optional<Organization> findOrganization(OrganizationId id) {
    return resolvers.fixed().organizations().find(id);
  }

  // Missions

  /** Returns the missions, as in the tables of the Guide. */
  public List<Mission> missions() {
    return onDay().missions();
  }

  /** Returns the mission with this id, or throws an {@link UnknownIdException}. */
  public Mission mission(MissionId id) {
    return onDay().mission(id);
  }

  /** Returns the mission with this id; empty if there is none. */
  public Optional<Mission> findMission(MissionId id) {
    return onDay().contains(id) ? Optional.of(onDay().mission(id)) : Optional.empty();
  }

  /**
   * Returns the missions that match a query.
   *
   * @throws UnknownIdException if the query names an organization that is not in the dataset
   */
  public List<Mission> find(MissionQuery query) {
    requireOrganizations(query.leads());
    return filter(missions(), query::matches);
  }

  /**
   * Returns the statements about a mission up to the day, adopted or rejected, in the order of
   * effective dates. Undated claims are listed from the day up to which the facts were gathered.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public List<Statement> history(MissionId id) {
    return onDay().history(id);
  }

  // Opportunities

  /** Returns all opportunities, closed ones too, in the order of the Guide. */
  public List<Opportunity> opportunities() {
    return onDay().opportunities();
  }

  /**
   * Returns the opportunity on a mission in a category.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public Opportunity opportunity(MissionId mission, Category category) {
    return onDay().opportunity(mission, category);
  }

  /** Returns the opportunity on a mission in a category; empty if there is no such mission. */
  public Optional<Opportunity> findOpportunity(MissionId mission, Category category) {
    return onDay().contains(mission)
        ? Optional.of(onDay().opportunity(mission, category))
        : Optional.empty();
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
    return findOpportunity(id.mission(), id.category());
  }

  /**
   * Returns the opportunities that match a query. If it is limited to joinable ones, those with an
   * open call come first.
   *
   * @throws UnknownIdException if the query names a mission or organization that is not in the
   *     dataset
   */
  public List<Opportunity> find(OpportunityQuery query) {
    return index(query).find(query.conditions(), query.asksForJoinable());
  }

  /**
   * Returns how many opportunities match a query.
   *
   * @throws UnknownIdException as {@link #find(OpportunityQuery)}
   */
  public int count(OpportunityQuery query) {
    return index(query).count(query.conditions());
  }

  /**
   * Returns the first opportunity that matches a query; empty if there is none.
   *
   * @throws UnknownIdException as {@link #find(OpportunityQuery)}
   */
  public Optional<Opportunity> findFirst(OpportunityQuery query) {
    return index(query).findFirst(query.conditions(), query.asksForJoinable());
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
    return facts.missions().contacts();
  }

  /**
   * Returns the contacts for a mission, in order of preference.
   *
   * @throws UnknownIdException if there is no such mission; it names the nearest ids
   */
  public List<Contact> contacts(MissionId mission) {
    mission(mission);
    return filter(contacts(), contact -> contact.missions().contains(mission));
  }

  // Participation

  /** Returns the participants known on the day: members, institutions and candidates. */
  public List<Participant> participants() {
    return programmeOnDay().participants().all();
  }

  /** Returns the participant with this id, or throws an {@link UnknownIdException}. */
  public Participant participant(String id) {
    return programmeOnDay().participants().get(id);
  }

  /** Returns the participant with this id; empty if there is none. */
  public Optional<Participant> findParticipant(String id) {
    return programmeOnDay().participants().find(id);
  }

  /** Returns the participants that match a query. */
  public List<Participant> find(ParticipantQuery query) {
    return filter(participants(), query::matches);
  }

  /** Returns the calls for partners opened by the day, with the selections announced by then. */
  public List<Call> calls() {
    return onDay().calls().all();
  }

  /** Returns the call with this id, or throws an {@link UnknownIdException}. */
  public Call call(String id) {
    return onDay().calls().get(id);
  }

  /** Returns the call with this id; empty if there is none. */
  public Optional<Call> findCall(String id) {
    return onDay().calls().find(id);
  }

  /**
   * Returns the calls that match a query.
   *
   * @throws UnknownIdException if the query names a mission that is not in the dataset
   */
  public List<Call> find(CallQuery query) {
    onDay().require(query.missions());
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
    return programmeOnDay().payloads().all();
  }

  /** Returns the payload with this id, or throws an {@link UnknownIdException}. */
  public Payload payload(String id) {
    return programmeOnDay().payloads().get(id);
  }

  /** Returns the payload with this id; empty if there is none. */
  public Optional<Payload> findPayload(String id) {
    return programmeOnDay().payloads().find(id);
  }

  /**
   * Returns the payloads that match a query.
   *
   * @throws UnknownIdException if the query names a mission that is not in the dataset
   */
  public List<Payload> find(PayloadQuery query) {
    onDay().require(query.missions());
    return filter(payloads(), query::matches);
  }

  /** Returns the sites named for the station by the day. */
  public List<Site> sites() {
    return programmeOnDay().sites().all();
  }

  /** Returns the site with this id, or throws an {@link UnknownIdException}. */
  public Site site(String id) {
    return programmeOnDay().sites().get(id);
  }

  /** Returns the site with this id; empty if there is none. */
  public Optional<Site> findSite(String id) {
    return programmeOnDay().sites().find(id);
  }

  // Evidence

  /** Returns the sources of the facts. */
  public List<Source> sources() {
    return resolvers.fixed().sources().all();
  }

  /** Returns the source with this id, or throws an {@link UnknownIdException}. */
  public Source source(SourceId id) {
    return resolvers.fixed().sources().get(id);
  }

  /** Returns the source with this id; empty if there is none. */
  public Optional<Source> findSource(SourceId id) {
    return resolvers.fixed().sources().find(id);
  }

  /**
   * Returns the discrepancies between sources that were visible on the day: at least two different
   * readings had been published. Readings of undated sources count as published on the day up to
   * which the facts were gathered.
   */
  public List<Discrepancy> discrepancies() {
    return programmeOnDay().discrepancies().all();
  }

  /**
   * Returns the discrepancy with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public Discrepancy discrepancy(String id) {
    return programmeOnDay().discrepancies().get(id);
  }

  /** Returns the discrepancy with this id; empty if there is none. */
  public Optional<Discrepancy> findDiscrepancy(String id) {
    return programmeOnDay().discrepancies().find(id);
  }

  /**
   * Returns the discrepancies that match a query.
   *
   * @throws UnknownIdException if the query names a subject that is not in the dataset
   */
  public List<Discrepancy> find(DiscrepancyQuery query) {
    resolvers.fixed().subjects().require(query.subjects());
    return filter(discrepancies(), query::matches);
  }

  @Override
  public String toString() {
    return "ILRS dataset of " + facts.missions().dataDate() + " as of " + asOf;
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

  /** Returns the index for a query, whose ids must all be known. */
  private OpportunityIndex index(OpportunityQuery query) {
    if (!query.missions().isEmpty()) {
      onDay().require(query.missions());
    }
    requireOrganizations(query.leads());
    return onDay().index();
  }

  private void requireOrganizations(Set<OrganizationId> ids) {
    if (!ids.isEmpty()) {
      resolvers.fixed().organizations().require(ids);
    }
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
