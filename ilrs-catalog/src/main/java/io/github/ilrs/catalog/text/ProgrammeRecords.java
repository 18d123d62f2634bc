package io.github.ilrs.catalog.text;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ProgrammeRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.OrganizationKind;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the programme: its lists, its phases with their stages, its missions. */
final class ProgrammeRecords {
  private final DatasetDocument.Builder document;
  private final HistoryTable history;
  private final List<PhasePlan> phases = new ArrayList<>();
  private final Map<StagePlan, Phase> stages = new LinkedHashMap<>();

  ProgrammeRecords(DatasetDocument.Builder document, HistoryTable history) {
    this.document = document;
    this.history = history;
  }

  void register(Map<String, Consumer<Fields>> kinds) {
    kinds.put("programme", this::programme);
    kinds.put("organization", this::organization);
    kinds.put("milestone", this::milestone);
    kinds.put("objective", item(document::addObjectives));
    kinds.put("facility", item(document::addFacilities));
    kinds.put("domain", item(document::addCooperationDomains));
    kinds.put("phase", this::phase);
    kinds.put("stage", this::stage);
    kinds.put("mission", this::mission);
    kinds.put("site", this::site);
  }

  /**
   * Citations of principles and of names in other languages are added to those of the programme.
   */
  private void programme(Fields fields) {
    ProgrammeRecord.Builder programme = ProgrammeRecord.builder();
    Set<Citation> citations = new LinkedHashSet<>();
    fields.one("name", Function.identity(), programme::name);
    fields.one("definition", Function.identity(), programme::definition);
    fields.cites(citations::add);
    named(fields, "name-in", programme::putName, citations);
    fields.many(
        "principle",
        text -> Fields.said(text, Map::entry),
        principle -> {
          programme.addPrinciples(principle.getKey());
          citations.add(principle.getValue());
        });
    fields.history(history, programme::addStatements);
    fields.build(() -> programme.citations(citations).build(), document::programme);
  }

  /** Reads a field that may be repeated: a key, a value, and the citation of both. */
  private static void named(
      Fields fields, String field, BiConsumer<String, String> into, Set<Citation> citations) {
    fields.many(
        field,
        text -> Fields.said(text, (words, citation) -> Map.entry(keyed(words), citation)),
        named -> {
          into.accept(named.getKey().getKey(), named.getKey().getValue());
          citations.add(named.getValue());
        });
  }

  private static Map.Entry<String, String> keyed(String words) {
    int space = words.indexOf(' ');
    if (space < 0) {
      throw InvalidValueException.of("field", words, "a language or a scheme, and the value");
    }
    return Map.entry(words.substring(0, space), words.substring(space + 1).strip());
  }

  private void organization(Fields fields) {
    Organization.Builder organization = Organization.builder();
    fields.id(OrganizationId::parse, organization::id);
    fields.one("name", Function.identity(), organization::name);
    fields.one("kind", Term.parser(OrganizationKind.class), organization::kind);
    fields.optional("country", Function.identity(), organization::country);
    fields.optional("parent", OrganizationId::parse, organization::parent);
    fields.cites(organization::addCitations);
    fields.build(organization::build, document::addOrganizations);
  }

  private void milestone(Fields fields) {
    Milestone.Builder milestone = Milestone.builder();
    fields.id(PartialDate::parse, milestone::date);
    fields.one("title", Function.identity(), milestone::title);
    fields.cites(milestone::addCitations);
    fields.build(milestone::build, document::addMilestones);
  }

  /** Reads an entry of one of the Guide's lists. */
  private static Consumer<Fields> item(Consumer<GuideItem> into) {
    return fields -> {
      GuideItem.Builder item = GuideItem.builder();
      fields.id(Function.identity(), item::id);
      fields.one("title", Function.identity(), item::title);
      fields.one("summary", Function.identity(), item::summary);
      fields.cites(item::addCitations);
      fields.build(item::build, into);
    };
  }

