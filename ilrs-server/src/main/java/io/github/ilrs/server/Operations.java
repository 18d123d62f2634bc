package io.github.ilrs.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.CallQuery;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.ChangeQuery;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.DiscrepancyQuery;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.catalog.ParticipantQuery;
import io.github.ilrs.catalog.PayloadQuery;
import io.github.ilrs.export.ChangeFeed;
import io.github.ilrs.export.CsvTable;
import io.github.ilrs.export.RoadmapCalendar;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
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
import io.github.ilrs.model.response.ApiIndex;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.contract.Arguments;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The handlers of the operations of the contract. */
final class Operations {
  /** Handles an operation. */
  interface Handler {
    /** Returns the response for valid arguments. */
    Response handle(Catalog catalog, Arguments arguments, Freshness freshness);
  }

  private final Dataset dataset;
  private final ApiIndex index;
  private final Map<String, Handler> handlers = new TreeMap<>();

  private Operations(Dataset dataset, ApiIndex index) {
    this.dataset = dataset;
    this.index = index;
  }

  /** Returns the handlers for a dataset, by operationId. */
  static Map<String, Handler> of(Dataset dataset, ApiIndex index) {
    Operations operations = new Operations(dataset, index);
    operations.addValues();
    operations.addItems();
    operations.addLists();
    return operations.handlers;
  }

  private void addValues() {
    handlers.put(
        "getIndex", (catalog, arguments, freshness) -> Response.json(index, Freshness.ONE_HOUR));
    addValue("getProgramme", (catalog, arguments) -> dated(catalog, catalog.programme()));
    addValue(
        "getMission",
        (catalog, arguments) ->
            withSources(
                catalog,
                arguments,
                catalog.mission(arguments.required("mission", MissionId::parse))));
    addValue(
        "getOpportunity",
        (catalog, arguments) ->
            withSources(
                catalog,
                arguments,
                catalog.opportunity(
                    arguments.required("mission", MissionId::parse),
                    arguments.required("category", Term.parser(Category.class)))));
    addValue(
        "getSource",
        (catalog, arguments) -> catalog.source(arguments.required("source", SourceId::parse)));
    addValue("getMatrix", (catalog, arguments) -> dated(catalog, catalog.matrix()));
    addValue("getCatalog", (catalog, arguments) -> catalog.summary());
    handlers.put(
        "getDataset",
        (catalog, arguments, freshness) ->
            Response.digestedJson(dataset.canonicalJson(), Freshness.ONE_HOUR));
    handlers.put(
        "getRoadmapFile",
        (catalog, arguments, freshness) ->
            file(
                Response.document(
                    RoadmapCalendar.MEDIA_TYPE, RoadmapCalendar.of(catalog), freshness),
                "roadmap-" + catalog.asOf() + ".ics"));
  }

  private void addItems() {
    addItem("Phase", "phase", Term.parser(Phase.class), Catalog::phase);
    addItem("Objective", "objective", Function.identity(), Catalog::objective);
    addItem("Facility", "facility", Function.identity(), Catalog::facility);
    addItem("CooperationDomain", "domain", Function.identity(), Catalog::cooperationDomain);
    addItem("Organization", "organization", OrganizationId::parse, Catalog::organization);
    addItem("Category", "category", Term.parser(Category.class), Catalog::category);
    addItem("Discrepancy", "discrepancy", Function.identity(), Catalog::discrepancy);
    addItem("Participant", "participant", Function.identity(), Catalog::participant);
    addItem("Call", "call", Function.identity(), Catalog::call);
    addItem("Payload", "payload", Function.identity(), Catalog::payload);
    addItem("Site", "site", Function.identity(), Catalog::site);
  }

