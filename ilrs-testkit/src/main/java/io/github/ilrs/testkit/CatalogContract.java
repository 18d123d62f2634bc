package io.github.ilrs.testkit;

/**
 * What any dataset's catalogs promise, as properties: that every structural rule holds, that a
 * query finds what a patient reader of the document would find, that all ways to ask agree, that
 * answers go through JSON unharmed.
 *
 * <p>Implement it for a dataset of your own, and jqwik runs all of them on it:
 *
 * <pre>{@code
 * class OurDatasetProperties implements CatalogContract {
 *   private static final Dataset OURS = Dataset.canonical(); // or one of your own
 *
 *   @Override
 *   public Arbitrary<Dataset> datasets() {
 *     return Arbitraries.just(OURS);
 *   }
 * }
 * }</pre>
 *
 * <p>With {@link DatasetArbitraries#datasets()} instead, they run on a new dataset every time. How
 * often is jqwik's to say: {@code jqwik.tries.default} in {@code junit-platform.properties}. No
 * property asks the system's clock.
 */
public interface CatalogContract
    extends QueryContract,
        OpportunityContract,
        MissionContract,
        AnswerContract,
        HistoryContract,
        AvailabilityContract,
        SpanContract,
        ChangeContract {}
