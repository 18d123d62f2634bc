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
 * What drawn values may refer to: anything at all, or only what a generated dataset holds.
 *
 * @param lastDay the day after which nothing is stated
 * @param sources the sources that may state something
 * @param citation a place in a source that may be cited
 * @param printed a place that the tables of opportunities may be printed in
 * @param organizations the organizations that may be named
 * @param missions the missions that may be named
 */
record Scope(
    LocalDate lastDay,
    Arbitrary<Source> sources,
    Arbitrary<Citation> citation,
    Arbitrary<Citation> printed,
    Arbitrary<OrganizationId> organizations,
    Arbitrary<MissionId> missions) {
  /** Anything well formed may be referred to. */
  static Scope any() {
    return new Scope(
        LocalDate.MAX,
        EvidenceArbitraries.sources(),
        EvidenceArbitraries.citations(),
        EvidenceArbitraries.citations(),
        ProgrammeArbitraries.organizationIds(),
        ProgrammeArbitraries.missionIds());
  }

  /** Only what the outline has may be referred to; the tables are printed in its first source. */
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

  /** What a fact rests on: at least one citation. */
  Arbitrary<List<Citation>> citations() {
    return citation().list().ofMinSize(1).ofMaxSize(2);
  }

  /** What a cell of the tables rests on: at least one citation. */
  Arbitrary<List<Citation>> printings() {
    return printed().list().ofMinSize(1).ofMaxSize(2);
  }

  /** Some of these, each once, perhaps none. */
  static <T> Arbitrary<List<T>> some(Arbitrary<T> values) {
    return values.list().ofMaxSize(3).map(list -> list.stream().distinct().toList());
  }
}
