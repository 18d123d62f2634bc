package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Dataset;

class CanonicalDatasetProperties implements DatasetProperties {
  @Override
  public Dataset dataset() {
    return Dataset.canonical();
  }
}
