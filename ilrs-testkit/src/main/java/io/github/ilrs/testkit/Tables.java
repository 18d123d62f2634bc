package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.programme.MissionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The tables of opportunities of a generated dataset: a cell for every mission in every category,
 * and a contact for every mission with an open cell.
 */
record Tables(List<Cell> cells, List<Contact> contacts) {
  private static final List<Category> CATEGORIES = List.of(Category.values());

  /** One mission in six has only closed cells; it needs no contact. */
  private static final List<Set<CooperationForm>> NOTHING =
      Collections.nCopies(CATEGORIES.size(), Set.of());

  static Arbitrary<Tables> of(Scope scope, List<MissionId> missions) {
    Arbitrary<Column> columns =
        Combinators.combine(
                scope.missions(),
                PartnershipArbitraries.forms().list().ofSize(CATEGORIES.size()),
                scope.printings(),
                Arbitraries.integers().between(1, 6))
            .as(
                (mission, forms, citations, chance) ->
                    new Column(mission, chance == 6 ? NOTHING : forms, citations));
    return Combinators.combine(
            Each.of(missions, columns, (id, drawn) -> new Column(id, drawn.forms, drawn.citations)),
            footnotes(missions),
            PartnershipArbitraries.contacts(scope).list().ofMinSize(1).ofMaxSize(3))
        .as(Tables::of);
  }

  private static Tables of(List<Column> columns, List<Footnote> footnotes, List<Contact> contacts) {
    List<Cell> cells = columns.stream().flatMap(column -> column.cells(footnotes)).toList();
    return new Tables(cells, coveringOpenCells(cells, contacts));
  }

  /** Adds the missions with an open cell but without a contact to the first contact. */
  private static List<Contact> coveringOpenCells(List<Cell> cells, List<Contact> contacts) {
    List<MissionId> uncovered =
        cells.stream()
            .filter(Cell::printedOpen)
            .map(Cell::mission)
            .distinct()
            .filter(id -> contacts.stream().noneMatch(c -> c.missions().contains(id)))
            .toList();
    List<Contact> covering = new ArrayList<>(contacts);
    covering.set(0, Contact.builder().from(contacts.get(0)).addAllMissions(uncovered).build());
    return covering;
  }

  private static Arbitrary<List<Footnote>> footnotes(List<MissionId> missions) {
    if (missions.size() < 2) {
      return Arbitraries.just(List.of());
    }
    Arbitrary<MissionId> mission = Arbitraries.of(missions);
    return Combinators.combine(Vocabularies.terms(Category.class), mission, mission)
        .as(Footnote::new)
        .filter(footnote -> !footnote.one.equals(footnote.other))
        .list()
        .ofMaxSize(3);
  }

  /** A footnote in a category that links two missions. */
  private record Footnote(Category category, MissionId one, MissionId other) {
    Stream<MissionId> linkedTo(MissionId mission) {
      return Stream.of(one, other)
          .filter(id -> !id.equals(mission) && (one.equals(mission) || other.equals(mission)));
    }
  }

  /** A mission's column of the table, A to E. */
  private record Column(
      MissionId mission, List<Set<CooperationForm>> forms, List<Citation> citations) {
    Stream<Cell> cells(List<Footnote> footnotes) {
      return IntStream.range(0, forms.size())
          .mapToObj(i -> cell(CATEGORIES.get(i), forms.get(i), footnotes));
    }

    private Cell cell(Category category, Set<CooperationForm> forms, List<Footnote> footnotes) {
      List<MissionId> linked =
          footnotes.stream()
              .filter(footnote -> footnote.category == category)
              .flatMap(footnote -> footnote.linkedTo(mission))
              .distinct()
              .toList();
      return Cell.builder()
          .mission(mission)
          .category(category)
          .printed(new PartnershipArbitraries.Offer(forms, !linked.isEmpty()).printed())
          .forms(forms)
          .linkedMissions(linked)
          .citations(citations)
          .build();
    }
  }
}
