package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The ids and sources that generated values may refer to: any, or only those of a generated
 * dataset.
 *
 * @param lastDay the last day of statements
 * @param sources the sources of statements
 * @param citation the citations of facts
 * @param printed the citations of cells
 * @param organizations the organizations that can be referred to
 * @param missions the missions that can be referred to
 */
record Scope(
    LocalDate lastDay,
    Arbitrary<Source> sources,
    Arbitrary<Citation> citation,
    Arbitrary<Citation> printed,
    Arbitrary<OrganizationId> organizations,
    Arbitrary<MissionId> missions) {
  /** Returns the scope of an outline; the cells cite its first source. */
  static Scope of(Outline outline) {
    return new Scope(
        outline.dataDate(),
        Arbitraries.of(outline.sources()),
        Arbitraries.of(outline.citations()),
        Arbitraries.of(
            outline.citations().stream()
                .filter(c -> c.source().equals(outline.sources().get(0).id()))
                .toList()),
        Arbitraries.of(outline.organizations()),
        Arbitraries.of(outline.missions()));
  }

  Arbitrary<List<MissionId>> someMissions() {
    return some(missions);
  }

  Arbitrary<List<OrganizationId>> someOrganizations() {
    return some(organizations);
  }

  /** Citations of a fact, at least one. */
  Arbitrary<List<Citation>> citations() {
    return citation().list().ofMinSize(1).ofMaxSize(2);
  }

  /** Citations of a cell, at least one. */
  Arbitrary<List<Citation>> printings() {
    return printed().list().ofMinSize(1).ofMaxSize(2);
  }

  /** Lists of distinct values, possibly empty. */
  static <T> Arbitrary<List<T>> some(Arbitrary<T> values) {
    return values.list().ofMaxSize(3).map(list -> list.stream().distinct().toList());
  }
}
