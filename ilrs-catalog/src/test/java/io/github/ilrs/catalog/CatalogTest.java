package io.github.ilrs.catalog;

import static io.github.ilrs.model.partnership.Category.A;
import static io.github.ilrs.model.partnership.Category.B;
import static io.github.ilrs.model.partnership.Category.D;
import static io.github.ilrs.model.partnership.Category.E;
import static io.github.ilrs.model.programme.NamedMission.CE_6;
import static io.github.ilrs.model.programme.NamedMission.CE_7;
import static io.github.ilrs.model.programme.NamedMission.ILRS_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.internal.CountryCode;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  private static final Dataset ILRS = Dataset.canonical();
  private static final Catalog FIRST = ILRS.asOf(Dataset.FIRST_DAY);
  private static final OrganizationId CNSA = OrganizationId.parse("CNSA");

  @Test
  void tellsWhichMissionsAreOpenToAScientificInstrument() {
    assertEquals(
        List.of(
            "CE-6", "CE-7", "CE-8", "LUNA-27", "LUNA-28", "ILRS-1", "ILRS-2", "ILRS-3", "ILRS-4",
            "ILRS-5"),
        missions(OpportunityQuery.all().category(D).printedOpen(true)));
  }

  @Test
  void filtersMeanAndTheirValuesMeanOr() {
    OpportunityQuery query =
        OpportunityQuery.all()
            .category(A, B)
            .lead(CNSA)
            .phase(Phase.RECONNAISSANCE)
            .printedOpen(true);

    assertEquals(
        List.of("CE-7/A", "CE-7/B"),
        FIRST.find(query).stream().map(o -> o.mission() + "/" + o.category()).toList());
    assertEquals(2, FIRST.count(query));
    assertEquals(Optional.of(A), FIRST.findFirst(query).map(o -> o.category()));
  }

  @Test
  void settingAFilterAgainReplacesItsValues() {
    assertEquals(
        OpportunityQuery.all().category(D), OpportunityQuery.all().category(A).category(D));
    assertEquals(
        OpportunityQuery.all().category(A, D), OpportunityQuery.all().category(List.of(D, A)));
    assertNotEquals(OpportunityQuery.all().category(D), OpportunityQuery.all().category(A));
    assertEquals(
        "category in [C, D] and joinable in [true]",
        OpportunityQuery.all().category(Category.C, D).joinable().toString());
  }

  static Stream<Executable> filtersWithoutValues() {
    return Stream.of(
        () -> OpportunityQuery.all().mission(),
        () -> OpportunityQuery.all().category(List.of()),
        () -> OpportunityQuery.all().subCategory(Set.of()),
        () -> OpportunityQuery.all().lead(),
        () -> OpportunityQuery.all().phase(),
        () -> OpportunityQuery.all().stage(),
        () -> OpportunityQuery.all().form(),
        () -> OpportunityQuery.all().availability(),
        () -> MissionQuery.all().series(),
        () -> MissionQuery.all().status(),
        () -> ParticipantQuery.all().kind(),
        () -> PayloadQuery.all().country(),
        () -> CallQuery.all().mission(),
        () -> DiscrepancyQuery.all().subject(),
        () -> ChangeQuery.all().subject());
  }

  @ParameterizedTest
  @MethodSource("filtersWithoutValues")
  void aFilterWithoutValuesIsAnErrorAndNotEverything(Executable filter) {
    assertThrows(InvalidValueException.class, filter);
  }

  static Stream<Arguments> queriesWithUnknownIds() {
    MissionId rover = MissionId.parse("ROVER-2");
    OrganizationId agency = OrganizationId.parse("NOBODY");
    return Stream.of(
        arguments("mission", (Executable) () -> FIRST.find(OpportunityQuery.all().mission(rover))),
        arguments("mission", (Executable) () -> FIRST.count(OpportunityQuery.all().mission(rover))),
        arguments(
            "organization", (Executable) () -> FIRST.find(OpportunityQuery.all().lead(agency))),
        arguments("organization", (Executable) () -> FIRST.find(MissionQuery.all().lead(agency))),
        arguments("mission", (Executable) () -> FIRST.find(PayloadQuery.all().mission(rover))),
        arguments("mission", (Executable) () -> FIRST.find(CallQuery.all().mission(rover))),
        arguments(
            "subject", (Executable) () -> FIRST.find(DiscrepancyQuery.all().subject("nobody"))),
        arguments(
            "subject",
            (Executable)
                () ->
                    ILRS.changes(
                        Dataset.FIRST_DAY,
                        Dataset.FIRST_DAY,
                        ChangeQuery.all().subject("nobody"))));
  }

  @ParameterizedTest
  @MethodSource("queriesWithUnknownIds")
  void anUnknownIdInAQueryIsAnErrorAndNotAnEmptyList(String kind, Executable find) {
    assertEquals(kind, assertThrows(UnknownIdException.class, find).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thailand", "thailand", "TH", "th", "THA"})
  void aCountryIsFoundByNameAndByIsoCode(String country) {
    Catalog day = ILRS.asOf(LocalDate.of(2026, 11, 21));

    assertEquals(
        List.of("thailand"),
        day.find(ParticipantQuery.all().country(country)).stream().map(Participant::id).toList());
    List<Payload> payloads = day.find(PayloadQuery.all().country(country));
    assertFalse(payloads.isEmpty());
    assertTrue(payloads.stream().allMatch(p -> p.countries().contains("Thailand")));
    assertTrue(payloads.stream().allMatch(p -> p.countryCodes().contains("TH")));
    assertEquals(List.of(), day.find(ParticipantQuery.all().country("Japan")));
  }

  @Test
  void whatIsNoCountryIsAnErrorThatNamesTheNearest() {
    InvalidValueException error =
        assertThrows(
            InvalidValueException.class, () -> ParticipantQuery.all().country("TH", "Serbja"));

    assertEquals("Serbja", error.value());
    assertTrue(error.expected().contains("Serbia"), error.expected());
  }

  @Test
  void everyCountryHasACode() {
    Catalog day = ILRS.asOf(LocalDate.of(2026, 11, 21));
    for (Participant participant : day.participants()) {
      assertEquals(
          participant.kind() == ParticipantKind.COUNTRY,
          participant.countryCode().isPresent(),
          participant.id());
    }
    for (PayloadRecord payload : ILRS.document().payloads()) {
      for (String country : payload.countries()) {
        assertTrue(CountryCode.find(country).isPresent(), country);
      }
    }
    for (Organization organization : day.organizations()) {
      assertEquals(
          organization.country().isPresent(),
          organization.countryCode().isPresent(),
          organization.id().id());
    }
  }

  @Test
  void everyReadingInAnotherScriptHasItsLanguageAndAGloss() {
    int glossed = 0;
    for (Discrepancy discrepancy : ILRS.document().discrepancies()) {
      for (Reading reading : discrepancy.readings()) {
        boolean latin =
            reading
                .value()
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        assertTrue(latin || reading.gloss().isPresent(), reading.value());
        glossed += reading.lang().isPresent() ? 1 : 0;
      }
    }
    assertTrue(glossed > 0);
  }

  @Test
  void aMissionHasItsCosparIdFromItsLaunchOn() {
    assertEquals(Map.of(), ILRS.asOf(LocalDate.of(2024, 5, 2)).mission(CE_6).identifiers());
    assertEquals(
        Map.of("cospar", "2024-083A"),
        ILRS.asOf(LocalDate.of(2024, 5, 3)).mission(CE_6).identifiers());
  }

  @Test
  void missionsHaveTheNamesAndIdentifiersThatSourcesPrint() {
    Catalog day = ILRS.asOf(LocalDate.of(2026, 11, 21));
    assertEquals(
        """
        CE-4 {zh=嫦娥四号} {cospar=2018-103A}
        CE-6 {zh=嫦娥六号} {cospar=2024-083A}
        CE-7 {zh=嫦娥七号, ru=Чанъэ-7} {}
        CE-8 {zh=嫦娥八号} {}
        LUNA-25 {ru=Луна-25} {cospar=2023-118A}
        LUNA-26 {ru=Луна-26} {}
        LUNA-27 {ru=Луна-27} {}
        LUNA-28 {ru=Луна-28} {}
        """,
        day.missions().stream()
            .filter(mission -> !mission.names().isEmpty())
            .map(
                mission ->
                    mission.id() + " " + mission.names() + " " + mission.identifiers() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void opportunitiesOfMissionsThatNameNoLeadCanBeFound() {
    List<Opportunity> found = FIRST.find(OpportunityQuery.all().withoutLead());

    assertEquals(25, found.size());
    assertTrue(found.stream().allMatch(o -> o.mission().id().startsWith("ILRS-")));
    assertEquals(5, FIRST.find(MissionQuery.all().withoutLead()).size());
  }

  @Test
  void everythingThatHasAnIdIsFoundByIt() {
    Catalog today = ILRS.today(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    today.missions().forEach(m -> assertSame(m, today.mission(m.id())));
    today.participants().forEach(p -> assertSame(p, today.participant(p.id())));
    today.calls().forEach(c -> assertSame(c, today.call(c.id())));
    today.payloads().forEach(p -> assertSame(p, today.payload(p.id())));
    today.sites().forEach(s -> assertSame(s, today.site(s.id())));
    today.sources().forEach(s -> assertSame(s, today.source(s.id())));
    today.organizations().forEach(o -> assertSame(o, today.organization(o.id())));
    today.phases().forEach(p -> assertSame(p, today.phase(p.id())));
    today.categories().forEach(c -> assertSame(c, today.category(c.code())));
    today.opportunities().forEach(o -> assertSame(o, today.opportunity(o.id())));
    today.objectives().forEach(o -> assertSame(o, today.objective(o.id())));
    today.facilities().forEach(f -> assertSame(f, today.facility(f.id())));
    today.cooperationDomains().forEach(d -> assertSame(d, today.cooperationDomain(d.id())));
    today.discrepancies().forEach(d -> assertSame(d, today.discrepancy(d.id())));
    assertEquals(Optional.empty(), today.findPayload("nothing"));
    assertEquals(Optional.empty(), today.findOpportunity(CellId.parse("CE-5/A")));
    assertEquals(
        List.of("thailand"),
        assertThrows(UnknownIdException.class, () -> today.participant("tailand"))
            .nearest()
            .stream()
            .limit(1)
            .toList());
  }

  @Test
  void aDatasetThatNeedsNewerRulesIsRefused() {
    DatasetDocument newer =
        DatasetDocument.builder()
            .from(ILRS.document())
            .rulesVersion(Dataset.RULES_VERSION + 1)
            .build();

    InvalidDatasetException refusal =
        assertThrows(InvalidDatasetException.class, () -> Dataset.of(newer));
    assertEquals(
        List.of("rules-version"), refusal.violations().stream().map(Violation::rule).toList());
  }

  @ParameterizedTest
  @CsvSource({"1, CE-8 LUNA-28", "2, ILRS-1 ILRS-2 ILRS-3 ILRS-4 ILRS-5"})
  void asksByStage(int stage, String missions) {
    assertEquals(
        List.of(missions.split(" ")), missions(OpportunityQuery.all().category(E).stage(stage)));
  }

  @Test
  void asksByFormAndByRoute() {
    assertEquals(
        List.of("CE-7", "CE-8", "LUNA-28"),
        missions(OpportunityQuery.all().form(CooperationForm.PIGGYBACK_OF_PROBE_SYSTEM)));
    assertEquals(
        List.of("LUNA-28"),
        missions(OpportunityQuery.all().subCategory(SubCategory.B3).printedOpen(true)));
  }

  @Test
  void refusesAStageThatThereIsNot() {
    assertThrows(InvalidValueException.class, () -> OpportunityQuery.all().stage(1, 3));
  }

  private static List<String> missions(OpportunityQuery query) {
    return FIRST.find(query).stream().map(o -> o.mission().id()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CE-7,    A, ,   ",
    "CE-7,    B, B2, CNSA",
    "CE-4,    B, B2, CNSA",
    "LUNA-26, B, B3, ROSCOSMOS",
    "ILRS-1,  B, B1, ",
    "CE-8,    C, ,   space-system-responsible-party",
    "ILRS-2,  C, ,   space-system-responsible-party",
    "LUNA-27, D, ,   space-subsystem-responsible-party",
    "CE-6,    E, ,   ",
  })
  void saysWhoNegotiatesOnlyWhereTheGuideDoes(
      String mission, Category category, String route, String negotiator) {
    var opportunity = FIRST.opportunity(MissionId.parse(mission), category);

    assertEquals(
        Optional.ofNullable(route).map(Term.parser(SubCategory.class)).stream().toList(),
        opportunity.subCategories());
    assertEquals(
        Optional.ofNullable(negotiator).map(Term.parser(Negotiator.class)),
        opportunity.negotiateWith());
  }

  @Test
  void anUnknownMissionIsNamedWithItsNeighbours() {
    UnknownIdException unknown =
        assertThrows(UnknownIdException.class, () -> FIRST.mission(MissionId.parse("CE-5")));

    assertEquals("mission", unknown.kind());
    assertEquals("CE-5", unknown.id());
    assertEquals(List.of("CE-4", "CE-6", "CE-7", "CE-8"), unknown.nearest());
    assertTrue(unknown.getMessage() != null && unknown.getMessage().contains("CE-5"));
    assertEquals(Optional.empty(), FIRST.findMission(MissionId.parse("CE-5")));
    assertEquals(Optional.empty(), FIRST.findOpportunity(MissionId.parse("CE-5"), A));
    assertThrows(UnknownIdException.class, () -> FIRST.opportunity(MissionId.parse("CE-5"), A));
    assertThrows(UnknownIdException.class, () -> FIRST.contacts(MissionId.parse("CE-5")));
  }

  @Test
  void theMatrixIsReadByRowByColumnAndByCell() {
    var matrix = FIRST.matrix();

    assertEquals(65, matrix.rows().stream().mapToInt(row -> row.cells().size()).sum());
    assertEquals(13, matrix.row(D).size());
    assertEquals(5, matrix.column(ILRS_1).size());
    assertEquals(
        Optional.of("Mission coordination*"), matrix.cell(CE_7, A).map(cell -> cell.printed()));
    assertEquals(Optional.empty(), matrix.cell(MissionId.parse("CE-5"), A));
    assertEquals(List.of(), matrix.column(MissionId.parse("CE-5")));
  }

  @Test
  void missionsAreAskedForByPhaseSeriesLeadAndLaunch() {
    assertEquals(
        List.of("CE-4", "CE-6", "CE-7", "CE-8"),
        find(MissionQuery.all().series(MissionSeries.CHANG_E)));
    assertEquals(
        find(MissionQuery.all().series(MissionSeries.CHANG_E)),
        find(MissionQuery.all().lead(CNSA)));
    assertEquals(
        List.of("CE-8", "LUNA-28"), find(MissionQuery.all().phase(Phase.CONSTRUCTION).stage(1)));
    assertEquals(
        List.of("ILRS-1"),
        find(
            MissionQuery.all()
                .launchFrom(PartialDate.parse("2030"))
                .launchTo(PartialDate.parse("2031-06"))));
    assertThrows(
        InvalidValueException.class,
        () ->
            MissionQuery.all()
                .launchFrom(PartialDate.parse("2032"))
                .launchTo(PartialDate.parse("2031")));
  }

  private static List<String> find(MissionQuery query) {
    return FIRST.find(query).stream().map(mission -> mission.id().id()).toList();
  }

  @Test
  void todayIsTheClocksDayInUtcWhateverItsZone() {
    Instant lateEvening = Instant.parse("2026-11-20T23:30:00Z");
    LocalDate day = LocalDate.of(2026, 11, 20);

    assertEquals(day, ILRS.today(Clock.fixed(lateEvening, ZoneOffset.UTC)).asOf());
    assertEquals(day, ILRS.today(Clock.fixed(lateEvening, ZoneId.of("Asia/Shanghai"))).asOf());
  }

  @Test
  void daysBeforeTheGuideAndDaysToComeAreRefused() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    LocalDate today = LocalDate.of(2026, 11, 20);

    assertEquals(today, ILRS.asOf(today, clock).asOf());
    assertEquals(Dataset.FIRST_DAY, ILRS.asOf(Dataset.FIRST_DAY, clock).asOf());
    assertThrows(DayOutOfRangeException.class, () -> ILRS.asOf(LocalDate.of(2021, 6, 15)));
    DayOutOfRangeException future =
        assertThrows(DayOutOfRangeException.class, () -> ILRS.asOf(today.plusDays(1), clock));
    assertEquals(today.plusDays(1), future.day());
    assertEquals(Dataset.FIRST_DAY, future.first());
    assertEquals(today, future.last());
  }

  @Test
  void theCanonicalDatasetIsOneObject() {
    assertSame(Dataset.canonical(), Dataset.canonical());
    assertEquals(ILRS.document(), Dataset.of(ILRS.document()).document());
  }
}