  private void addLists() {
    addList("Phases", Catalog::phases, CsvTable.PHASES);
    addList("Objectives", Catalog::objectives, CsvTable.OBJECTIVES);
    addList("Facilities", Catalog::facilities, CsvTable.FACILITIES);
    addList("CooperationDomains", Catalog::cooperationDomains, CsvTable.COOPERATION_DOMAINS);
    addList("Milestones", Catalog::milestones, CsvTable.MILESTONES);
    addList("Organizations", Catalog::organizations, CsvTable.ORGANIZATIONS);
    addList("Missions", Operations::missions, CsvTable.MISSIONS);
    addList("Opportunities", Operations::opportunities, CsvTable.OPPORTUNITIES);
    addList("Categories", Catalog::categories, CsvTable.CATEGORIES);
    addList("Contacts", catalog -> catalog.contacts(), CsvTable.CONTACTS);
    addListing(
        "Sources",
        (catalog, arguments) -> Listing.of(catalog.sources()),
        CsvTable.SOURCES,
        arguments -> CsvTable.SOURCES.name());
    addList("Discrepancies", Operations::discrepancies, CsvTable.DISCREPANCIES);
    addList("Participants", Operations::participants, CsvTable.PARTICIPANTS);
    addList("Calls", Operations::calls, CsvTable.CALLS);
    addList("Payloads", Operations::payloads, CsvTable.PAYLOADS);
    addList("Sites", Catalog::sites, CsvTable.SITES);
    addListing(
        "MissionHistory",
        (catalog, arguments) ->
            Listing.of(
                catalog.asOf(), catalog.history(arguments.required("mission", MissionId::parse))),
        CsvTable.HISTORY,
        arguments -> arguments.required("mission", id -> id) + "-" + CsvTable.HISTORY.name());
    handlers.put(
        "getChangesFeed",
        (catalog, arguments, freshness) -> {
          Listing<Change> changes = changes(catalog, arguments);
          URI self = URI.create("/v1/changes.atom" + arguments.query());
          return Response.document(
              ChangeFeed.MEDIA_TYPE,
              ChangeFeed.of(
                  changes.asOf().orElse(catalog.asOf()), changes.items(), catalog.sources(), self),
              freshness);
        });
    addListing("Changes", this::changes, CsvTable.CHANGES, arguments -> CsvTable.CHANGES.name());
  }

  /** Returns a value with the day of its catalog, which lists have already, in front. */
  private static ObjectNode dated(Catalog catalog, Object value) {
    ObjectNode fields = IlrsJson.mapper().valueToTree(value);
    return IlrsJson.mapper()
        .createObjectNode()
        .put("asOf", catalog.asOf().toString())
        .setAll(fields);
  }

  /**
   * Returns a value with the day in front, and with the cited sources if the request asks for them.
   */
  private static ObjectNode withSources(Catalog catalog, Arguments arguments, Object value) {
    ObjectNode fields = dated(catalog, value);
    List<Source> sources = expanded(catalog, arguments, fields);
    return sources.isEmpty()
        ? fields
        : fields.set("sources", IlrsJson.mapper().valueToTree(sources));
  }

  private void addValue(String id, BiFunction<Catalog, Arguments, Object> value) {
    handlers.put(
        id,
        (catalog, arguments, freshness) ->
            Response.json(value.apply(catalog, arguments), freshness));
  }

  /** Adds the operation of one item of a list, which is looked up by its id. */
  private <K> void addItem(
      String name, String parameter, Function<String, K> parser, BiFunction<Catalog, K, ?> find) {
    addValue(
        "get" + name,
        (catalog, arguments) ->
            dated(catalog, find.apply(catalog, arguments.required(parameter, parser))));
  }

  private <T> void addList(String name, Function<Catalog, List<T>> items, CsvTable<T> table) {
    addList(name, (catalog, arguments) -> items.apply(catalog), table);
  }

  private <T> void addList(
      String name, BiFunction<Catalog, Arguments, List<T>> items, CsvTable<T> table) {
    addListing(
        name,
        (catalog, arguments) -> Listing.of(catalog.asOf(), items.apply(catalog, arguments)),
        table,
        arguments -> table.name());
  }

  /** Adds the two operations of a list: as JSON and as a file with this name. */
  private <T> void addListing(
      String name,
      BiFunction<Catalog, Arguments, Listing<T>> listing,
      CsvTable<T> table,
      Function<Arguments, String> fileName) {
    addValue(
        "list" + name,
        (catalog, arguments) -> {
          Listing<T> items = listing.apply(catalog, arguments);
          return items.withSources(expanded(catalog, arguments, items));
        });
    handlers.put(
        "get" + name + "File",
        (catalog, arguments, freshness) -> {
          Listing<T> items = listing.apply(catalog, arguments);
          return file(
              Response.document(CsvTable.MEDIA_TYPE, table.csv(items), freshness),
              fileName.apply(arguments) + items.asOf().map(day -> "-" + day).orElse("") + ".csv");
        });
  }

  /** Returns the sources that a value cites, if the request expands them. */
  private static List<Source> expanded(Catalog catalog, Arguments arguments, Object value) {
    if (!arguments.isPresent("expand")) {
      return List.of();
    }
    JsonNode json = IlrsJson.mapper().valueToTree(value);
    Set<String> cited = Set.copyOf(json.findValuesAsText("source"));
    return catalog.sources().stream()
        .filter(source -> cited.contains(source.id().toString()))
        .toList();
  }

  /** Returns a response that a browser saves as a file. */
  private static Response file(Response response, String name) {
    return response.with("Content-Disposition", "attachment; filename=\"ilrs-" + name + "\"");
  }

