package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.Withdrawal;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.TimeRelation;
import io.github.ilrs.model.time.YearRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules that every dataset must satisfy; they are checked on every load. */
public final class StructuralRules {
  private static final List<Rule> ALL =
      List.of(
          Rule.of("ids-unique", "Ids are unique within a kind.", StructuralRules::ids),
          References.RULE,
          Rule.of("cited", "Every fact cites a source.", StructuralRules::citations),
          Rule.of(
              "categories-complete",
              "The categories A to E are each described once, in order, with their own"
                  + " sub-categories.",
              StructuralRules::categories),
          Rule.of(
              "matrix-total",
              "Every mission has exactly one cell in every category.",
              StructuralRules::matrixTotal),
          Rule.of(
              "closed-means-no-forms",
              "A cell prints 'Closed' if and only if it names no form of cooperation.",
              StructuralRules::closed),
          Rule.of(
              "footnotes-symmetric",
              "A footnote that links two missions links them both ways, in the same category.",
              StructuralRules::footnotes),
          Rule.of(
              "one-phase-per-mission",
              "Every mission is listed by exactly one phase, and by one stage of it if it has"
                  + " stages.",
              StructuralRules::phases),
          Rule.of(
              "periods-tile",
              "Phases follow each other without gap or overlap; so do the stages, and they fill"
                  + " their phase.",
              StructuralRules::periods),
          Rule.of(
              "in-order",
              "Phases are in the order of their numerals, stages in that of their numbers,"
                  + " milestones, calls and their selections oldest first.",
              StructuralRules::order),
          Rule.of(
              "contact-for-open-cells",
              "The mission of every open cell has a contact.",
              StructuralRules::contacts),
          Rule.of(
              "withdrawn-ids-unused",
              "A withdrawn id is not used again, and its successor is in the dataset.",
              StructuralRules::withdrawals),
          Rule.of(
              "graded-by-publisher",
              "Every publisher is graded once, and every source has the grade of its publisher.",
              StructuralRules::grades),
          HistoryRules.IN_ORDER,
          HistoryRules.STATED_ONCE,
          HistoryRules.AS_ITS_SOURCE,
          HistoryRules.WITHIN_THE_DATA,
          HistoryRules.TERMS,
          HistoryRules.NOTHING_DERIVED,
          Rule.of(
              "calls-cover-open-cells",
              "A call covers at least one cell, only open cells of its own mission, each once, and"
                  + " no selection comes before the call was opened.",
              StructuralRules::calls));

  private StructuralRules() {}

  /** Returns all rules, in the order in which they are checked. */
  public static List<Rule> all() {
    return ALL;
  }

  /** Returns all violations of these rules in a dataset. */
  public static List<Violation> violations(DatasetDocument dataset) {
    return ALL.stream().flatMap(rule -> rule.violations(dataset).stream()).toList();
  }

  private static void ids(DatasetDocument dataset, Violations violations) {
    Set<String> seen = new HashSet<>();
    Entity.ids(dataset)
        .filter(place -> !seen.add(place))
        .distinct()
        .forEach(place -> violations.add(place, "occurs more than once"));
  }

  private static void citations(DatasetDocument dataset, Violations violations) {
    Entity.all(dataset)
        .filter(entity -> entity.citations().isEmpty())
        .forEach(entity -> violations.add(entity.place(), "cites no source"));
  }

  private static void grades(DatasetDocument dataset, Violations violations) {
    Map<String, Reliability> grades = new HashMap<>();
    for (Publisher publisher : dataset.publishers()) {
      violations.require(
          grades.putIfAbsent(publisher.name(), publisher.reliability()) == null,
          "publisher " + publisher.name(),
          "is graded more than once");
    }
    for (Source source : dataset.sources()) {
      Reliability grade = grades.get(source.publisher());
      violations.require(
          source.reliability() == grade,
          "source " + source.id(),
          grade == null
              ? "is published by '" + source.publisher() + "', which has no grade"
              : "is " + source.reliability() + " but its publisher is " + grade);
    }
  }

