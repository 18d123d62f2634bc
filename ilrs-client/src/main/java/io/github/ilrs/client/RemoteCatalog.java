package io.github.ilrs.client;

import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.api.EvidenceApi;
import io.github.ilrs.client.api.MissionsApi;
import io.github.ilrs.client.api.MissionsApi.ListMissionsRequest;
import io.github.ilrs.client.api.OpportunitiesApi;
import io.github.ilrs.client.api.OpportunitiesApi.ListOpportunitiesRequest;
import io.github.ilrs.client.api.ProgrammeApi;
import io.github.ilrs.client.api.Question;
import io.github.ilrs.client.api.Server;
import io.github.ilrs.model.answer.CatalogSummary;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Matrix;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a server's {@link io.github.ilrs.catalog.Catalog} says on a day: the same verbs, the same
 * values in the same order. Every verb is a question to the server, so that two of them may be
 * answered from different data; {@link SyncedDataset} has all of one.
 *
 * <p>Every verb throws an {@link ServiceException} if the question gets no usable answer: a {@link
 * NotFoundException} for an id that is not there, a {@link BadRequestException} for a day before
 * the Guide's release or after the server's today.
 */
public final class RemoteCatalog {
  private final Optional<LocalDate> asOf;
  private final OpportunitiesApi opportunities;
  private final MissionsApi missions;
  private final ProgrammeApi programme;
  private final EvidenceApi evidence;

  RemoteCatalog(Server server, Optional<LocalDate> asOf) {
    this.asOf = asOf;
    Server thatDay = asOf.<Server>map(day -> onDay(server, day)).orElse(server);
    this.opportunities = new OpportunitiesApi(thatDay);
    this.missions = new MissionsApi(thatDay);
    this.programme = new ProgrammeApi(thatDay);
    this.evidence = new EvidenceApi(thatDay);
  }

  /** The same server, asked about a day. */
  private static Server onDay(Server server, LocalDate day) {
    return new Server() {
      @Override
      public <T> CompletableFuture<T> ask(Question<T> question) {
        return server.ask(question.with("asOf", day));
      }
    };
  }

  /** The day it is asked about, in UTC; empty for the server's today. */
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  // Opportunities

  /** The opportunities that the query asks for; where it asks for joinable ones, calls first. */
  public List<Opportunity> find(OpportunityQuery query) {
    return answer(findAsync(query));
  }

  /** The same, answered later; cancelling it stops asking. */
  public CompletableFuture<List<Opportunity>> findAsync(OpportunityQuery query) {
    var request =
        ListOpportunitiesRequest.builder()
            .mission(List.copyOf(query.missions()))
            .category(List.copyOf(query.categories()))
            .subCategory(List.copyOf(query.subCategories()))
            .lead(List.copyOf(query.leads()))
            .phase(List.copyOf(query.phases()))
            .stage(List.copyOf(query.stages()))
            .form(List.copyOf(query.forms()))
            .availability(List.copyOf(query.availabilities()));
    query.printedOpen().ifPresent(request::printedOpen);
    query.joinability().ifPresent(request::joinable);
    return opportunities.listOpportunities(request.build()).thenApply(Listing::items);
  }

  /** How many opportunities the query asks for. */
  public int count(OpportunityQuery query) {
    return find(query).size();
  }

  /** The first opportunity that the query asks for; empty if there is none. */
  public Optional<Opportunity> first(OpportunityQuery query) {
    return find(query).stream().findFirst();
  }

  /** All opportunities, open and closed. */
  public List<Opportunity> opportunities() {
    return find(OpportunityQuery.all());
  }

  /**
   * The opportunity on a mission in a category: what is offered, who negotiates, whom to write to.
   *
   * @throws NotFoundException if there is no such mission; it names the nearest
   */
  public Opportunity opportunity(MissionId mission, Category category) {
    return answer(opportunities.getOpportunity(mission, category));
  }

  /** The opportunity on a mission in a category; empty if there is no such mission. */
  public Optional<Opportunity> findOpportunity(MissionId mission, Category category) {
    return answerIfThere(opportunities.getOpportunity(mission, category));
  }

  /** All opportunities at a glance, laid out as in the Guide. */
  public Matrix matrix() {
    return answer(opportunities.getMatrix());
  }

  /** The categories of cooperation, A to E. */
  public List<CategoryDefinition> categories() {
    return items(opportunities.listCategories());
  }

