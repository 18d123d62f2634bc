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
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.PartnerMissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Provides jqwik with an arbitrary for every value type, so that a property can have a parameter
 * such as {@code @ForAll Mission mission}. Records and derived values are those of generated
 * datasets. jqwik finds this class as a service when this library is on the class path or module
 * path.
 *
 * <p>Terms are always known ones, never {@code UNRECOGNIZED}. A {@code Listing<T>} is provided for
 * any {@code T} that jqwik has an arbitrary for.
 */
public final class IlrsArbitraryProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<? extends Arbitrary<?>>> BY_TYPE =
      Map.ofEntries(
          // Values of their own
          entry(PartialDate.class, TimeArbitraries::partialDates),
          entry(YearRange.class, TimeArbitraries::periods),
          entry(SourceId.class, EvidenceArbitraries::sourceIds),
          entry(LandingSite.class, EvidenceArbitraries::landingSites),
          entry(MissionId.class, ProgrammeArbitraries::missionIds),
          entry(PartnerMissionId.class, ProgrammeArbitraries::partnerMissionIds),
          entry(OrganizationId.class, ProgrammeArbitraries::organizationIds),
          entry(ApiIndex.class, ResponseArbitraries::apiIndexes),
          entry(ApiResource.class, ResponseArbitraries::apiResources),
          entry(ApiLink.class, ResponseArbitraries::apiLinks),
          entry(Problem.class, ResponseArbitraries::problems),
          entry(ProblemViolation.class, ResponseArbitraries::problemViolations),
          entry(Withdrawal.class, DatasetArbitraries::withdrawals),
          entry(DatasetDocument.class, DatasetArbitraries::documents),
          entry(Dataset.class, DatasetArbitraries::datasets),
          entry(Catalog.class, DatasetArbitraries::catalogs),
          entry(OpportunityQuery.class, QueryArbitraries::opportunityQueries),
          entry(MissionQuery.class, QueryArbitraries::missionQueries),
          // Records of a generated dataset
          entry(Publisher.class, recorded(DatasetDocument::publishers)),
          entry(Source.class, recorded(DatasetDocument::sources)),
          entry(Discrepancy.class, recorded(DatasetDocument::discrepancies)),
          entry(
              Reading.class, recorded(each(DatasetDocument::discrepancies, Discrepancy::readings))),
          entry(Organization.class, recorded(DatasetDocument::organizations)),
          entry(Milestone.class, recorded(DatasetDocument::milestones)),
          entry(GuideItem.class, recorded(DatasetDocument::objectives)),
          entry(PhasePlan.class, recorded(DatasetDocument::phases)),
          entry(StagePlan.class, recorded(each(DatasetDocument::phases, PhasePlan::stages))),
          entry(CategoryDefinition.class, recorded(DatasetDocument::categories)),
          entry(
              SubCategoryDefinition.class,
              recorded(each(DatasetDocument::categories, CategoryDefinition::subCategories))),
          entry(Cell.class, recorded(DatasetDocument::cells)),
          entry(Citation.class, recorded(each(DatasetDocument::cells, Cell::citations))),
          entry(Contact.class, recorded(DatasetDocument::contacts)),
          entry(Call.class, recorded(DatasetDocument::calls)),
          entry(CellId.class, recorded(each(DatasetDocument::calls, Call::cells))),
          entry(Selection.class, recorded(each(DatasetDocument::calls, Call::selections))),
          entry(MassLimit.class, recorded(each(DatasetDocument::calls, Call::massLimits))),
          entry(ProgrammeRecord.class, recorded(document -> List.of(document.programme()))),
          entry(MissionRecord.class, recorded(DatasetDocument::missions)),
          entry(ParticipantRecord.class, recorded(DatasetDocument::participants)),
          entry(PayloadRecord.class, recorded(DatasetDocument::payloads)),
          entry(SiteRecord.class, recorded(DatasetDocument::sites)),
          // What its catalogs derive
          entry(Statement.class, derived(IlrsArbitraryProvider::statements)),
          entry(
              Event.class,
              derived(each(IlrsArbitraryProvider::statements, s -> s.event().stream().toList()))),
          entry(Programme.class, derived(catalog -> List.of(catalog.programme()))),
          entry(Mission.class, derived(Catalog::missions)),
          entry(Launch.class, derived(each(Catalog::missions, m -> m.launch().stream().toList()))),
          entry(Opportunity.class, derived(Catalog::opportunities)),
          entry(Caveat.class, derived(each(Catalog::opportunities, Opportunity::caveats))),
          entry(
              Until.class, derived(each(Catalog::opportunities, o -> o.until().stream().toList()))),
          entry(Matrix.class, derived(catalog -> List.of(catalog.matrix()))),
          entry(MatrixRow.class, derived(catalog -> catalog.matrix().rows())),
          entry(
              MatrixCell.class,
              derived(each(catalog -> catalog.matrix().rows(), MatrixRow::cells))),
          entry(Participant.class, derived(Catalog::participants)),
          entry(Payload.class, derived(Catalog::payloads)),
          entry(Site.class, derived(Catalog::sites)),
          entry(CatalogSummary.class, derived(catalog -> List.of(catalog.summary()))),
          entry(
              Change.class,
              derived(
                  catalog ->
                      Dataset.of(catalog.document()).changes(Dataset.FIRST_DAY, catalog.asOf()))));

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

  private static <T> Supplier<Arbitrary<T>> recorded(Function<DatasetDocument, List<T>> values) {
    return () -> oneOf(DatasetArbitraries.documents().map(values));
  }

  private static <T> Supplier<Arbitrary<T>> derived(Function<Catalog, List<T>> values) {
    return () -> oneOf(DatasetArbitraries.catalogs().map(values));
  }

  private static <T> Arbitrary<T> oneOf(Arbitrary<List<T>> values) {
    return values.filter(some -> !some.isEmpty()).flatMap(Arbitraries::of);
  }

  private static <S, T, R> Function<S, List<R>> each(
      Function<S, List<T>> values, Function<T, List<R>> part) {
    return whole -> values.apply(whole).stream().flatMap(v -> part.apply(v).stream()).toList();
  }

  private static List<Statement> statements(Catalog catalog) {
    return Dataset.of(catalog.document()).histories().stream()
        .flatMap(history -> history.statements().stream())
        .toList();
  }
}
