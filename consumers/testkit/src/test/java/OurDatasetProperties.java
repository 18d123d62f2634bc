import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.testkit.DatasetProperties;

class OurDatasetProperties implements DatasetProperties {
  @Override
  public Dataset dataset() {
    return Dataset.canonical();
  }
}
