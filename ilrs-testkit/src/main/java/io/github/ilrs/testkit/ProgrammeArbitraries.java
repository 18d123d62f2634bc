package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.programme.CooperationDomain;
import io.github.ilrs.model.programme.Facility;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.OrganizationKind;
import io.github.ilrs.model.programme.PartnerMissionId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.ScientificObjective;
import io.github.ilrs.model.programme.StagePlan;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitraries of what the programme is and plans: missions, phases, agencies, objectives. */
public final class ProgrammeArbitraries {
  private ProgrammeArbitraries() {}

  /** A mission that the Guide names, or one of a partner that it does not. */
  public static Arbitrary<MissionId> missionIds() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(NamedMission.values())), Tuple.of(1, partnerMissionIds()));
  }

  /** The id of a mission that the Guide does not name. */
  public static Arbitrary<PartnerMissionId> partnerMissionIds() {
    return Texts.printed()
        .map(MissionId::parse)
        .filter(PartnerMissionId.class::isInstance)
        .map(PartnerMissionId.class::cast);
  }

  /** The id of an organization: one of the two agencies, or any other. */
  public static Arbitrary<OrganizationId> organizationIds() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of("CNSA", "ROSCOSMOS")), Tuple.of(1, Texts.printed()))
        .map(OrganizationId::parse);
  }

  /** The programme itself. */
  public static Arbitrary<Programme> programmes() {
    return Fields.of(Programme::builder)
        .with(Programme.Builder::name, Texts.said())
        .with(Programme.Builder::names, names())
        .with(Programme.Builder::definition, Texts.said())
        .with(Programme.Builder::principles, Texts.said().list().ofMaxSize(2))
        .with(Programme.Builder::history, Histories.ofProgramme(Scope.any()))
        .with(Programme.Builder::citations, Scope.any().citations())
        .build(Programme.Builder::build);
  }

  /** Names in other languages, by language code. */
  static Arbitrary<Map<String, String>> names() {
    return Arbitraries.maps(Arbitraries.of("zh", "ru", "ar"), Texts.said());
  }

  /** An agency or a body of agencies, with or without a country and a body it is a part of. */
  public static Arbitrary<Organization> organizations() {
    return organizations(Scope.any());
  }

  static Arbitrary<Organization> organizations(Scope scope) {
    return Fields.of(Organization::builder)
        .with(Organization.Builder::id, scope.organizations())
        .with(Organization.Builder::name, Texts.said())
        .with(Organization.Builder::kind, Vocabularies.words(OrganizationKind.class))
        .with(Organization.Builder::country, Texts.said().optional(0.7))
        .with(Organization.Builder::parent, scope.organizations().optional(0.4))
        .with(Organization.Builder::citations, scope.citations())
        .build(Organization.Builder::build);
  }

  /** Something that happened on the way. */
  public static Arbitrary<Milestone> milestones() {
    return milestones(Scope.any());
  }

  static Arbitrary<Milestone> milestones(Scope scope) {
    return Fields.of(Milestone::builder)
        .with(Milestone.Builder::date, TimeArbitraries.partialDates())
        .with(Milestone.Builder::title, Texts.said())
        .with(Milestone.Builder::citations, scope.citations())
        .build(Milestone.Builder::build);
  }

  /** A scientific objective. */
  public static Arbitrary<ScientificObjective> objectives() {
    return objectives(Scope.any());
  }

  static Arbitrary<ScientificObjective> objectives(Scope scope) {
    return Fields.of(ScientificObjective::builder)
        .with(ScientificObjective.Builder::id, Texts.kebab())
        .with(ScientificObjective.Builder::title, Texts.said())
        .with(ScientificObjective.Builder::summary, Texts.said())
        .with(ScientificObjective.Builder::citations, scope.citations())
        .build(ScientificObjective.Builder::build);
  }

  /** A facility of the station. */
  public static Arbitrary<Facility> facilities() {
    return facilities(Scope.any());
  }

  static Arbitrary<Facility> facilities(Scope scope) {
    return Fields.of(Facility::builder)
        .with(Facility.Builder::id, Texts.kebab())
        .with(Facility.Builder::title, Texts.said())
        .with(Facility.Builder::summary, Texts.said())
        .with(Facility.Builder::citations, scope.citations())
        .build(Facility.Builder::build);
  }

  /** A field of cooperation. */
  public static Arbitrary<CooperationDomain> cooperationDomains() {
    return cooperationDomains(Scope.any());
  }

  static Arbitrary<CooperationDomain> cooperationDomains(Scope scope) {
    return Fields.of(CooperationDomain::builder)
        .with(CooperationDomain.Builder::id, Texts.kebab())
        .with(CooperationDomain.Builder::title, Texts.said())
        .with(CooperationDomain.Builder::summary, Texts.said())
        .with(CooperationDomain.Builder::citations, scope.citations())
        .build(CooperationDomain.Builder::build);
  }

  /** A phase with two stages or none, whose periods and missions fit together. */
  public static Arbitrary<PhasePlan> phasePlans() {
    return Scope.any()
        .someMissions()
        .flatMap(missions -> Roadmaps.of(Scope.any(), missions))
        .flatMap(Arbitraries::of);
  }

  /** One of the two stages of a phase. */
  public static Arbitrary<StagePlan> stagePlans() {
    return phasePlans()
        .filter(phase -> !phase.stages().isEmpty())
        .map(PhasePlan::stages)
        .flatMap(Arbitraries::of);
  }

  /**
   * When a mission launches or launched, overdue or not, on the word of a dated or an undated
   * source.
   */
  public static Arbitrary<Launch> launches() {
    return Fields.of(Launch::builder)
        .with(Launch.Builder::date, TimeArbitraries.partialDates())
        .with(Launch.Builder::actual, Arbitraries.of(false, true))
        .with(Launch.Builder::overdue, Arbitraries.of(false, true))
        .with(Launch.Builder::statedOn, TimeArbitraries.partialDates().optional(0.7))
        .with(Launch.Builder::lastRepeatedOn, TimeArbitraries.partialDates().optional(0.3))
        .with(Launch.Builder::reliability, Vocabularies.words(Reliability.class))
        .with(Launch.Builder::citations, Scope.any().citations())
        .build(Launch.Builder::build);
  }

  /** A mission of the Guide or of a partner, led or not, staged or not, with a launch or none. */
  public static Arbitrary<Mission> missions() {
    return Fields.of(Mission::builder)
        .with(Mission.Builder::id, missionIds())
        .with(Mission.Builder::name, Texts.said())
        .with(Mission.Builder::series, Vocabularies.words(MissionSeries.class))
        .with(Mission.Builder::leads, Scope.any().someOrganizations())
        .with(Mission.Builder::phase, Vocabularies.words(Phase.class))
        .with(
            Mission.Builder::stage,
            Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2)))
        .with(Mission.Builder::purpose, Texts.said().optional(0.7))
        .with(Mission.Builder::status, Vocabularies.words(MissionStatus.class))
        .with(Mission.Builder::launch, launches().optional(0.7))
        .with(Mission.Builder::vehicle, Texts.said().optional(0.5))
        .with(Mission.Builder::landingSite, Texts.said().optional(0.5))
        .with(Mission.Builder::caveats, EvidenceArbitraries.caveats().list().ofMaxSize(2))
        .with(Mission.Builder::reports, Histories.statements(Scope.any()).list().ofMaxSize(2))
        .with(Mission.Builder::citations, Scope.any().citations())
        .build(Mission.Builder::build);
  }
}
