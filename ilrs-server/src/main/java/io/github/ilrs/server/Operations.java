package io.github.ilrs.server;

import io.github.ilrs.catalog.CallQuery;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.catalog.ParticipantQuery;
import io.github.ilrs.catalog.PayloadQuery;
import io.github.ilrs.export.CsvTable;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.request.Arguments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalog of a day answers to each operation of the contract. */
final class Operations {
  /** Answers one operation. */
  interface Answering {
    /** The value that the catalog has for these arguments. */
    Object answer(Catalog catalog, Arguments arguments);
  }

  /** Answers an operation that lists. */
  private interface Listed<T> {
    /** The list that the catalog has for these arguments. */
    Listing<T> answer(Catalog catalog, Arguments arguments);
  }

  private final Dataset dataset;
  private final Map<String, Answering> byId;

  /** The operations on this dataset. */
  Operations(Dataset dataset) {
    this.dataset = dataset;
    this.byId =
        Stream.of(
                value("getProgramme", (catalog, arguments) -> catalog.programme()),
                list("Phases", every(Catalog::phases), CsvTable.PHASES),
                list("Objectives", every(Catalog::objectives), CsvTable.OBJECTIVES),
                list("Facilities", every(Catalog::facilities), CsvTable.FACILITIES),
                list(
                    "CooperationDomains",
                    every(Catalog::cooperationDomains),
                    CsvTable.COOPERATION_DOMAINS),
                list("Milestones", every(Catalog::milestones), CsvTable.MILESTONES),
                list("Organizations", every(Catalog::organizations), CsvTable.ORGANIZATIONS),
                list("Missions", Operations::missions, CsvTable.MISSIONS),
                value("getMission", Operations::mission),
                list("Opportunities", Operations::opportunities, CsvTable.OPPORTUNITIES),
                value("getOpportunity", Operations::opportunity),
                value("getMatrix", (catalog, arguments) -> catalog.matrix()),
                list("Categories", every(Catalog::categories), CsvTable.CATEGORIES),
                list("Contacts", Operations::contacts, CsvTable.CONTACTS),
                list("Sources", every(Catalog::sources), CsvTable.SOURCES),
                list("Discrepancies", every(Catalog::discrepancies), CsvTable.DISCREPANCIES),
                value("getCatalog", (catalog, arguments) -> catalog.summary()),
                value("getDataset", (catalog, arguments) -> dataset),
                list("MissionHistory", Operations::history, CsvTable.HISTORY),
                list("Participants", Operations::participants, CsvTable.PARTICIPANTS),
                list("Calls", Operations::calls, CsvTable.CALLS),
                list("Payloads", Operations::payloads, CsvTable.PAYLOADS),
                list("Sites", every(Catalog::sites), CsvTable.SITES),
                list("Changes", this::changes, CsvTable.CHANGES),
                value("getRoadmapFile", (catalog, arguments) -> ServedFile.roadmap(catalog)))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How each operation is answered, by its operationId. */
  Map<String, Answering> byId() {
    return byId;
  }

  private static Stream<Map.Entry<String, Answering>> value(String id, Answering answering) {
    return Stream.of(Map.entry(id, answering));
  }

  /** A list is answered twice: as it is, and as a file. */
  private static <T> Stream<Map.Entry<String, Answering>> list(
      String name, Listed<T> listed, CsvTable<T> table) {
    return Stream.of(
        Map.entry("list" + name, listed::answer),
        Map.entry(
            "get" + name + "File",
            (catalog, arguments) ->
                ServedFile.of(
                    table,
                    listed.answer(catalog, arguments),
                    arguments.has("id")
                        ? arguments.optional("id", Function.identity())
                        : Optional.empty())));
  }

  private static <T> Listed<T> every(Function<Catalog, List<T>> items) {
    return (catalog, arguments) -> Listing.of(catalog.asOf(), items.apply(catalog));
  }

  private static Listing<Mission> missions(Catalog catalog, Arguments arguments) {
    MissionQuery query = MissionQuery.all();
    query = arguments.filter(query, "phase", Phase::parse, MissionQuery::phase);
    query = arguments.filter(query, "stage", Integer::valueOf, MissionQuery::stage);
    query = arguments.filter(query, "lead", OrganizationId::parse, MissionQuery::lead);
    query = arguments.filter(query, "series", MissionSeries::parse, MissionQuery::series);
    query = arguments.filter(query, "status", MissionStatus::parse, MissionQuery::status);
    query = arguments.filterOne(query, "launchFrom", PartialDate::parse, MissionQuery::launchFrom);
    query = arguments.filterOne(query, "launchTo", PartialDate::parse, MissionQuery::launchTo);
    return Listing.of(catalog.asOf(), catalog.find(query));
  }

  private static Object mission(Catalog catalog, Arguments arguments) {
    return catalog.mission(arguments.one("id", MissionId::parse));
  }

  private static Listing<Opportunity> opportunities(Catalog catalog, Arguments arguments) {
    OpportunityQuery query = OpportunityQuery.all();
    query = arguments.filter(query, "mission", MissionId::parse, OpportunityQuery::mission);
    query = arguments.filter(query, "category", Category::parse, OpportunityQuery::category);
    query =
        arguments.filter(query, "subCategory", SubCategory::parse, OpportunityQuery::subCategory);
    query = arguments.filter(query, "lead", OrganizationId::parse, OpportunityQuery::lead);
    query = arguments.filter(query, "phase", Phase::parse, OpportunityQuery::phase);
    query = arguments.filter(query, "stage", Integer::valueOf, OpportunityQuery::stage);
    query = arguments.filter(query, "form", CooperationForm::parse, OpportunityQuery::form);
    query =
        arguments.filter(
            query, "availability", Availability::parse, OpportunityQuery::availability);
    query =
        arguments.filterOne(query, "printedOpen", Boolean::valueOf, OpportunityQuery::printedOpen);
    query = arguments.filterOne(query, "joinable", Boolean::valueOf, OpportunityQuery::joinable);
    return Listing.of(catalog.asOf(), catalog.find(query));
  }

  private static Object opportunity(Catalog catalog, Arguments arguments) {
    return catalog.opportunity(
        arguments.one("mission", MissionId::parse), arguments.one("category", Category::parse));
  }

  private static Listing<Contact> contacts(Catalog catalog, Arguments arguments) {
    boolean personal = arguments.optional("personal", Boolean::valueOf).orElse(true);
    List<Contact> contacts = catalog.contacts();
    return Listing.of(
        catalog.asOf(),
        personal ? contacts : contacts.stream().map(Contact::withoutPersonal).toList());
  }

  private static Listing<Statement> history(Catalog catalog, Arguments arguments) {
    return Listing.of(catalog.asOf(), catalog.history(arguments.one("id", MissionId::parse)));
  }

  private static Listing<Participant> participants(Catalog catalog, Arguments arguments) {
    ParticipantQuery query = ParticipantQuery.all();
    query = arguments.filter(query, "kind", ParticipantKind::parse, ParticipantQuery::kind);
    query = arguments.filter(query, "status", ParticipantStatus::parse, ParticipantQuery::status);
    return Listing.of(catalog.asOf(), catalog.find(query));
  }

  private static Listing<Call> calls(Catalog catalog, Arguments arguments) {
    CallQuery query =
        arguments.filter(CallQuery.all(), "mission", MissionId::parse, CallQuery::mission);
    return Listing.of(catalog.asOf(), catalog.find(query));
  }

  private static Listing<Payload> payloads(Catalog catalog, Arguments arguments) {
    PayloadQuery query = PayloadQuery.all();
    query = arguments.filter(query, "mission", MissionId::parse, PayloadQuery::mission);
    query = arguments.filter(query, "country", Function.identity(), PayloadQuery::country);
    return Listing.of(catalog.asOf(), catalog.find(query));
  }

  private Listing<Change> changes(Catalog catalog, Arguments arguments) {
    LocalDate from = arguments.optional("from", LocalDate::parse).orElse(Dataset.FIRST_DAY);
    LocalDate to = arguments.optional("to", LocalDate::parse).orElse(catalog.asOf());
    return Listing.of(to, arguments.check("to", () -> dataset.changes(from, to)));
  }
}
