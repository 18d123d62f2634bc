package io.github.ilrs.testkit;

import static io.github.ilrs.testkit.Spoilt.ABSENT_MISSION;
import static io.github.ilrs.testkit.Spoilt.ABSENT_PLACE;
import static io.github.ilrs.testkit.Spoilt.call;
import static io.github.ilrs.testkit.Spoilt.copy;
import static io.github.ilrs.testkit.Spoilt.payload;
import static io.github.ilrs.testkit.Spoilt.site;
import static io.github.ilrs.testkit.Spoilt.twice;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.Withdrawal;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.time.PartialDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The ways to spoil what came of the offer: participants, calls, payloads, sites. */
final class OutreachCorruptions {
  private static final PartialDate LONG_BEFORE = PartialDate.parse("1999-12-31");

  static final List<Corruption> ALL =
      List.of(
          new Corruption(
              "a participant twice",
              "ids-unique",
              d -> twice(d.participants()).map(copy(d)::participants)),
          new Corruption(
              "a withdrawn mission is used",
              "withdrawn-ids-rest",
              d ->
                  Optional.of(
                      copy(d)
                          .addWithdrawals(
                              Withdrawal.builder()
                                  .entity("mission " + d.missions().get(0).id())
                                  .reason("It went.")
                                  .build()))),
          new Corruption(
              "the phases the wrong way round",
              "in-order",
              d -> {
                List<PhasePlan> phases = new ArrayList<>(d.phases());
                Collections.reverse(phases);
                return phases.size() < 2 ? Optional.empty() : Optional.of(copy(d).phases(phases));
              }),
          new Corruption("a call twice", "ids-unique", d -> twice(d.calls()).map(copy(d)::calls)),
          new Corruption(
              "a payload twice", "ids-unique", d -> twice(d.payloads()).map(copy(d)::payloads)),
          new Corruption("a site twice", "ids-unique", d -> twice(d.sites()).map(copy(d)::sites)),
          new Corruption(
              "an absent mission is called for",
              "references-resolve",
              d -> call(d, (old, c) -> Optional.of(c.mission(ABSENT_MISSION)))),
          new Corruption(
              "an absent mission's cell is called for",
              "references-resolve",
              d ->
                  call(
                      d,
                      (old, c) -> Optional.of(c.addCell(new CellId(ABSENT_MISSION, Category.D))))),
          new Corruption(
              "an absent source announces a selection",
              "references-resolve",
              d -> call(d, (old, c) -> Optional.of(c.addSelection(selected(old.opened()))))),
          new Corruption(
              "an absent mission carries a payload",
              "references-resolve",
              d -> payload(d, (old, p) -> Optional.of(p.mission(ABSENT_MISSION)))),
          new Corruption(
              "a call uncited",
              "cited",
              d -> call(d, (old, c) -> Optional.of(c.citations(List.of())))),
          new Corruption(
              "a payload uncited",
              "cited",
              d -> payload(d, (old, p) -> Optional.of(p.citations(List.of())))),
          new Corruption(
              "a site uncited",
              "cited",
              d -> site(d, (old, s) -> Optional.of(s.citations(List.of())))),
          new Corruption(
              "a call for nothing",
              "calls-cover-open-cells",
              d -> call(d, (old, c) -> Optional.of(c.cells(List.of())))),
          new Corruption(
              "a call for a closed cell",
              "calls-cover-open-cells",
              d ->
                  call(
                      d,
                      (old, c) ->
                          cell(d, x -> !x.printedOpen() && x.mission().equals(old.mission()))
                              .map(c::addCell))),
          new Corruption(
              "a call for another mission's cell",
              "calls-cover-open-cells",
              d ->
                  call(
                      d,
                      (old, c) ->
                          cell(d, x -> x.printedOpen() && !x.mission().equals(old.mission()))
                              .map(c::addCell))),
          new Corruption(
              "letters due before the call",
              "calls-cover-open-cells",
              d -> call(d, (old, c) -> Optional.of(c.lettersDue(LONG_BEFORE)))),
          new Corruption(
              "a selection before the call",
              "calls-cover-open-cells",
              d -> call(d, (old, c) -> Optional.of(c.addSelection(selected(LONG_BEFORE))))));

  private OutreachCorruptions() {}

  private static Selection selected(PartialDate date) {
    return Selection.builder()
        .date(date)
        .summary("somebody was selected")
        .citation(ABSENT_PLACE)
        .build();
  }

  private static Optional<CellId> cell(DatasetDocument document, Predicate<Cell> which) {
    return document.cells().stream()
        .filter(which)
        .findFirst()
        .map(cell -> new CellId(cell.mission(), cell.category()));
  }
}