  /** Whom to write to, about any mission. */
  public List<Contact> contacts() {
    return items(opportunities.listContacts());
  }

  /**
   * Whom to write to about a mission, first first.
   *
   * @throws NotFoundException if there is no such mission; it names the nearest
   */
  public List<Contact> contacts(MissionId mission) {
    return opportunity(mission, Category.A).contacts();
  }

  /** The calls for partners that had been opened by the day, with what had been selected. */
  public List<Call> calls() {
    return items(opportunities.listCalls());
  }

  /** Partners' payloads that had been selected, flown or dropped by the day. */
  public List<Payload> payloads() {
    return items(opportunities.listPayloads());
  }

  // Missions

  /** The missions that the query asks for. */
  public List<Mission> find(MissionQuery query) {
    return answer(findAsync(query));
  }

  /** The same, answered later; cancelling it stops asking. */
  public CompletableFuture<List<Mission>> findAsync(MissionQuery query) {
    var request =
        ListMissionsRequest.builder()
            .phase(List.copyOf(query.phases()))
            .stage(List.copyOf(query.stages()))
            .lead(List.copyOf(query.leads()))
            .series(List.copyOf(query.series()))
            .status(List.copyOf(query.statuses()));
    query.launchFrom().ifPresent(request::launchFrom);
    query.launchTo().ifPresent(request::launchTo);
    return missions.listMissions(request.build()).thenApply(Listing::items);
  }

  /** All missions. */
  public List<Mission> missions() {
    return find(MissionQuery.all());
  }

  /**
   * The mission with this id.
   *
   * @throws NotFoundException if there is none; it names the nearest
   */
  public Mission mission(MissionId id) {
    return answer(missions.getMission(id));
  }

  /** The mission with this id; empty if there is none. */
  public Optional<Mission> findMission(MissionId id) {
    return answerIfThere(missions.getMission(id));
  }

  /**
   * What had been stated of a mission by the day, adopted or rejected, in the order in which it
   * came to count.
   *
   * @throws NotFoundException if there is no such mission; it names the nearest
   */
  public List<Statement> history(MissionId id) {
    return items(missions.listMissionHistory(id));
  }

  // The programme

  /** The programme itself, with what had been stated of it by the day. */
  public Programme programme() {
    return answer(programme.getProgramme());
  }

  /** The phases in order, with their stages. */
  public List<PhasePlan> phases() {
    return items(programme.listPhases());
  }

  /** The scientific objectives. */
  public List<ScientificObjective> objectives() {
    return items(programme.listObjectives());
  }

  /** The facilities the station consists of. */
  public List<Facility> facilities() {
    return items(programme.listFacilities());
  }

  /** The fields in which the parties and their partners work together. */
  public List<CooperationDomain> cooperationDomains() {
    return items(programme.listCooperationDomains());
  }

  /** What happened on the way to the station, oldest first. */
  public List<Milestone> milestones() {
    return items(programme.listMilestones());
  }

  /** The agencies and the bodies they formed. */
  public List<Organization> organizations() {
    return items(programme.listOrganizations());
  }

  /** Who had joined by the day, and who might. */
  public List<Participant> participants() {
    return items(programme.listParticipants());
  }

  /** The places that had been named for the station by the day. */
  public List<Site> sites() {
    return items(programme.listSites());
  }

  // Evidence

  /** Where sources disagree, as far as that could be seen by the day. */
  public List<Discrepancy> discrepancies() {
    return items(evidence.listDiscrepancies());
  }

  /** Which data the server answers from, by which code, and how many of each kind there are. */
  public CatalogSummary summary() {
    return answer(evidence.getCatalog());
  }

  private static <T> T answer(CompletableFuture<T> answer) {
    return RemoteServer.await(answer);
  }

  private static <T> List<T> items(CompletableFuture<Listing<T>> answer) {
    return answer(answer).items();
  }

  private static <T> Optional<T> answerIfThere(CompletableFuture<T> answer) {
    try {
      return Optional.of(answer(answer));
    } catch (NotFoundException e) {
      if (e.namesAnId()) {
        return Optional.empty();
      }
      throw e; // not the id: there is no ILRS server at this address
    }
  }

  @Override
  public String toString() {
    return "ILRS server as of " + asOf.map(LocalDate::toString).orElse("today");
  }
}