  private void phase(Fields fields) {
    PhasePlan.Builder phase = PhasePlan.builder();
    fields.id(Term.parser(Phase.class), phase::id);
    fields.one("printed", Function.identity(), phase::printedPeriod);
    fields.one("period", YearRange::parse, phase::period);
    fields.many("objective", Function.identity(), phase::addObjectives);
    fields.list("missions", MissionId::parse, phase::addMissions);
    fields.cites(phase::addCitations);
    fields.build(phase::build, phases::add);
  }

  /** Parses the head of a stage, such as {@code construction/1}. */
  private void stage(Fields fields) {
    StagePlan.Builder stage = StagePlan.builder();
    List<Phase> of = new ArrayList<>();
    fields.id(id -> described(Term.parse(Phase.class, part(id, 0))), of::add);
    fields.id(id -> number(part(id, 1)), stage::number);
    fields.one("printed", Function.identity(), stage::printedPeriod);
    fields.one("period", YearRange::parse, stage::period);
    fields.many("objective", Function.identity(), stage::addObjectives);
    fields.list("missions", MissionId::parse, stage::addMissions);
    fields.cites(stage::addCitations);
    fields.history(history, stage::addStatements);
    fields.build(stage::build, plan -> stages.put(plan, of.get(0)));
  }

  private Phase described(Phase phase) {
    if (phases.stream().noneMatch(plan -> plan.id() == phase)) {
      throw InvalidValueException.of("phase", phase, "a phase defined earlier in the text");
    }
    return phase;
  }

  private static String part(String id, int index) {
    List<String> parts = List.of(id.split("/", -1));
    if (parts.size() != 2) {
      throw InvalidValueException.of("stage", id, "a phase, a slash and a number");
    }
    return parts.get(index);
  }

  private static int number(String text) {
    if (!text.matches("[0-9]")) {
      throw InvalidValueException.notOneOf("stage", text, List.of("1", "2"));
    }
    return Integer.parseInt(text);
  }

  private void mission(Fields fields) {
    MissionRecord.Builder mission = MissionRecord.builder();
    fields.id(MissionId::parse, mission::id);
    Set<Citation> citations = new LinkedHashSet<>();
    fields.one("name", Function.identity(), mission::name);
    fields.one("series", Term.parser(MissionSeries.class), mission::series);
    fields.list("leads", OrganizationId::parse, mission::addLeads);
    fields.optional("purpose", Function.identity(), mission::purpose);
    fields.cites(citations::add);
    named(fields, "name-in", mission::putName, citations);
    named(fields, "identifier", mission::putIdentifier, citations);
    fields.history(history, mission::addStatements);
    List<String> plannedFor = new ArrayList<>();
    fields.optional("planned-for", Function.identity(), plannedFor::add);
    fields.build(
        () -> mission.citations(citations).build(),
        record -> {
          document.addMissions(record);
          plannedFor.forEach(plan -> document.plan(record.id(), plan));
        });
  }

  private void site(Fields fields) {
    SiteRecord.Builder site = SiteRecord.builder();
    fields.id(Function.identity(), site::id);
    fields.one("name", Function.identity(), site::name);
    fields.optional("region", Function.identity(), site::region);
    fields.cites(site::addCitations);
    fields.history(history, site::addStatements);
    fields.build(site::build, document::addSites);
  }

  /** Adds the stages to their phases; a phase with stages lists the missions of all its stages. */
  void finish() {
    for (PhasePlan phase : phases) {
      List<StagePlan> own =
          stages.entrySet().stream()
              .filter(stage -> stage.getValue() == phase.id())
              .map(Map.Entry::getKey)
              .toList();
      PhasePlan.Builder plan = PhasePlan.builder().from(phase).addAllStages(own);
      own.forEach(
          stage -> plan.addAllObjectives(stage.objectives()).addAllMissions(stage.missions()));
      document.addPhases(plan.build());
    }
  }
}
