package io.github.ilrs.testkit;

import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.OrganizationKind;
import io.github.ilrs.model.programme.PartnerMissionId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitraries of missions, phases, organizations, objectives and other parts of the programme. */
final class ProgrammeArbitraries {
  private ProgrammeArbitraries() {}

  /** Ids of missions that the Guide names, and of others. */
  static Arbitrary<MissionId> missionIds() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(NamedMission.values())), Tuple.of(1, partnerMissionIds()));
  }

  /** Ids of missions that the Guide does not name. */
  static Arbitrary<PartnerMissionId> partnerMissionIds() {
    return Texts.printed()
        .map(MissionId::parse)
        .filter(PartnerMissionId.class::isInstance)
        .map(PartnerMissionId.class::cast);
  }

  /** Ids of organizations: the two agencies, and others. */
  static Arbitrary<OrganizationId> organizationIds() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of("CNSA", "ROSCOSMOS")), Tuple.of(1, Texts.printed()))
        .map(OrganizationId::parse);
  }

  /** Names in other languages, by language code. */
  static Arbitrary<Map<String, String>> names() {
    return Arbitraries.maps(Arbitraries.of("zh", "ru"), Texts.nonBlank());
  }

  /** COSPAR ids of missions, or none. */
  static Arbitrary<Map<String, String>> identifiers() {
    return Arbitraries.of("1998-067A", "2018-103A", "2024-083AB")
        .optional(0.5)
        .map(
            id -> id.<Map<String, String>>map(cospar -> Map.of("cospar", cospar)).orElse(Map.of()));
  }

  static Arbitrary<Organization> organizations(Scope scope) {
    return Fields.of(Organization::builder)
        .with(Organization.Builder::id, scope.organizations())
        .with(Organization.Builder::name, Texts.nonBlank())
        .with(Organization.Builder::kind, Vocabularies.terms(OrganizationKind.class))
        .with(Organization.Builder::country, Texts.countries().optional(0.7))
        .with(Organization.Builder::parent, scope.organizations().optional(0.4))
        .with(Organization.Builder::citations, scope.citations())
        .build(Organization.Builder::build);
  }

  static Arbitrary<Milestone> milestones(Scope scope) {
    return Fields.of(Milestone::builder)
        .with(Milestone.Builder::date, TimeArbitraries.partialDates())
        .with(Milestone.Builder::title, Texts.nonBlank())
        .with(Milestone.Builder::citations, scope.citations())
        .build(Milestone.Builder::build);
  }

  static Arbitrary<GuideItem> items(Scope scope) {
    return Fields.of(GuideItem::builder)
        .with(GuideItem.Builder::id, Texts.kebab())
        .with(GuideItem.Builder::title, Texts.nonBlank())
        .with(GuideItem.Builder::summary, Texts.nonBlank())
        .with(GuideItem.Builder::citations, scope.citations())
        .build(GuideItem.Builder::build);
  }
}
