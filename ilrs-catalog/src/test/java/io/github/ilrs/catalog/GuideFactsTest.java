package io.github.ilrs.catalog;

import static io.github.ilrs.model.programme.NamedMission.CE_8;
import static io.github.ilrs.model.programme.NamedMission.ILRS_1;
import static io.github.ilrs.model.programme.NamedMission.ILRS_5;
import static io.github.ilrs.model.programme.NamedMission.LUNA_28;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.StagePlan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of the Guide for Partnership beside its tables, typed from the document. */
class GuideFactsTest {
  private final Catalog catalog = DatasetUnderTest.get().asOf(Dataset.FIRST_DAY);

  @Test
  void threeMilestonesHaveTheirDates() {
    assertEquals(
        List.of("2021-03-09", "2021-04-23", "2021-06-16"),
        catalog.milestones().stream().map(Milestone::date).map(Object::toString).toList());
  }

  @Test
  void eightScientificObjectives() {
    assertEquals(
        List.of(
            "Lunar topography, geomorphology and geological structure",
            "Lunar physics and internal structure",
            "Lunar chemistry (materials and geochronology)",
            "Cislunar space environment",
            "Lunar-based astronomical observation",
            "Lunar-based Earth observation",
            "Lunar-based biological and medical experiments",
            "Lunar resources in-situ utilization"),
        catalog.objectives().stream().map(objective -> objective.title()).toList());
  }

  @Test
  void fiveFacilities() {
    assertEquals(
        List.of(
            "Cislunar Transportation Facility",
            "Long-term Support Facility on Lunar Surface",
            "Lunar Transportation and Operation Facility",
            "Lunar Scientific Facility",
            "Ground Support and Application Facility"),
        catalog.facilities().stream().map(facility -> facility.title()).toList());
  }

  @Test
  void eightCooperationDomains() {
    assertEquals(8, catalog.cooperationDomains().size());
  }

  @Test
  void threePhasesWithTheirPrintedPeriodsAndExtents() {
    assertEquals(
        """
        I reconnaissance 2021-2025 2021/2025
        II construction 2026~2035 2026/2035
        III utilization after 2036 2036/..\
        """,
        catalog.phases().stream()
            .map(p -> p.numeral() + " " + p.id() + " " + p.printedPeriod() + " " + p.period())
            .collect(joining("\n")));
  }

  @Test
  void twoStagesOfConstruction() {
    List<StagePlan> stages = catalog.phases().get(1).stages();

    assertEquals(
        List.of("1 2026-2030 2026/2030", "2 2031-2035 2031/2035"),
        stages.stream().map(s -> s.number() + " " + s.printedPeriod() + " " + s.period()).toList());
    assertEquals(List.of(CE_8, LUNA_28), stages.get(0).missions());
    assertEquals(
        Arrays.stream(NamedMission.values()).filter(m -> m.id().startsWith("ILRS")).toList(),
        stages.get(1).missions());
    assertEquals(List.of(3, 5, 2), objectivesPerPhase());
    assertEquals(List.of(4, 1), stages.stream().map(s -> s.objectives().size()).toList());
  }

  private List<Integer> objectivesPerPhase() {
    return catalog.phases().stream().map(phase -> phase.objectives().size()).toList();
  }

  @Test
  void theMissionsAreTheThirteenThatTheGuideNamesInItsOrder() {
    List<MissionId> named = List.of(NamedMission.values());
    assertEquals(named, catalog.missions().stream().map(mission -> mission.id()).toList());
  }

  @Test
  void onlyTheEndsOfTheIlrsMissionsHaveAYear() {
    assertEquals(
        List.of("ILRS-1 2031", "ILRS-5 2035"),
        Stream.of(ILRS_1, NamedMission.ILRS_2, NamedMission.ILRS_3, NamedMission.ILRS_4, ILRS_5)
            .map(catalog::mission)
            .flatMap(m -> m.launch().stream().map(launch -> m.id() + " " + launch.date()))
            .toList());
  }

  @Test
  void everyIlrsMissionHasAPurposeAndNoOtherHas() {
    catalog
        .missions()
        .forEach(m -> assertEquals(m.id().id().startsWith("ILRS"), m.purpose().isPresent()));
  }

  @Test
  void leadersAreThoseTheGuideNames() {
    assertEquals(
        "CE-4 [CNSA], CE-6 [CNSA], CE-7 [CNSA], CE-8 [CNSA], LUNA-25 [ROSCOSMOS], LUNA-26"
            + " [ROSCOSMOS], LUNA-27 [ROSCOSMOS], LUNA-28 [ROSCOSMOS], ILRS-1 [], ILRS-2 [],"
            + " ILRS-3 [], ILRS-4 [], ILRS-5 []",
        catalog.missions().stream().map(m -> m.id() + " " + m.leads()).collect(joining(", ")));
  }

