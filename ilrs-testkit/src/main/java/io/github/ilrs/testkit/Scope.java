package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What drawn values may refer to: anything at all, or only what a generated dataset holds.
 *
 * @param citation a place in a source that may be cited
 * @param organizations the organizations that may be named
 * @param missions the missions that may be named
 */
record Scope(
    Arbitrary<Citation> citation,
    Arbitrary<OrganizationId> organizations,
    Arbitrary<MissionId> missions) {
  /** Anything well formed may be referred to. */
  static Scope any() {
    return new Scope(
        EvidenceArbitraries.citations(),
        ProgrammeArbitraries.organizationIds(),
        ProgrammeArbitraries.missionIds());
  }

  /** Only these may be referred to; there is at least one of each. */
  static Scope of(
      List<Citation> citations, List<OrganizationId> organizations, List<MissionId> missions) {
    return new Scope(
        Arbitraries.of(citations), Arbitraries.of(organizations), Arbitraries.of(missions));
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

  /** Some of these, each once, perhaps none. */
  static <T> Arbitrary<List<T>> some(Arbitrary<T> values) {
    return values.list().ofMaxSize(3).map(list -> list.stream().distinct().toList());
  }
}
