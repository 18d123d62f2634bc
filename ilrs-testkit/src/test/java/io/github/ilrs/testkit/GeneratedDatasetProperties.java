package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Dataset;
import net.jqwik.api.Arbitrary;

class GeneratedDatasetProperties implements DatasetProperties {
  @Override
  public Dataset dataset() {
    return Dataset.canonical();
  }

  @Override
  public Arbitrary<Dataset> datasets() {
    return DatasetArbitraries.datasets();
  }
}
