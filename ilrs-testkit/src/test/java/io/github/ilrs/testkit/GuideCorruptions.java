package io.github.ilrs.testkit;

import static io.github.ilrs.testkit.Spoilt.ABSENT_AGENCY;
import static io.github.ilrs.testkit.Spoilt.ABSENT_MISSION;
import static io.github.ilrs.testkit.Spoilt.ABSENT_PLACE;
import static io.github.ilrs.testkit.Spoilt.category;
import static io.github.ilrs.testkit.Spoilt.cell;
import static io.github.ilrs.testkit.Spoilt.contact;
import static io.github.ilrs.testkit.Spoilt.copy;
import static io.github.ilrs.testkit.Spoilt.discrepancy;
import static io.github.ilrs.testkit.Spoilt.mission;
import static io.github.ilrs.testkit.Spoilt.organization;
import static io.github.ilrs.testkit.Spoilt.phase;
import static io.github.ilrs.testkit.Spoilt.route;
import static io.github.ilrs.testkit.Spoilt.secondPhase;
import static io.github.ilrs.testkit.Spoilt.stage;
import static io.github.ilrs.testkit.Spoilt.twice;
import static io.github.ilrs.testkit.Spoilt.withoutFirst;

import io.github.ilrs.model.dataset.ProgrammeRecord;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.time.YearRange;
import java.util.List;
import java.util.Optional;

