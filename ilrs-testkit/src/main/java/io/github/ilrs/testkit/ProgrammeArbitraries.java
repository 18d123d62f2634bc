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
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.ScientificObjective;
import io.github.ilrs.model.programme.StagePlan;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Tuple;

/** Arbitraries of what the programme is and plans: missions, phases, agencies, objectives. */
public final class ProgrammeArbitraries {
  private ProgrammeArbitraries() {}

  /** A mission that the Guide names, or one of a partner that it does not. */
  public static Arbitrary<MissionId> missionIds() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(NamedMission.values())),
        Tuple.of(1, Texts.printed().map(MissionId::parse)));
  }

  /** The id of an organization: one of the two agencies, or any other. */
  public static Arbitrary<OrganizationId> organizationIds() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of("CNSA", "ROSCOSMOS")), Tuple.of(1, Texts.printed()))
        .map(OrganizationId::parse);
  }

  /** The programme itself. */
  public static Arbitrary<Programme> programmes() {
    return Builders.withBuilder(Programme::builder)
        .use(Texts.said())
        .in(Programme.Builder::name)
        .use(names())
        .in(Programme.Builder::names)
        .use(Texts.said())
        .in(Programme.Builder::definition)
        .use(Texts.said().list().ofMaxSize(2))
        .in(Programme.Builder::principles)
        .use(Histories.ofProgramme(Scope.any()))
        .in(Programme.Builder::history)
        .use(Scope.any().citations())
        .in(Programme.Builder::citations)
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
    return Builders.withBuilder(Organization::builder)
        .use(scope.organizations())
        .in(Organization.Builder::id)
        .use(Texts.said())
        .in(Organization.Builder::name)
        .use(Vocabularies.words(OrganizationKind.class))
        .in(Organization.Builder::kind)
        .use(Texts.said().optional(0.7))
        .in(Organization.Builder::country)
        .use(scope.organizations().optional(0.4))
        .in(Organization.Builder::parent)
        .use(scope.citations())
        .in(Organization.Builder::citations)
        .build(Organization.Builder::build);
  }

  /** Something that happened on the way. */
  public static Arbitrary<Milestone> milestones() {
    return milestones(Scope.any());
  }

  static Arbitrary<Milestone> milestones(Scope scope) {
    return Builders.withBuilder(Milestone::builder)
        .use(TimeArbitraries.partialDates())
        .in(Milestone.Builder::date)
        .use(Texts.said())
        .in(Milestone.Builder::title)
        .use(scope.citations())
        .in(Milestone.Builder::citations)
        .build(Milestone.Builder::build);
  }

  /** A scientific objective. */
  public static Arbitrary<ScientificObjective> objectives() {
    return objectives(Scope.any());
  }

  static Arbitrary<ScientificObjective> objectives(Scope scope) {
    return Builders.withBuilder(ScientificObjective::builder)
        .use(Texts.kebab())
        .in(ScientificObjective.Builder::id)
        .use(Texts.said())
        .in(ScientificObjective.Builder::title)
        .use(Texts.said())
        .in(ScientificObjective.Builder::summary)
        .use(scope.citations())
        .in(ScientificObjective.Builder::citations)
        .build(ScientificObjective.Builder::build);
  }

  /** A facility of the station. */
  public static Arbitrary<Facility> facilities() {
    return facilities(Scope.any());
  }

  static Arbitrary<Facility> facilities(Scope scope) {
    return Builders.withBuilder(Facility::builder)
        .use(Texts.kebab())
        .in(Facility.Builder::id)
        .use(Texts.said())
        .in(Facility.Builder::title)
        .use(Texts.said())
        .in(Facility.Builder::summary)
        .use(scope.citations())
        .in(Facility.Builder::citations)
        .build(Facility.Builder::build);
  }

  /** A field of cooperation. */
  public static Arbitrary<CooperationDomain> cooperationDomains() {
    return cooperationDomains(Scope.any());
  }

  static Arbitrary<CooperationDomain> cooperationDomains(Scope scope) {
    return Builders.withBuilder(CooperationDomain::builder)
        .use(Texts.kebab())
        .in(CooperationDomain.Builder::id)
        .use(Texts.said())
        .in(CooperationDomain.Builder::title)
        .use(Texts.said())
        .in(CooperationDomain.Builder::summary)
        .use(scope.citations())
        .in(CooperationDomain.Builder::citations)
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
    return Builders.withBuilder(Launch::builder)
        .use(TimeArbitraries.partialDates())
        .in(Launch.Builder::date)
        .use(Arbitraries.of(false, true))
        .in(Launch.Builder::actual)
        .use(Arbitraries.of(false, true))
        .in(Launch.Builder::overdue)
        .use(TimeArbitraries.partialDates().optional(0.7))
        .in(Launch.Builder::statedOn)
        .use(Vocabularies.words(Reliability.class))
        .in(Launch.Builder::reliability)
        .use(Scope.any().citations())
        .in(Launch.Builder::citations)
        .build(Launch.Builder::build);
  }

  /** A mission of the Guide or of a partner, led or not, staged or not, with a launch or none. */
  public static Arbitrary<Mission> missions() {
    return Builders.withBuilder(Mission::builder)
        .use(missionIds())
        .in(Mission.Builder::id)
        .use(Texts.said())
        .in(Mission.Builder::name)
        .use(Vocabularies.words(MissionSeries.class))
        .in(Mission.Builder::series)
        .use(Scope.any().someOrganizations())
        .in(Mission.Builder::leads)
        .use(Vocabularies.words(Phase.class))
        .in(Mission.Builder::phase)
        .use(Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2)))
        .in(Mission.Builder::stage)
        .use(Texts.said().optional(0.7))
        .in(Mission.Builder::purpose)
        .use(Vocabularies.words(MissionStatus.class))
        .in(Mission.Builder::status)
        .use(launches().optional(0.7))
        .in(Mission.Builder::launch)
        .use(Texts.said().optional(0.5))
        .in(Mission.Builder::vehicle)
        .use(Texts.said().optional(0.5))
        .in(Mission.Builder::landingSite)
        .use(Histories.statements(Scope.any()).list().ofMaxSize(2))
        .in(Mission.Builder::reports)
        .use(Scope.any().citations())
        .in(Mission.Builder::citations)
        .build(Mission.Builder::build);
  }
}
