package io.github.ilrs.catalog.validation;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.Withdrawal;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.Facility;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Ways to spoil a copy of the canonical dataset, each with the rule that must notice. */
final class Corruptions {
  private static final DatasetDocument GUIDE = Dataset.canonical().document();

  /** Ways to spoil a copy at any place of a list, and the rule that must notice. */
  static final Map<String, Corruption> ALL = new LinkedHashMap<>();

  /** Spoils the copy at the n-th place, counted round. */
  interface Corruption extends BiFunction<DatasetDocument, Integer, DatasetDocument> {}

  static {
    ALL.put("matrix-total", (d, n) -> copy(d).cells(without(d.cells(), n)).build());
    ALL.put("matrix-total twice", (d, n) -> copy(d).addCells(at(d.cells(), n)).build());
    ALL.put(
        "closed-means-no-forms",
        (d, n) ->
            copy(d)
                .cells(
                    replaced(
                        d.cells(),
                        n,
                        cell -> {
                          Cell.Builder spoiled = Cell.builder().from(cell);
                          return (cell.printedOpen()
                                  ? spoiled.forms(Set.of())
                                  : spoiled.addForms(CooperationForm.JOINT_DEVELOPMENT))
                              .build();
                        }))
                .build());
    ALL.put(
        "footnotes-symmetric",
        (d, n) ->
            copy(d)
                .cells(
                    replaced(
                        d.cells(),
                        n,
                        cell ->
                            Cell.builder()
                                .from(cell)
                                .addLinkedMissions(
                                    cell.mission() == NamedMission.CE_4
                                        ? NamedMission.CE_6
                                        : NamedMission.CE_4)
                                .build()))
                .build());
    ALL.put(
        "cited",
        (d, n) ->
            copy(d)
                .facilities(
                    replaced(
                        d.facilities(),
                        n,
                        f -> Facility.builder().from(f).citations(List.of()).build()))
                .build());
    ALL.put(
        "references-resolve source",
        (d, n) ->
            copy(d)
                .cells(
                    replaced(
                        d.cells(),
                        n,
                        c ->
                            Cell.builder()
                                .from(c)
                                .addCitations(Citation.of(SourceId.parse("gide"), "somewhere"))
                                .build()))
                .build());
    ALL.put(
        "references-resolve organization",
        (d, n) ->
            copy(d)
                .missions(
                    replaced(
                        d.missions(),
                        n,
                        m ->
                            MissionRecord.builder()
                                .from(m)
                                .addLeads(OrganizationId.parse("NASA"))
                                .build()))
                .build());
    ALL.put(
        "references-resolve mission",
        (d, n) ->
            copy(d)
                .contacts(
                    replaced(
                        d.contacts(),
                        n,
                        c ->
                            Contact.builder().from(c).addMissions(MissionId.parse("CE-5")).build()))
                .build());
    ALL.put("ids-unique", (d, n) -> copy(d).addMissions(at(d.missions(), n)).build());
    ALL.put("ids-unique source", (d, n) -> copy(d).addSources(at(d.sources(), n)).build());
    ALL.put(
        "categories-complete", (d, n) -> copy(d).categories(without(d.categories(), n)).build());
    ALL.put(
        "one-phase-per-mission",
        (d, n) ->
            copy(d)
                .phases(
                    replaced(
                        d.phases(),
                        n,
                        p ->
                            PhasePlan.builder()
                                .from(p)
                                .addMissions(
                                    p.missions().contains(NamedMission.CE_8)
                                        ? NamedMission.CE_4
                                        : NamedMission.CE_8)
                                .build()))
                .build());
    ALL.put(
        "periods-tile",
        (d, n) ->
            copy(d)
                .phases(
                    replaced(
                        d.phases(),
                        n,
                        p -> PhasePlan.builder().from(p).period(YearRange.of(2024, 2037)).build()))
                .build());
    ALL.put("somebody-to-write-to", (d, n) -> copy(d).contacts(without(d.contacts(), n)).build());
    ALL.put(
        "withdrawn-ids-rest used again",
        (d, n) -> copy(d).addWithdrawals(withdrawn("mission " + at(d.missions(), n).id())).build());
    ALL.put(
        "withdrawn-ids-rest without successor",
        (d, n) ->
            copy(d)
                .addWithdrawals(
                    Withdrawal.builder()
                        .from(withdrawn("payload ce-9-imager"))
                        .successor("payload ce-9-camera-" + n)
                        .build())
                .build());
    ALL.put(
        "in-order of phases",
        (d, n) -> copy(d).phases(List.of(at(d.phases(), 1), at(d.phases(), 0))).build());
    ALL.put(
        "in-order of calls",
        (d, n) -> copy(d).calls(List.of(at(d.calls(), 1), at(d.calls(), 0))).build());
    ALL.put(
        "in-order of milestones",
        (d, n) -> copy(d).addMilestones(at(d.milestones(), n % 2)).build());
    ALL.put(
        "history-in-order",
        (d, n) ->
            withHistory(
                d,
                n,
                statements -> {
                  List<Statement> turned = new ArrayList<>(statements);
                  Collections.reverse(turned);
                  return turned;
                }));
    ALL.put(
        "statement-as-its-source",
        (d, n) ->
            withHistory(
                d,
                n,
                statements ->
                    replaced(
                        statements,
                        n,
                        s ->
                            Statement.builder()
                                .from(s)
                                .reliability(
                                    s.reliability() == Reliability.PRESS
                                        ? Reliability.OFFICIAL
                                        : Reliability.PRESS)
                                .build())));
    ALL.put(
        "history-within-the-data",
        (d, n) -> copy(d).dataDate(LocalDate.of(2020, 1, 1).plusDays(n % 300)).build());
    ALL.put(
        "calls-cover-open-cells",
        (d, n) ->
            copy(d)
                .calls(
                    replaced(
                        d.calls(),
                        n,
                        c -> Call.builder().from(c).addCells(CellId.parse("CE-4/A")).build()))
                .build());
    ALL.put(
        "calls-cover-open-cells of none",
        (d, n) ->
            copy(d)
                .calls(replaced(d.calls(), n, c -> Call.builder().from(c).cells(List.of()).build()))
                .build());
    ALL.put(
        "calls-cover-open-cells too late",
        (d, n) ->
            copy(d)
                .calls(
                    replaced(
                        d.calls(),
                        n,
                        c -> Call.builder().from(c).opened(PartialDate.parse("2026-10")).build()))
                .build());
    ALL.put(
        "guide-cells",
        (d, n) -> copy(d).cells(replaced(d.cells(), n, Corruptions::turned)).build());
    ALL.put(
        "guide-forms-as-printed",
        (d, n) ->
            copy(d)
                .cells(
                    replaced(
                        d.cells(),
                        n,
                        c -> Cell.builder().from(c).printed(c.printed() + " soon").build()))
                .build());
    ALL.put(
        "guide-footnote-marks",
        (d, n) ->
            copy(d)
                .cells(
                    replaced(
                        d.cells(),
                        n,
                        c ->
                            Cell.builder()
                                .from(c)
                                .printed(
                                    c.printed().endsWith("*")
                                        ? c.printed().replace("*", "")
                                        : c.printed() + "*")
                                .build()))
                .build());
    ALL.put(
        "guide-routes",
        (d, n) ->
            copy(d)
                .categories(
                    replaced(
                        d.categories(),
                        1,
                        c ->
                            CategoryDefinition.builder()
                                .from(c)
                                .subCategories(
                                    replaced(
                                        c.subCategories(),
                                        n,
                                        s ->
                                            SubCategoryDefinition.builder()
                                                .from(s)
                                                .lead(OrganizationId.parse("JWG"))
                                                .build()))
                                .build()))
                .build());
    ALL.put(
        "guide-ground-for-all", (d, n) -> withCell(d, mission(n), Category.E, Corruptions::closed));
    ALL.put(
        "guide-wider-towards-ground",
        (d, n) ->
            withCell(
                d,
                NamedMission.ILRS_1,
                at(List.of(Category.B, Category.C, Category.D, Category.E), n),
                Corruptions::closed));
    ALL.put(
        "guide-wider-with-time",
        (d, n) ->
            withCell(d, NamedMission.CE_8, at(List.of(Category.values()), n), Corruptions::closed));
  }

