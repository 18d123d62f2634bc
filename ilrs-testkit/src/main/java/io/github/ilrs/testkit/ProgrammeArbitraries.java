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

/** Arbitraries of missions, phases, organizations, objectives and other parts of the programme. */
public final class ProgrammeArbitraries {
  private ProgrammeArbitraries() {}

  /** Ids of missions that the Guide names, and of others. */
  public static Arbitrary<MissionId> missionIds() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(NamedMission.values())), Tuple.of(1, partnerMissionIds()));
  }

  /** Ids of missions that the Guide does not name. */
  public static Arbitrary<PartnerMissionId> partnerMissionIds() {
    return Texts.printed()
        .map(MissionId::parse)
        .filter(PartnerMissionId.class::isInstance)
        .map(PartnerMissionId.class::cast);
  }

  /** Ids of organizations: the two agencies, and others. */
  public static Arbitrary<OrganizationId> organizationIds() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of("CNSA", "ROSCOSMOS")), Tuple.of(1, Texts.printed()))
        .map(OrganizationId::parse);
  }

  /** Programmes. */
  public static Arbitrary<Programme> programmes() {
    return Fields.of(Programme::builder)
        .with(Programme.Builder::name, Texts.nonBlank())
        .with(Programme.Builder::names, names())
        .with(Programme.Builder::definition, Texts.nonBlank())
        .with(Programme.Builder::principles, Texts.nonBlank().list().ofMaxSize(2))
        .with(Programme.Builder::history, Histories.ofProgramme(Scope.any()))
        .with(Programme.Builder::citations, Scope.any().citations())
        .build(Programme.Builder::build);
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

  /** Agencies and bodies of agencies, with or without a country and a parent. */
  public static Arbitrary<Organization> organizations() {
    return organizations(Scope.any());
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

  /** Milestones. */
  public static Arbitrary<Milestone> milestones() {
    return milestones(Scope.any());
  }

  static Arbitrary<Milestone> milestones(Scope scope) {
    return Fields.of(Milestone::builder)
        .with(Milestone.Builder::date, TimeArbitraries.partialDates())
        .with(Milestone.Builder::title, Texts.nonBlank())
        .with(Milestone.Builder::citations, scope.citations())
        .build(Milestone.Builder::build);
  }

  /** Scientific objectives. */
  public static Arbitrary<ScientificObjective> objectives() {
    return objectives(Scope.any());
  }

  static Arbitrary<ScientificObjective> objectives(Scope scope) {
    return Fields.of(ScientificObjective::builder)
        .with(ScientificObjective.Builder::id, Texts.kebab())
        .with(ScientificObjective.Builder::title, Texts.nonBlank())
        .with(ScientificObjective.Builder::summary, Texts.nonBlank())
        .with(ScientificObjective.Builder::citations, scope.citations())
        .build(ScientificObjective.Builder::build);
  }

  /** Facilities of the station. */
  public static Arbitrary<Facility> facilities() {
    return facilities(Scope.any());
  }

  static Arbitrary<Facility> facilities(Scope scope) {
    return Fields.of(Facility::builder)
        .with(Facility.Builder::id, Texts.kebab())
        .with(Facility.Builder::title, Texts.nonBlank())
        .with(Facility.Builder::summary, Texts.nonBlank())
        .with(Facility.Builder::citations, scope.citations())
        .build(Facility.Builder::build);
  }

  /** Fields of cooperation. */
  public static Arbitrary<CooperationDomain> cooperationDomains() {
    return cooperationDomains(Scope.any());
  }

  static Arbitrary<CooperationDomain> cooperationDomains(Scope scope) {
    return Fields.of(CooperationDomain::builder)
        .with(CooperationDomain.Builder::id, Texts.kebab())
        .with(CooperationDomain.Builder::title, Texts.nonBlank())
        .with(CooperationDomain.Builder::summary, Texts.nonBlank())
        .with(CooperationDomain.Builder::citations, scope.citations())
        .build(CooperationDomain.Builder::build);
  }

  /** Phases with two stages or none, whose periods and missions are consistent. */
  public static Arbitrary<PhasePlan> phasePlans() {
    return Scope.any()
        .someMissions()
        .flatMap(missions -> Roadmaps.of(Scope.any(), missions))
        .flatMap(Arbitraries::of);
  }

  /** Stages of a phase. */
  public static Arbitrary<StagePlan> stagePlans() {
    return phasePlans()
        .filter(phase -> !phase.stages().isEmpty())
        .map(PhasePlan::stages)
        .flatMap(Arbitraries::of);
  }

  /** Launches, actual or forecast, overdue or not, from dated and undated sources. */
  public static Arbitrary<Launch> launches() {
    return Fields.of(Launch::builder)
        .with(Launch.Builder::date, TimeArbitraries.partialDates())
        .with(Launch.Builder::actual, Arbitraries.of(false, true))
        .with(Launch.Builder::overdue, Arbitraries.of(false, true))
        .with(Launch.Builder::statedOn, TimeArbitraries.partialDates().optional(0.7))
        .with(Launch.Builder::lastRepeatedOn, TimeArbitraries.partialDates().optional(0.3))
        .with(Launch.Builder::reliability, Vocabularies.terms(Reliability.class))
        .with(Launch.Builder::citations, Scope.any().citations())
        .build(Launch.Builder::build);
  }

  /** Missions of the Guide or of partners, with or without a lead, a stage and a launch. */
  public static Arbitrary<Mission> missions() {
    return Fields.of(Mission::builder)
        .with(Mission.Builder::id, missionIds())
        .with(Mission.Builder::name, Texts.nonBlank())
        .with(Mission.Builder::names, names())
        .with(Mission.Builder::identifiers, identifiers())
        .with(Mission.Builder::series, Vocabularies.terms(MissionSeries.class))
        .with(Mission.Builder::leads, Scope.any().someOrganizations())
        .with(Mission.Builder::phase, Vocabularies.terms(Phase.class))
        .with(
            Mission.Builder::stage,
            Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2)))
        .with(Mission.Builder::purpose, Texts.nonBlank().optional(0.7))
        .with(Mission.Builder::status, Vocabularies.terms(MissionStatus.class))
        .with(Mission.Builder::launch, launches().optional(0.7))
        .with(Mission.Builder::vehicle, Texts.nonBlank().optional(0.5))
        .with(Mission.Builder::landingSite, EvidenceArbitraries.landingSites().optional(0.5))
        .with(Mission.Builder::caveats, EvidenceArbitraries.caveats().list().ofMaxSize(2))
        .with(Mission.Builder::reports, Histories.statements(Scope.any()).list().ofMaxSize(2))
        .with(Mission.Builder::citations, Scope.any().citations())
        .build(Mission.Builder::build);
  }
}