/** The ways to spoil what the Guide prints: missions, roadmap, tables, agencies, contacts. */
final class GuideCorruptions {
  static final List<Corruption> ALL =
      List.of(
          new Corruption(
              "a source twice", "ids-unique", d -> twice(d.sources()).map(copy(d)::sources)),
          new Corruption(
              "an organization twice",
              "ids-unique",
              d -> twice(d.organizations()).map(copy(d)::organizations)),
          new Corruption(
              "a mission twice", "ids-unique", d -> twice(d.missions()).map(copy(d)::missions)),
          new Corruption(
              "an objective twice",
              "ids-unique",
              d -> twice(d.objectives()).map(copy(d)::objectives)),
          new Corruption(
              "a facility twice",
              "ids-unique",
              d -> twice(d.facilities()).map(copy(d)::facilities)),
          new Corruption(
              "a domain twice",
              "ids-unique",
              d -> twice(d.cooperationDomains()).map(copy(d)::cooperationDomains)),
          new Corruption(
              "a phase twice", "ids-unique", d -> twice(d.phases()).map(copy(d)::phases)),
          new Corruption(
              "a discrepancy twice",
              "ids-unique",
              d -> twice(d.discrepancies()).map(copy(d)::discrepancies)),
          new Corruption(
              "a route twice",
              "ids-unique",
              d -> category(d, (old, c) -> twice(old.subCategories()).map(c::subCategories))),
          new Corruption(
              "a stage twice",
              "ids-unique",
              d -> phase(d, (old, p) -> twice(old.stages()).map(p::stages))),
          new Corruption(
              "an absent source is cited",
              "references-resolve",
              d -> mission(d, (old, m) -> Optional.of(m.addCitation(ABSENT_PLACE)))),
          new Corruption(
              "an absent source disagrees",
              "references-resolve",
              d ->
                  discrepancy(
                      d,
                      (old, x) ->
                          Optional.of(
                              x.addReading(
                                  Reading.builder()
                                      .value("something else again")
                                      .citation(ABSENT_PLACE)
                                      .adopted(false)
                                      .build())))),
          new Corruption(
              "an absent agency leads",
              "references-resolve",
              d -> mission(d, (old, m) -> Optional.of(m.addLead(ABSENT_AGENCY)))),
          new Corruption(
              "an absent body has parts",
              "references-resolve",
              d -> organization(d, (old, o) -> Optional.of(o.parent(ABSENT_AGENCY)))),
          new Corruption(
              "an absent agency is written to",
              "references-resolve",
              d -> contact(d, (old, c) -> Optional.of(c.organization(ABSENT_AGENCY)))),
          new Corruption(
              "an absent agency has a route",
              "references-resolve",
              d -> route(d, (old, r) -> Optional.of(r.lead(ABSENT_AGENCY)))),
          new Corruption(
              "an absent mission is planned",
              "references-resolve",
              d -> phase(d, (old, p) -> Optional.of(p.addMission(ABSENT_MISSION)))),
          new Corruption(
              "an absent mission is planned for a stage",
              "references-resolve",
              d -> stage(d, (old, s) -> Optional.of(s.addMission(ABSENT_MISSION)))),
          new Corruption(
              "an absent mission has a cell",
              "references-resolve",
              d -> cell(d, (old, c) -> Optional.of(c.mission(ABSENT_MISSION)))),
          new Corruption(
              "an absent mission is tied",
              "references-resolve",
              d -> cell(d, (old, c) -> Optional.of(c.addLinkedMission(ABSENT_MISSION)))),
          new Corruption(
              "an absent mission is answered for",
              "references-resolve",
              d -> contact(d, (old, c) -> Optional.of(c.addMission(ABSENT_MISSION)))),
          new Corruption(
              "the programme uncited",
              "cited",
              d ->
                  Optional.of(
                      copy(d)
                          .programme(
                              ProgrammeRecord.builder()
                                  .from(d.programme())
                                  .citations(List.of())
                                  .build()))),
          new Corruption(
              "an organization uncited",
              "cited",
              d -> organization(d, (old, o) -> Optional.of(o.citations(List.of())))),
          new Corruption(
              "a milestone uncited",
              "cited",
              d ->
                  Optional.of(
                      copy(d)
                          .addMilestone(
                              Milestone.builder()
                                  .date(d.contacts().get(0).publishedOn())
                                  .title("It happened")
                                  .build()))),
          new Corruption(
              "a phase uncited",
              "cited",
              d -> phase(d, (old, p) -> Optional.of(p.citations(List.of())))),
          new Corruption(
              "a stage uncited",
              "cited",
              d -> stage(d, (old, s) -> Optional.of(s.citations(List.of())))),
          new Corruption(
              "a mission uncited",
              "cited",
              d -> mission(d, (old, m) -> Optional.of(m.citations(List.of())))),
          new Corruption(
              "a category uncited",
              "cited",
              d -> category(d, (old, c) -> Optional.of(c.citations(List.of())))),
          new Corruption(
              "a route uncited",
              "cited",
              d -> route(d, (old, r) -> Optional.of(r.citations(List.of())))),
          new Corruption(
              "a cell uncited",
              "cited",
              d -> cell(d, (old, c) -> Optional.of(c.citations(List.of())))),
          new Corruption(
              "a contact uncited",
              "cited",
              d -> contact(d, (old, c) -> Optional.of(c.citations(List.of())))),
          new Corruption(
              "a category missing",
              "categories-complete",
              d -> withoutFirst(d.categories(), c -> true).map(copy(d)::categories)),
          new Corruption(
              "a category twice",
              "categories-complete",
              d -> twice(d.categories()).map(copy(d)::categories)),
          new Corruption(
              "the categories out of order",
              "categories-complete",
              d ->
                  Optional.of(
                      copy(d)
                          .categories(d.categories().subList(1, 5))
                          .addCategory(d.categories().get(0)))),
          new Corruption(
              "a route into another category",
              "categories-complete",
              d ->
                  d.categories().get(1).subCategories().stream()
                      .findFirst()
                      .flatMap(
                          route -> category(d, (old, a) -> Optional.of(a.addSubCategory(route))))),
          new Corruption(
              "a cell missing",
              "matrix-total",
              d -> withoutFirst(d.cells(), c -> true).map(copy(d)::cells)),
          new Corruption("a cell twice", "matrix-total", d -> twice(d.cells()).map(copy(d)::cells)),
          new Corruption(
              "a cell in another row",
              "matrix-total",
              d ->
                  cell(
                      d,
                      (old, c) ->
                          Optional.of(
                              c.category(old.category() == Category.A ? Category.B : Category.A)))),
          new Corruption(
              "closed with a form",
              "closed-means-no-forms",
              d ->
                  cell(
                      d,
                      c -> !c.printedOpen(),
                      (old, c) -> Optional.of(c.addForm(CooperationForm.JOINT_DEVELOPMENT)))),
          new Corruption(
              "open without a form",
              "closed-means-no-forms",
              d -> cell(d, Cell::printedOpen, (old, c) -> Optional.of(c.forms(List.of())))),
          new Corruption(
              "open but printed closed",
              "closed-means-no-forms",
              d -> cell(d, Cell::printedOpen, (old, c) -> Optional.of(c.printed("Closed*")))),
          new Corruption(
              "a footnote on one side",
              "footnotes-symmetric",
              d ->
                  cell(
                      d,
                      c -> !c.linkedMissions().isEmpty(),
                      (old, c) -> Optional.of(c.linkedMissions(List.of())))),
          new Corruption(
              "a footnote to itself",
              "footnotes-symmetric",
              d -> cell(d, (old, c) -> Optional.of(c.addLinkedMission(old.mission())))),
          new Corruption(
              "a footnote in two rows",
              "footnotes-symmetric",
              d ->
                  d.missions().size() < 2
                      ? Optional.empty()
                      : cell(
                          d,
                          c ->
                              c.linkedMissions().isEmpty()
                                  && !c.mission().equals(d.missions().get(0).id()),
                          (old, c) -> Optional.of(c.addLinkedMission(d.missions().get(0).id())))),
          new Corruption(
              "a mission in two phases",
              "one-phase-per-mission",
              d ->
                  phase(
                      d,
                      (old, p) ->
                          d.missions().stream()
                              .map(mission -> mission.id())
                              .filter(id -> !old.missions().contains(id))
                              .findFirst()
                              .map(p::addMission))),
          new Corruption(
              "a mission twice in a phase",
              "one-phase-per-mission",
              d -> phase(d, (old, p) -> twice(old.missions()).map(p::missions))),
          new Corruption(
              "a mission in no phase",
              "one-phase-per-mission",
              d -> phase(d, (old, p) -> withoutFirst(old.missions(), m -> true).map(p::missions))),
          new Corruption(
              "a mission in no stage",
              "one-phase-per-mission",
              d -> stage(d, (old, s) -> withoutFirst(old.missions(), m -> true).map(s::missions))),
          new Corruption(
              "a gap between phases",
              "periods-tile",
              d ->
                  secondPhase(
                      d,
                      (old, p) ->
                          Optional.of(p.period(YearRange.from(old.period().firstYear() + 1))))),
          new Corruption(
              "an overlap of phases",
              "periods-tile",
              d ->
                  secondPhase(
                      d,
                      (old, p) ->
                          Optional.of(p.period(YearRange.from(old.period().firstYear() - 1))))),
          new Corruption(
              "a phase behind one without end",
              "periods-tile",
              d ->
                  d.phases().size() < 2
                      ? Optional.empty()
                      : phase(
                          d,
                          (old, p) ->
                              Optional.of(p.period(YearRange.from(old.period().firstYear()))))),
          new Corruption(
              "a stage longer than its phase",
              "periods-tile",
              d ->
                  stage(
                      d,
                      (old, s) ->
                          Optional.of(s.period(YearRange.of(old.period().firstYear() - 1, 2190))))),
          new Corruption(
              "nobody to write to",
              "somebody-to-write-to",
              d ->
                  d.cells().stream().noneMatch(Cell::printedOpen)
                      ? Optional.empty()
                      : Optional.of(copy(d).contacts(List.of()))),
          new Corruption(
              "nobody for an open mission",
              "somebody-to-write-to",
              d ->
                  d.cells().stream()
                      .filter(Cell::printedOpen)
                      .findFirst()
                      .map(
                          open ->
                              copy(d)
                                  .contacts(
                                      d.contacts().stream()
                                          .map(contact -> notFor(open, contact))
                                          .toList()))));

  private GuideCorruptions() {}

  private static Contact notFor(Cell cell, Contact contact) {
    return Contact.builder()
        .from(contact)
        .missions(contact.missions().stream().filter(id -> !id.equals(cell.mission())).toList())
        .build();
  }
}