  @ParameterizedTest
  @CsvSource({
    "A, Space Mission Cooperation,            '',                                 0, 0",
    "B, Space System Cooperation,             '',                                 0, 3",
    "C, Subsystem Cooperation,                space-system-responsible-party,     3, 0",
    "D, Equipment Cooperation,                space-subsystem-responsible-party,  3, 0",
    "E, Ground and Application Cooperation,   '',                                 0, 0",
  })
  void categoriesHaveTheirTitlesAndNegotiatorsOnlyWhereTheGuideSaysSo(
      Category code, String title, String negotiator, int examples, int subCategories) {
    var category = catalog.category(code);

    assertEquals(title, category.title());
    assertEquals(negotiator, category.negotiateWith().map(Object::toString).orElse(""));
    assertEquals(examples, category.examples().size());
    assertEquals(subCategories, category.subCategories().size());
  }

  @Test
  void theSubCategoriesAreForTheStationForCnsaAndForRoscosmos() {
    assertEquals(
        """
        B1 Optional.empty Optional.empty [independent energy module, rover, robot]
        B2 Optional[CNSA] Optional[CNSA] [CE-4, CE-6, CE-7, CE-8]
        B3 Optional[ROSCOSMOS] Optional[ROSCOSMOS] [LUNA-25, LUNA-26, LUNA-27, LUNA-28]\
        """,
        catalog.category(Category.B).subCategories().stream()
            .map(s -> s.code() + " " + s.lead() + " " + s.negotiateWith() + " " + s.examples())
            .collect(joining("\n")));
  }

  @Test
  void theOrganizationIsTwoAgenciesALaterOneAndAWorkingGroupWithThreeSubgroups() {
    assertEquals(
        List.of("CNSA", "ROSCOSMOS", "CMSA", "JWG", "JWG-LEGAL", "JWG-SCIENCE", "JWG-ENGINEERING"),
        catalog.organizations().stream().map(Organization::id).map(Object::toString).toList());
    assertEquals(3, catalog.organizations().stream().filter(o -> o.parent().isPresent()).count());
  }

  @ParameterizedTest
  @CsvSource({
    "CE-4,    Ms. Jiang Hui,",
    "CE-8,    Ms. Jiang Hui,",
    "LUNA-25, Ms. Marina Kuzmina,",
    "LUNA-28, Ms. Marina Kuzmina,",
    "ILRS-1,  Ms. Marina Kuzmina, Ms. Jiang Hui",
    "ILRS-5,  Ms. Marina Kuzmina, Ms. Jiang Hui",
  })
  void eachGroupOfMissionsHasItsContactsInTheOrderOfTheGuide(
      String mission, String first, String second) {
    assertEquals(
        Stream.of(Optional.of(first), Optional.ofNullable(second))
            .flatMap(Optional::stream)
            .toList(),
        catalog.contacts(MissionId.parse(mission)).stream()
            .flatMap(contact -> contact.name().stream())
            .toList());
  }

  @Test
  void contactsArePrintedWithNumberAndAddress() {
    assertEquals(
        """
        ROSCOSMOS +7495 6319000 ext. 3314 Kuzmina.MA@Roscosmos.ru
        CNSA +8610 88581203 jiangh@cnsa.gov.cn\
        """,
        catalog.contacts().stream()
            .map(c -> c.organization() + " " + text(c.phone()) + " " + text(c.email()))
            .collect(joining("\n")));
    assertEquals(
        List.of("Division Director, Department of International Cooperation"),
        catalog.contacts().stream().map(Contact::role).distinct().toList());
  }

  private static String text(Optional<String> value) {
    return value.orElse("-");
  }

  @Test
  void theGuidesDisagreementsWithItselfAndEarlierSourcesAreRecorded() {
    assertEquals(
        List.of(
            "guide-date",
            "reconnaissance-period",
            "construction-period",
            "utilization-start-in-figure",
            "utilization-after-2036",
            "stage-2-objective",
            "utilization-objective",
            "sub-category-b2-missions",
            "sub-category-b3-missions",
            "guide-title",
            "joint-statement-title",
            "ce-6-equipment"),
        catalog.discrepancies().stream().map(discrepancy -> discrepancy.id()).toList());
  }

  @Test
  void everySourceIsCitedBySomething() {
    Set<String> cited = new HashSet<>();
    IlrsJson.mapper()
        .valueToTree(catalog.document())
        .findValues("source")
        .forEach(source -> cited.add(source.asText()));

    catalog
        .sources()
        .forEach(
            source -> assertTrue(cited.contains(source.id().id()), () -> "uncited: " + source));
  }
}
