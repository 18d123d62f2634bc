package io.github.ilrs.testkit;

import static java.util.Map.entry;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.ProgrammeRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.dataset.Withdrawal;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.MassLimit;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.MatrixCell;
import io.github.ilrs.model.partnership.MatrixRow;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.partnership.Until;
import io.github.ilrs.model.programme.CooperationDomain;
import io.github.ilrs.model.programme.Facility;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.PartnerMissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.ScientificObjective;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.response.ApiIndex;
import io.github.ilrs.model.response.ApiLink;
import io.github.ilrs.model.response.ApiResource;
import io.github.ilrs.model.response.CatalogSummary;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemViolation;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Provides jqwik with an arbitrary for every value type, so that a property can have a parameter
 * such as {@code @ForAll Mission mission}. jqwik finds this class as a service when this library is
 * on the class path or module path.
 *
 * <p>Terms are always known ones, never {@code UNRECOGNIZED}. A {@code Listing<T>} is provided for
 * any {@code T} that jqwik has an arbitrary for.
 */
public final class IlrsArbitraryProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<? extends Arbitrary<?>>> BY_TYPE =
      Map.ofEntries(
          // Time
          entry(PartialDate.class, TimeArbitraries::partialDates),
          entry(YearRange.class, TimeArbitraries::periods),
          // Evidence
          entry(SourceId.class, EvidenceArbitraries::sourceIds),
          entry(Publisher.class, EvidenceArbitraries::publishers),
          entry(Source.class, EvidenceArbitraries::sources),
          entry(Citation.class, EvidenceArbitraries::citations),
          entry(Event.class, EvidenceArbitraries::events),
          entry(LandingSite.class, EvidenceArbitraries::landingSites),
          entry(Statement.class, EvidenceArbitraries::statements),
          entry(Caveat.class, EvidenceArbitraries::caveats),
          entry(Change.class, EvidenceArbitraries::changes),
          entry(Reading.class, EvidenceArbitraries::readings),
          entry(Discrepancy.class, EvidenceArbitraries::discrepancies),
          // Programme
          entry(MissionId.class, ProgrammeArbitraries::missionIds),
          entry(PartnerMissionId.class, ProgrammeArbitraries::partnerMissionIds),
          entry(OrganizationId.class, ProgrammeArbitraries::organizationIds),
          entry(Programme.class, ProgrammeArbitraries::programmes),
          entry(Organization.class, ProgrammeArbitraries::organizations),
          entry(Milestone.class, ProgrammeArbitraries::milestones),
          entry(ScientificObjective.class, ProgrammeArbitraries::objectives),
          entry(Facility.class, ProgrammeArbitraries::facilities),
          entry(CooperationDomain.class, ProgrammeArbitraries::cooperationDomains),
          entry(PhasePlan.class, ProgrammeArbitraries::phasePlans),
          entry(StagePlan.class, ProgrammeArbitraries::stagePlans),
          entry(Launch.class, ProgrammeArbitraries::launches),
          entry(Mission.class, ProgrammeArbitraries::missions),
          // Partnership
          entry(CategoryDefinition.class, PartnershipArbitraries::categoryDefinitions),
          entry(SubCategoryDefinition.class, PartnershipArbitraries::subCategoryDefinitions),
          entry(Cell.class, PartnershipArbitraries::cells),
          entry(Contact.class, PartnershipArbitraries::contacts),
          entry(Opportunity.class, PartnershipArbitraries::opportunities),
          entry(Until.class, PartnershipArbitraries::untils),
          entry(MatrixCell.class, PartnershipArbitraries::matrixCells),
          entry(MatrixRow.class, PartnershipArbitraries::matrixRows),
          entry(Matrix.class, PartnershipArbitraries::matrices),
          // Participation
          entry(Participant.class, OutreachArbitraries::participants),
          entry(Call.class, OutreachArbitraries::calls),
          entry(CellId.class, OutreachArbitraries::cellIds),
          entry(Selection.class, OutreachArbitraries::selections),
          entry(MassLimit.class, OutreachArbitraries::massLimits),
          entry(Payload.class, OutreachArbitraries::payloads),
          entry(Site.class, OutreachArbitraries::sites),
          // Responses
          entry(ApiIndex.class, ResponseArbitraries::apiIndexes),
          entry(ApiResource.class, ResponseArbitraries::apiResources),
          entry(ApiLink.class, ResponseArbitraries::apiLinks),
          entry(CatalogSummary.class, ResponseArbitraries::catalogSummaries),
          entry(Problem.class, ResponseArbitraries::problems),
          entry(ProblemViolation.class, ResponseArbitraries::problemViolations),
          // Datasets
          entry(ProgrammeRecord.class, DatasetArbitraries::programmeRecords),
          entry(ParticipantRecord.class, OutreachArbitraries::participantRecords),
          entry(PayloadRecord.class, OutreachArbitraries::payloadRecords),
          entry(SiteRecord.class, OutreachArbitraries::siteRecords),
          entry(Withdrawal.class, DatasetArbitraries::withdrawals),
          entry(MissionRecord.class, DatasetArbitraries::missionRecords),
          entry(DatasetDocument.class, DatasetArbitraries::documents),
          entry(Dataset.class, DatasetArbitraries::datasets),
          entry(Catalog.class, DatasetArbitraries::catalogs),
          // Queries
          entry(OpportunityQuery.class, QueryArbitraries::opportunityQueries),
          entry(MissionQuery.class, QueryArbitraries::missionQueries));

  /** Called by jqwik. */
  public IlrsArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return BY_TYPE.containsKey(type.getRawType()) || isVocabulary(type) || isListing(type);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    if (isVocabulary(type)) {
      return Set.of(words(type.getRawType()));
    }
    if (isListing(type)) {
      return subtypes.apply(type.getTypeArgument(0)).stream()
          .map(items -> ResponseArbitraries.listings(items).withoutEdgeCases())
          .collect(Collectors.toSet());
    }
    Supplier<? extends Arbitrary<?>> arbitrary = BY_TYPE.get(type.getRawType());
    // jqwik would combine the edge cases of all fields; they are generated often enough without
    // that.
    return arbitrary == null ? Set.of() : Set.of(arbitrary.get().withoutEdgeCases());
  }

  /**
   * Takes precedence over the enum arbitraries of jqwik, which would generate {@code UNRECOGNIZED}
   * too.
   */
  @Override
  public int priority() {
    return 1;
  }

  private static boolean isListing(TypeUsage type) {
    return type.isOfType(Listing.class);
  }

  private static boolean isVocabulary(TypeUsage type) {
    return type.isEnum() && Term.class.isAssignableFrom(type.getRawType());
  }

  private static Arbitrary<?> words(Class<?> vocabulary) {
    return Arbitraries.of(vocabulary.getEnumConstants())
        .filter(word -> !((Term) word).unrecognized());
  }
}