  private static void categories(DatasetDocument dataset, Violations violations) {
    List<Category> described = dataset.categories().stream().map(CategoryDefinition::code).toList();
    violations.require(
        described.equals(List.of(Category.values())),
        "categories",
        "describes " + described + " instead of " + List.of(Category.values()));
    for (CategoryDefinition category : dataset.categories()) {
      category.subCategories().stream()
          .filter(sub -> sub.code().category() != category.code())
          .forEach(
              sub ->
                  violations.add(
                      "sub-category " + sub.code(), "is listed under category " + category.code()));
    }
  }

  private static void matrixTotal(DatasetDocument dataset, Violations violations) {
    Map<CellId, List<Cell>> cells = cells(dataset);
    for (MissionRecord mission : dataset.missions()) {
      for (Category category : Category.values()) {
        CellId id = new CellId(mission.id(), category);
        int occurs = cells.getOrDefault(id, List.of()).size();
        violations.require(
            occurs == 1, "cell " + id, "occurs " + occurs + " times instead of once");
      }
    }
  }

  /** Returns the cells of a dataset by id; an invalid dataset may have several with one id. */
  private static Map<CellId, List<Cell>> cells(DatasetDocument dataset) {
    return dataset.cells().stream()
        .collect(Collectors.groupingBy(cell -> new CellId(cell.mission(), cell.category())));
  }

  private static void closed(DatasetDocument dataset, Violations violations) {
    for (Cell cell : dataset.cells()) {
      boolean printedClosed = cell.printed().replace("*", "").equals("Closed");
      violations.require(
          printedClosed == cell.forms().isEmpty(),
          Entity.place(cell),
          "prints '" + cell.printed() + "' but names the forms " + cell.forms());
    }
  }

  private static void footnotes(DatasetDocument dataset, Violations violations) {
    Map<CellId, List<Cell>> cells = cells(dataset);
    for (Cell cell : dataset.cells()) {
      for (MissionId linked : cell.linkedMissions()) {
        boolean back =
            !linked.equals(cell.mission())
                && cells.getOrDefault(new CellId(linked, cell.category()), List.of()).stream()
                    .anyMatch(other -> other.linkedMissions().contains(cell.mission()));
        violations.require(
            back,
            Entity.place(cell),
            "is linked to " + linked + ", which is not linked back to it");
      }
    }
  }

  private static void phases(DatasetDocument dataset, Violations violations) {
    Map<MissionId, List<String>> listedBy = new HashMap<>();
    for (PhasePlan phase : dataset.phases()) {
      for (MissionId mission : phase.missions()) {
        listedBy.computeIfAbsent(mission, id -> new ArrayList<>()).add(phase.id().id());
      }
    }
    for (MissionRecord mission : dataset.missions()) {
      List<String> phases = listedBy.getOrDefault(mission.id(), List.of());
      violations.require(
          phases.size() == 1,
          "mission " + mission.id(),
          "is listed by the phases " + phases + " instead of exactly one");
    }
    for (PhasePlan phase : dataset.phases()) {
      List<MissionId> staged =
          phase.stages().stream().flatMap(stage -> stage.missions().stream()).toList();
      violations.require(
          phase.stages().isEmpty() || staged.equals(phase.missions()),
          "phase " + phase.id(),
          "lists " + phase.missions() + " but its stages list " + staged);
    }
  }

