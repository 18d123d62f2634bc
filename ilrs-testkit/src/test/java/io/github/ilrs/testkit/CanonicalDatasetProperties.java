package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Dataset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

class CanonicalDatasetProperties implements CatalogContract {
  @Override
  public Arbitrary<Dataset> datasets() {
    return Arbitraries.just(Dataset.canonical());
  }
}
