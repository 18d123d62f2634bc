package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.partnership.Until;
import io.github.ilrs.model.partnership.UntilKind;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives the opportunity of a cell on a day. */
final class OpportunityResolver {
  private static final PartialDate GUIDE_RELEASED = PartialDate.of(DatasetDocument.FIRST_DAY);

  private final Histories histories;
  private final Map<Category, CategoryDefinition> categories = new EnumMap<>(Category.class);
  private final Map<MissionId, List<Contact>> contacts = new HashMap<>();
  private final Map<SourceId, Source> sources = new HashMap<>();

  /** Creates a resolver for cells. */
  OpportunityResolver(MissionFacts facts, Histories histories) {
    this.histories = histories;
    for (CategoryDefinition category : facts.categories()) {
      categories.put(category.code(), category);
    }
    for (Contact contact : facts.contacts()) {
      for (MissionId mission : contact.missions()) {
        MissionFacts.add(contact, mission, contacts);
      }
    }
    for (Source source : facts.sources()) {
      sources.put(source.id(), source);
    }
  }

  /**
   * Returns the opportunity on a day.
   *
   * @param mission the mission of the cell on that day
   * @param calls the calls opened by the day, with the selections announced by then
   */
  Opportunity resolve(Cell cell, Mission mission, List<Call> calls, LocalDate day) {
    CategoryDefinition category =
        Optional.ofNullable(categories.get(cell.category())).orElseThrow();
    Opportunity.Builder builder = Opportunity.builder();
    Optional<Negotiator> negotiator = category.negotiateWith();
    for (SubCategoryDefinition route : category.subCategories()) {
      if (leadsTo(route, mission)) {
        builder.addSubCategories(route.code());
        negotiator = negotiator.isPresent() ? negotiator : route.negotiateWith();
      }
    }
    PartialDate printedOn = printedOn(cell);
    AvailabilityResolver.Decision decision =
        AvailabilityResolver.resolve(cell, printedOn, histories.mission(mission.id()), calls, day);
    Set<Citation> citations = new LinkedHashSet<>(cell.citations());
    citations.addAll(decision.citations());
    return builder
        .mission(cell.mission())
        .category(cell.category())
        .printed(cell.printed())
        .forms(cell.forms())
        .availability(decision.rule().availability())
        .rule(decision.rule())
        .statedOn(decision.statedOn())
        .until(until(decision, cell, mission, calls, day))
        .caveats(CaveatResolver.ofOpportunity(cell, mission, decision, calls, sources, day))
        .call(AvailabilityResolver.latestCall(cell, calls))
        .selection(AvailabilityResolver.latestSelection(cell, calls))
        .linkedMissions(cell.linkedMissions())
        .negotiateWith(negotiator)
        .contacts(contacts.getOrDefault(mission.id(), List.of()))
        .reports(mission.reports())
        .citations(citations)
        .build();
  }

  /** Returns the publication day of the source that prints a cell. */
  PartialDate printedOn(Cell cell) {
    Source source =
        Optional.ofNullable(sources.get(cell.citations().get(0).source())).orElseThrow();
    return source.published().isPresent() ? source.published().get() : GUIDE_RELEASED;
  }

  /** Of an open call the day letters are due; of an offer for A to D the forecast launch. */
  private Optional<Until> until(
      AvailabilityResolver.Decision decision,
      Cell cell,
      Mission mission,
      List<Call> calls,
      LocalDate day) {
    if (decision.rule() == AvailabilityRule.CALL_IS_OPEN) {
      Call open = AvailabilityResolver.openCall(cell, calls, day).orElseThrow();
      return Optional.of(lettersDue(open, open.lettersDue().orElseThrow()));
    }
    Optional<Launch> forecast = mission.launch();
    if (decision.rule() != AvailabilityRule.GUIDE_OFFERS
        || cell.category() == Category.E
        || forecast.isEmpty()
        || forecast.get().overdue()) {
      return Optional.empty();
    }
    Launch launch = forecast.get();
    return Optional.of(
        new Until(UntilKind.LAUNCH, launch.date(), launch.reliability(), launch.citations()));
  }

  private Until lettersDue(Call call, PartialDate due) {
    SourceId source = call.citations().get(0).source();
    return new Until(
        UntilKind.LETTERS_DUE,
        due,
        Optional.ofNullable(sources.get(source)).orElseThrow().reliability(),
        call.citations());
  }

  /** A route names the agency whose missions it is for; B1 names none and is for the station's. */
  private static boolean leadsTo(SubCategoryDefinition route, Mission mission) {
    return route.lead().isPresent()
        ? mission.leads().contains(route.lead().get())
        : mission.leads().isEmpty();
  }
}