  private static List<Mission> missions(Catalog catalog, Arguments arguments) {
    MissionQuery query = MissionQuery.all();
    query = arguments.filter(query, "phase", Term.parser(Phase.class), MissionQuery::phase);
    query = arguments.filter(query, "stage", Integer::valueOf, MissionQuery::stage);
    query = arguments.filter(query, "lead", OrganizationId::parse, MissionQuery::lead);
    query =
        arguments.filter(query, "series", Term.parser(MissionSeries.class), MissionQuery::series);
    query =
        arguments.filter(query, "status", Term.parser(MissionStatus.class), MissionQuery::status);
    query = arguments.filterOne(query, "launchFrom", PartialDate::parse, MissionQuery::launchFrom);
    query = arguments.filterOne(query, "launchTo", PartialDate::parse, MissionQuery::launchTo);
    return catalog.find(query);
  }

  private static List<Opportunity> opportunities(Catalog catalog, Arguments arguments) {
    OpportunityQuery query = OpportunityQuery.all();
    query = arguments.filter(query, "mission", MissionId::parse, OpportunityQuery::mission);
    query =
        arguments.filter(
            query, "category", Term.parser(Category.class), OpportunityQuery::category);
    query =
        arguments.filter(
            query, "subCategory", Term.parser(SubCategory.class), OpportunityQuery::subCategory);
    query = arguments.filter(query, "lead", OrganizationId::parse, OpportunityQuery::lead);
    query = arguments.filter(query, "phase", Term.parser(Phase.class), OpportunityQuery::phase);
    query = arguments.filter(query, "stage", Integer::valueOf, OpportunityQuery::stage);
    query =
        arguments.filter(query, "form", Term.parser(CooperationForm.class), OpportunityQuery::form);
    query =
        arguments.filter(
            query, "availability", Term.parser(Availability.class), OpportunityQuery::availability);
    query =
        arguments.filterOne(query, "printedOpen", Boolean::valueOf, OpportunityQuery::printedOpen);
    query = arguments.filterOne(query, "joinable", Boolean::valueOf, OpportunityQuery::joinable);
    query =
        arguments.filter(query, "caveat", Term.parser(CaveatKind.class), OpportunityQuery::caveat);
    query =
        arguments.filter(
            query, "withoutCaveat", Term.parser(CaveatKind.class), OpportunityQuery::withoutCaveat);
    query =
        arguments.filterOne(
            query, "maxSeverity", Term.parser(Severity.class), OpportunityQuery::maxSeverity);
    return catalog.find(query);
  }

  private static List<Discrepancy> discrepancies(Catalog catalog, Arguments arguments) {
    return catalog.find(
        arguments.filter(
            DiscrepancyQuery.all(), "subject", Function.identity(), DiscrepancyQuery::subject));
  }

  private static List<Participant> participants(Catalog catalog, Arguments arguments) {
    ParticipantQuery query = ParticipantQuery.all();
    query =
        arguments.filter(query, "kind", Term.parser(ParticipantKind.class), ParticipantQuery::kind);
    query =
        arguments.filter(
            query, "status", Term.parser(ParticipantStatus.class), ParticipantQuery::status);
    query = arguments.filter(query, "country", Function.identity(), ParticipantQuery::country);
    return catalog.find(query);
  }

  private static List<Call> calls(Catalog catalog, Arguments arguments) {
    CallQuery query =
        arguments.filter(CallQuery.all(), "mission", MissionId::parse, CallQuery::mission);
    return catalog.find(query);
  }

  private static List<Payload> payloads(Catalog catalog, Arguments arguments) {
    PayloadQuery query = PayloadQuery.all();
    query = arguments.filter(query, "mission", MissionId::parse, PayloadQuery::mission);
    query = arguments.filter(query, "country", Function.identity(), PayloadQuery::country);
    return catalog.find(query);
  }

  private Listing<Change> changes(Catalog catalog, Arguments arguments) {
    LocalDate today = catalog.asOf();
    LocalDate from = arguments.optional("from", day -> day(day, today)).orElse(Dataset.FIRST_DAY);
    LocalDate to = arguments.optional("to", day -> day(day, today)).orElse(today);
    ChangeQuery query = changeQuery(arguments);
    return Listing.of(to, arguments.check("to", () -> dataset.changes(from, to, query)));
  }

  private static LocalDate day(String text, LocalDate today) {
    return text.equals(DomainConstraints.TODAY) ? today : LocalDate.parse(text);
  }

  private static ChangeQuery changeQuery(Arguments arguments) {
    ChangeQuery query = ChangeQuery.all();
    query = arguments.filter(query, "subject", Function.identity(), ChangeQuery::subject);
    query =
        arguments.filter(
            query, "property", Term.parser(StatementProperty.class), ChangeQuery::property);
    return arguments.filter(query, "kind", Term.parser(ChangeKind.class), ChangeQuery::kind);
  }
}
