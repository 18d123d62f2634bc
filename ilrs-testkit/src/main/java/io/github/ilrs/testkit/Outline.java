package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The ids and sources of a generated dataset. They are generated first; everything else refers only
 * to them.
 */
record Outline(
    LocalDate dataDate,
    List<Source> sources,
    List<Citation> citations,
    List<OrganizationId> organizations,
    List<MissionId> missions) {
  static final int MAX_MISSIONS = 12;

  static Arbitrary<Outline> any() {
    return Combinators.combine(
            TimeArbitraries.days(LocalDate.of(2022, 1, 1), LocalDate.of(2036, 12, 31)),
            unique(EvidenceArbitraries.sources(TimeArbitraries.recentDates()), Source::id, 6)
                .map(Outline::fromTheFirstDay)
                .map(Outline::gradedByPublisher),
            Texts.nonBlank().list().ofMinSize(1).ofMaxSize(6),
            unique(ProgrammeArbitraries.organizationIds(), id -> id, 4),
            unique(ProgrammeArbitraries.missionIds(), id -> id, MAX_MISSIONS))
        .as(
            (dataDate, sources, locators, organizations, missions) ->
                new Outline(dataDate, sources, cited(sources, locators), organizations, missions));
  }

  /**
   * Changes the first source to one that is published by the first day, like the Guide, or is
   * undated.
   */
  private static List<Source> fromTheFirstDay(List<Source> sources) {
    List<Source> changed = new ArrayList<>(sources);
    PartialDate first = PartialDate.of(Dataset.FIRST_DAY);
    Source guide = sources.get(0);
    changed.set(
        0,
        Source.builder()
            .from(guide)
            .published(
                guide
                    .published()
                    .map(day -> day.earliest().isAfter(Dataset.FIRST_DAY) ? first : day))
            .build());
    return changed;
  }

  /** Gives all sources of a publisher the grade of the first. */
  private static List<Source> gradedByPublisher(List<Source> sources) {
    Map<String, Reliability> grades = new HashMap<>();
    return sources.stream()
        .map(
            source ->
                Source.builder()
                    .from(source)
                    .reliability(
                        grades.computeIfAbsent(
                            source.publisher(), publisher -> source.reliability()))
                    .build())
        .toList();
  }

  private static List<Publisher> publishers(List<Source> sources) {
    return sources.stream()
        .map(source -> new Publisher(source.publisher(), source.reliability(), "As generated."))
        .distinct()
        .toList();
  }

  /** Returns the citations, distributed over the sources. */
  private static List<Citation> cited(List<Source> sources, List<String> locators) {
    return IntStream.range(0, locators.size())
        .mapToObj(i -> new Citation(sources.get(i % sources.size()).id(), locators.get(i)))
        .toList();
  }

  private static <T> Arbitrary<List<T>> unique(
      Arbitrary<T> values, Function<T, Object> id, int max) {
    return values.list().uniqueElements(id).ofMinSize(1).ofMaxSize(max);
  }

  /** Documents with this outline that satisfy every structural rule. */
  Arbitrary<DatasetDocument> documents() {
    Scope scope = Scope.of(this);
    Arbitrary<List<GuideItem>> items =
        ProgrammeArbitraries.items(scope).list().uniqueElements(GuideItem::id).ofMaxSize(2);
    return Fields.of(
            () ->
                DatasetDocument.builder()
                    .rulesVersion(Dataset.RULES_VERSION)
                    .dataDate(dataDate)
                    .publishers(publishers(sources))
                    .sources(sources))
        .with(
            DatasetDocument.Builder::licence,
            Arbitraries.of("Apache-2.0", "CC-BY-4.0").optional(0.5))
        .with(DatasetDocument.Builder::programme, DatasetArbitraries.programmeRecords(scope))
        .with(
            DatasetDocument.Builder::organizations,
            Each.of(organizations, ProgrammeArbitraries.organizations(scope), this::organization))
        .with(DatasetDocument.Builder::milestones, milestones(scope))
        .with(DatasetDocument.Builder::objectives, items)
        .with(DatasetDocument.Builder::facilities, items)
        .with(DatasetDocument.Builder::cooperationDomains, items)
        .with(DatasetDocument.Builder::phases, Roadmaps.of(scope, missions))
        .with(
            DatasetDocument.Builder::missions,
            Each.of(
                missions,
                DatasetArbitraries.missionRecords(scope),
                (id, drawn) -> MissionRecord.builder().from(drawn).id(id).build()))
        .with(
            DatasetDocument.Builder::categories,
            Each.of(
                List.of(Category.values()),
                PartnershipArbitraries.categoryDefinitions(scope),
                PartnershipArbitraries::described))
        .with(
            (document, tables) ->
                document
                    .cells(tables.cells())
                    .contacts(tables.contacts())
                    .calls(tables.calls(dataDate)),
            Combinators.combine(
                    Tables.of(scope, missions),
                    OutreachArbitraries.calls(scope).list().ofMaxSize(4))
                .as(CallsForPartners::new))
        .with(
            (document, drawn) -> document.participants(stated(drawn)),
            named(OutreachArbitraries.participantRecords(scope), ParticipantRecord::id))
        .with(
            DatasetDocument.Builder::payloads,
            named(OutreachArbitraries.payloadRecords(scope), PayloadRecord::id))
        .with(
            DatasetDocument.Builder::sites,
            named(OutreachArbitraries.siteRecords(scope), SiteRecord::id))
        .with(
            DatasetDocument.Builder::discrepancies,
            EvidenceArbitraries.discrepancies(scope)
                .list()
                .uniqueElements(Discrepancy::id)
                .ofMaxSize(2))
        .build(DatasetDocument.Builder::build);
  }

  /**
   * The parent of an organization precedes it in the list, so that no organization contains itself.
   */
  private Organization organization(OrganizationId id, Organization drawn) {
    List<OrganizationId> before = organizations.subList(0, organizations.indexOf(id));
    return Organization.builder()
        .from(drawn)
        .id(id)
        .parent(drawn.parent().filter(before::contains))
        .build();
  }

  private static Arbitrary<List<Milestone>> milestones(Scope scope) {
    Comparator<Milestone> oldestFirst =
        Comparator.comparing(milestone -> milestone.date().earliest());
    return ProgrammeArbitraries.milestones(scope)
        .list()
        .ofMaxSize(3)
        .map(milestones -> milestones.stream().sorted(oldestFirst).toList());
  }

  /** Removes participants without statements, since statements are their only citations. */
  private static List<ParticipantRecord> stated(List<ParticipantRecord> participants) {
    return participants.stream().filter(p -> !p.statements().isEmpty()).toList();
  }

  private static <T> Arbitrary<List<T>> named(Arbitrary<T> records, Function<T, Object> id) {
    return records.list().uniqueElements(id).ofMaxSize(3);
  }
}