  private Corruptions() {}

  private static DatasetDocument.Builder copy(DatasetDocument dataset) {
    return DatasetDocument.builder().from(dataset);
  }

  private static <T> T at(List<T> list, int n) {
    return list.get(n % list.size());
  }

  private static <T> List<T> without(List<T> list, int n) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(n % list.size());
    return rest;
  }

  private static <T> List<T> replaced(List<T> list, int n, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(list);
    changed.set(n % list.size(), change.apply(at(list, n)));
    return changed;
  }

  /** Changes the history of a mission that launched or was forecast more than once. */
  private static DatasetDocument withHistory(
      DatasetDocument dataset, int n, UnaryOperator<List<Statement>> change) {
    return copy(dataset)
        .missions(
            replaced(
                dataset.missions(),
                n % 8,
                m ->
                    MissionRecord.builder()
                        .from(m)
                        .statements(change.apply(m.statements()))
                        .build()))
        .build();
  }

  private static Withdrawal withdrawn(String entity) {
    return Withdrawal.builder().entity(entity).reason("It stood for two things.").build();
  }

  private static MissionId mission(int n) {
    return at(GUIDE.missions(), n).id();
  }

  private static DatasetDocument withCell(
      DatasetDocument dataset, MissionId mission, Category category, UnaryOperator<Cell> change) {
    return copy(dataset)
        .cells(
            dataset.cells().stream()
                .map(
                    cell ->
                        cell.mission().equals(mission) && cell.category() == category
                            ? change.apply(cell)
                            : cell)
                .toList())
        .build();
  }

  private static Cell closed(Cell cell) {
    return Cell.builder().from(cell).printed("Closed").forms(Set.of()).build();
  }

  /** An open cell closed, a closed cell opened, in print and in forms. */
  private static Cell turned(Cell cell) {
    return cell.printedOpen()
        ? closed(cell)
        : Cell.builder()
            .from(cell)
            .printed("Joint development")
            .forms(Set.of(CooperationForm.JOINT_DEVELOPMENT))
            .build();
  }
}