  private static void periods(DatasetDocument dataset, Violations violations) {
    List<PhasePlan> phases = dataset.phases();
    for (int i = 1; i < phases.size(); i++) {
      YearRange before = phases.get(i - 1).period();
      YearRange period = phases.get(i).period();
      violations.require(
          before.isFollowedBy(period),
          "phase " + phases.get(i).id(),
          "lasts " + period + ", which does not follow " + before);
    }
    for (PhasePlan phase : phases) {
      List<StagePlan> stages = phase.stages();
      for (int i = 0; i < stages.size(); i++) {
        String place = "stage " + phase.id() + "/" + stages.get(i).number();
        YearRange period = stages.get(i).period();
        violations.require(
            i == 0
                ? period.firstYear() == phase.period().firstYear()
                : stages.get(i - 1).period().isFollowedBy(period),
            place,
            "lasts "
                + period
                + ", which does not follow the previous stage or start with its phase");
        violations.require(
            i < stages.size() - 1 || period.lastYear().equals(phase.period().lastYear()),
            place,
            "lasts " + period + ", which does not end with its phase, " + phase.period());
      }
    }
  }

  private static void withdrawals(DatasetDocument dataset, Violations violations) {
    Set<String> used = Entity.ids(dataset).collect(Collectors.toSet());
    for (Withdrawal withdrawal : dataset.withdrawals()) {
      String place = "withdrawn " + withdrawal.entity();
      violations.require(!used.contains(withdrawal.entity()), place, "is used again");
      withdrawal
          .successor()
          .filter(successor -> !used.contains(successor))
          .ifPresent(
              successor ->
                  violations.add(place, "names '" + successor + "', which is not in the dataset"));
    }
  }

  private static void order(DatasetDocument dataset, Violations violations) {
    List<Phase> phases = dataset.phases().stream().map(PhasePlan::id).toList();
    violations.require(
        phases.equals(phases.stream().sorted().toList()), "phases", "are in the order " + phases);
    for (PhasePlan phase : dataset.phases()) {
      List<Integer> numbers = phase.stages().stream().map(StagePlan::number).toList();
      violations.require(
          numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList()),
          "phase " + phase.id(),
          "numbers its stages " + numbers);
    }
    oldestFirst("milestones", dataset.milestones().stream().map(Milestone::date), violations);
    oldestFirst("calls", dataset.calls().stream().map(Call::opened), violations);
    for (Call call : dataset.calls()) {
      oldestFirst("call " + call.id(), call.selections().stream().map(Selection::date), violations);
    }
  }

  private static void oldestFirst(String place, Stream<PartialDate> dates, Violations violations) {
    List<LocalDate> days = dates.map(PartialDate::earliest).toList();
    violations.require(days.equals(days.stream().sorted().toList()), place, "are dated " + days);
  }

  private static void calls(DatasetDocument dataset, Violations violations) {
    Map<CellId, List<Cell>> cells = cells(dataset);
    for (Call call : dataset.calls()) {
      String place = "call " + call.id();
      violations.require(!call.cells().isEmpty(), place, "covers no cell");
      violations.require(
          Set.copyOf(call.cells()).size() == call.cells().size(),
          place,
          "covers a cell more than once: " + call.cells());
      for (CellId id : call.cells()) {
        boolean open =
            id.mission().equals(call.mission())
                && cells.getOrDefault(id, List.of()).stream().anyMatch(Cell::printedOpen);
        violations.require(
            open, place, "covers " + id + ", which is not an open cell of " + call.mission());
      }
      call.lettersDue()
          .filter(due -> due.relationTo(call.opened()) == TimeRelation.BEFORE)
          .ifPresent(
              due -> violations.add(place, "is due " + due + ", before it opens " + call.opened()));
      call.selections().stream()
          .filter(selection -> selection.date().relationTo(call.opened()) == TimeRelation.BEFORE)
          .forEach(
              selection ->
                  violations.add(
                      place,
                      "selects on " + selection.date() + ", before it opens " + call.opened()));
    }
  }

  private static void contacts(DatasetDocument dataset, Violations violations) {
    Set<MissionId> withContact = new HashSet<>();
    dataset.contacts().forEach(contact -> withContact.addAll(contact.missions()));
    for (Cell cell : dataset.cells()) {
      violations.require(
          !cell.printedOpen() || withContact.contains(cell.mission()),
          Entity.place(cell),
          "is open, but there is no contact for " + cell.mission());
    }
  }
}
