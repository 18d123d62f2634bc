package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStanding;
import io.github.ilrs.model.partnership.SubCategory;
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
import java.util.function.Predicate;

/** What the catalog of a day answers to each operation of the contract. */
final class Operations {
  /** Answers one operation. */
  interface Answering {
    /** The value that the catalog has for these arguments. */
    Object answer(Catalog catalog, Arguments arguments);
  }

  private static final Map<String, Answering> BY_ID =
      Map.ofEntries(
          Map.entry("getProgramme", (catalog, arguments) -> catalog.programme()),
          Map.entry("listPhases", listing(Catalog::phases)),
          Map.entry("listObjectives", listing(Catalog::objectives)),
          Map.entry("listFacilities", listing(Catalog::facilities)),
          Map.entry("listCooperationDomains", listing(Catalog::cooperationDomains)),
          Map.entry("listMilestones", listing(Catalog::milestones)),
          Map.entry("listOrganizations", listing(Catalog::organizations)),
          Map.entry("listMissions", Operations::missions),
          Map.entry("getMission", Operations::mission),
          Map.entry("listOpportunities", Operations::opportunities),
          Map.entry("getOpportunity", Operations::opportunity),
          Map.entry("getMatrix", (catalog, arguments) -> catalog.matrix()),
          Map.entry("listCategories", listing(Catalog::categories)),
          Map.entry("listContacts", Operations::contacts),
          Map.entry("listSources", listing(Catalog::sources)),
          Map.entry("listDiscrepancies", listing(Catalog::discrepancies)),
          Map.entry("getCatalog", (catalog, arguments) -> catalog.summary()),
          Map.entry("getDataset", (catalog, arguments) -> catalog.dataset()),
          Map.entry("listMissionHistory", Operations::history),
          Map.entry("listParticipants", Operations::participants),
          Map.entry("listCalls", Operations::calls),
          Map.entry("listPayloads", Operations::payloads),
          Map.entry("listSites", listing(Catalog::sites)),
          Map.entry("listChanges", Operations::changes));

  private Operations() {}

  /** How each operation is answered, by its operationId. */
  static Map<String, Answering> byId() {
    return BY_ID;
  }

  private static Answering listing(Function<Catalog, List<?>> items) {
    return (catalog, arguments) -> Listing.of(catalog.asOf(), items.apply(catalog));
  }

  private static Object missions(Catalog catalog, Arguments arguments) {
    MissionQuery query =
        MissionQuery.all()
            .phase(arguments.all("phase", Phase::of, Phase[]::new))
            .stage(arguments.numbers("stage"))
            .lead(arguments.all("lead", OrganizationId::of, OrganizationId[]::new))
            .series(arguments.all("series", MissionSeries::of, MissionSeries[]::new))
            .status(arguments.all("status", MissionStatus::of, MissionStatus[]::new));
    Optional<PartialDate> from = arguments.optional("launchFrom", PartialDate::of);
    query = from.map(query::launchFrom).orElse(query);
    Optional<PartialDate> to = arguments.optional("launchTo", PartialDate::of);
    query = to.map(query::launchTo).orElse(query);
    return Listing.of(catalog.asOf(), catalog.find(query));
  }

  private static Object mission(Catalog catalog, Arguments arguments) {
    return catalog.mission(arguments.one("id", MissionId::of));
  }

  private static Object opportunities(Catalog catalog, Arguments arguments) {
    OpportunityQuery query =
        OpportunityQuery.all()
            .mission(arguments.all("mission", MissionId::of, MissionId[]::new))
            .category(arguments.all("category", Category::of, Category[]::new))
            .subCategory(arguments.all("subCategory", SubCategory::of, SubCategory[]::new))
            .lead(arguments.all("lead", OrganizationId::of, OrganizationId[]::new))
            .phase(arguments.all("phase", Phase::of, Phase[]::new))
            .stage(arguments.numbers("stage"))
            .form(arguments.all("form", CooperationForm::of, CooperationForm[]::new))
            .availability(arguments.all("availability", Availability::of, Availability[]::new));
    Optional<Boolean> open = arguments.optional("open", Boolean::valueOf);
    query = open.map(query::open).orElse(query);
    Optional<Boolean> joinable = arguments.optional("joinable", Boolean::valueOf);
    query = joinable.map(query::joinable).orElse(query);
    return Listing.of(catalog.asOf(), catalog.find(query));
  }

  private static Object opportunity(Catalog catalog, Arguments arguments) {
    return catalog.opportunity(
        arguments.one("mission", MissionId::of), arguments.one("category", Category::of));
  }

  private static Object contacts(Catalog catalog, Arguments arguments) {
    boolean personal = arguments.optional("personal", Boolean::valueOf).orElse(true);
    List<Contact> contacts = catalog.contacts();
    return Listing.of(
        catalog.asOf(),
        personal ? contacts : contacts.stream().map(Contact::withoutPersonal).toList());
  }

  private static Object history(Catalog catalog, Arguments arguments) {
    return Listing.of(catalog.asOf(), catalog.history(arguments.one("id", MissionId::of)));
  }

  private static Object participants(Catalog catalog, Arguments arguments) {
    Predicate<ParticipantKind> kind = given(arguments, "kind", ParticipantKind::of);
    Predicate<ParticipantStanding> standing = given(arguments, "standing", ParticipantStanding::of);
    return Listing.of(
        catalog.asOf(),
        catalog.participants().stream()
            .filter(p -> kind.test(p.kind()) && standing.test(p.standing()))
            .toList());
  }

  private static Object calls(Catalog catalog, Arguments arguments) {
    Predicate<MissionId> mission = given(arguments, "mission", MissionId::of);
    return Listing.of(
        catalog.asOf(),
        catalog.calls().stream().filter(call -> mission.test(call.mission())).toList());
  }

  private static Object payloads(Catalog catalog, Arguments arguments) {
    Predicate<MissionId> mission = given(arguments, "mission", MissionId::of);
    List<String> countries = arguments.all("country", Function.identity());
    return Listing.of(
        catalog.asOf(),
        catalog.payloads().stream()
            .filter(p -> mission.test(p.mission()))
            .filter(
                p -> countries.isEmpty() || p.countries().stream().anyMatch(countries::contains))
            .toList());
  }

  private static Object changes(Catalog catalog, Arguments arguments) {
    LocalDate from = arguments.optional("from", LocalDate::parse).orElse(Dataset.FIRST_DAY);
    LocalDate to = arguments.optional("to", LocalDate::parse).orElse(catalog.asOf());
    return Listing.of(to, catalog.dataset().changes(from, to));
  }

  /** True for the values of a filter; for all, if it is not given. */
  private static <T> Predicate<T> given(
      Arguments arguments, String name, Function<String, T> reading) {
    List<T> values = arguments.all(name, reading);
    return value -> values.isEmpty() || values.contains(value);
  }
}
