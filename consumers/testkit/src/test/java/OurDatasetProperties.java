import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.testkit.CatalogContract;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

class OurDatasetProperties implements CatalogContract {
  private static final Dataset OURS = Dataset.canonical();

  @Override
  public Arbitrary<Dataset> datasets() {
    return Arbitraries.just(OURS);
  }
}
