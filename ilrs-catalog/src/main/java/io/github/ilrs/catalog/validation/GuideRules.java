package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules that follow from the Guide for Partnership (V1.0, 2021). The canonical dataset
 * satisfies them; other datasets need not.
 */
public final class GuideRules {
  /** The open cells of the Guide's three tables. */
  public static final int OPEN_CELLS = 47;

  /** The closed cells of the Guide's three tables. */
  public static final int CLOSED_CELLS = 18;

  private static final OrganizationId CNSA = OrganizationId.parse("CNSA");
  private static final OrganizationId ROSCOSMOS = OrganizationId.parse("ROSCOSMOS");

  private static final List<Rule> ALL =
      List.of(
          Rule.of(
              "guide-cells",
              "The Guide's tables have "
                  + OPEN_CELLS
                  + " open and "
                  + CLOSED_CELLS
                  + " closed cells.",
              GuideRules::counts),
          Rule.of(
              "guide-forms-as-printed",
              "A cell offers exactly the forms whose texts it prints.",
              GuideRules::formsAsPrinted),
          Rule.of(
              "guide-footnote-marks",
              "A cell has the mark * if and only if a footnote links its mission to another.",
              GuideRules::footnoteMarks),
          Rule.of(
              "guide-category-e-for-all",
              "Category E is data analysis and sharing on every mission.",
              GuideRules::categoryE),
          Rule.of(
              "guide-open-in-later-categories",
              "If a mission is open in a category, it is open in all later ones (A to E).",
              GuideRules::openInLaterCategories),
          Rule.of(
              "guide-open-on-later-missions",
              "A category that is open on a mission is open on all later missions of its agency.",
              GuideRules::openOnLaterMissions),
          Rule.of(
              "guide-routes",
              "B1 is for systems of the station, B2 for CNSA missions, B3 for ROSCOSMOS missions.",
              GuideRules::routes));

  private GuideRules() {}

  /** Returns all rules. */
  public static List<Rule> all() {
    return ALL;
  }

  private static void counts(DatasetDocument dataset, Violations violations) {
    long open = dataset.cells().stream().filter(Cell::printedOpen).count();
    long closed = dataset.cells().size() - open;
    violations.require(
        open == OPEN_CELLS && closed == CLOSED_CELLS,
        "cells",
        "has " + open + " open and " + closed + " closed cells");
  }

  private static void formsAsPrinted(DatasetDocument dataset, Violations violations) {
    for (Cell cell : dataset.cells()) {
      Optional<Set<CooperationForm>> printed = CooperationForm.printedIn(cell.printed());
      violations.require(
          printed.equals(Optional.of(cell.forms())),
          Entity.place(cell),
          "prints '" + cell.printed() + "' but offers " + cell.forms());
    }
  }

  private static void footnoteMarks(DatasetDocument dataset, Violations violations) {
    for (Cell cell : dataset.cells()) {
      violations.require(
          cell.printed().endsWith("*") != cell.linkedMissions().isEmpty(),
          Entity.place(cell),
          "prints '" + cell.printed() + "' and is linked to " + cell.linkedMissions());
    }
  }

  private static void categoryE(DatasetDocument dataset, Violations violations) {
    dataset.cells().stream()
        .filter(cell -> cell.category() == Category.E)
        .filter(cell -> !cell.forms().equals(Set.of(CooperationForm.DATA_ANALYSIS_AND_SHARING)))
        .forEach(cell -> violations.add(Entity.place(cell), "offers " + cell.forms()));
  }

  private static void openInLaterCategories(DatasetDocument dataset, Violations violations) {
    for (MissionRecord mission : dataset.missions()) {
      neverNarrows(
          Arrays.stream(Category.values())
              .flatMap(category -> cells(dataset, mission.id(), category))
              .toList(),
          violations);
    }
  }

  private static void openOnLaterMissions(DatasetDocument dataset, Violations violations) {
    for (OrganizationId lead : List.of(CNSA, ROSCOSMOS)) {
      Predicate<MissionRecord> led = mission -> mission.leads().contains(lead);
      for (Category category : Category.values()) {
        neverNarrows(
            dataset.missions().stream()
                .filter(led)
                .flatMap(mission -> cells(dataset, mission.id(), category))
                .toList(),
            violations);
      }
    }
  }

  private static void neverNarrows(List<Cell> cells, Violations violations) {
    for (int i = 1; i < cells.size(); i++) {
      violations.require(
          cells.get(i).printedOpen() || !cells.get(i - 1).printedOpen(),
          Entity.place(cells.get(i)),
          "is closed, but " + Entity.place(cells.get(i - 1)) + " is open");
    }
  }

  private static Stream<Cell> cells(DatasetDocument dataset, MissionId mission, Category category) {
    return dataset.cells().stream()
        .filter(cell -> cell.mission().equals(mission) && cell.category() == category);
  }

  private static void routes(DatasetDocument dataset, Violations violations) {
    dataset.categories().stream()
        .flatMap(category -> category.subCategories().stream())
        .forEach(
            sub ->
                violations.require(
                    sub.lead().equals(lead(sub.code())),
                    "sub-category " + sub.code(),
                    "is for the missions of " + sub.lead()));
  }

  private static Optional<OrganizationId> lead(SubCategory route) {
    return switch (route) {
      case B1 -> Optional.empty();
      case B2 -> Optional.of(CNSA);
      case B3 -> Optional.of(ROSCOSMOS);
    };
  }
}
