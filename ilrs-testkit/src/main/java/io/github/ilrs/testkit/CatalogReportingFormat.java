package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;

/** Formats a catalog in the report of a failed property. jqwik finds this class as a service. */
public final class CatalogReportingFormat implements SampleReportingFormat {
  /** Called by jqwik. */
  public CatalogReportingFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Dataset || value instanceof Catalog;
  }

  @Override
  public Object report(Object value) {
    if (value instanceof Dataset dataset) {
      return dataset.document();
    }
    Map<Object, Object> shown = new LinkedHashMap<>();
    if (value instanceof Catalog catalog) {
      shown.put(SampleReportingFormat.plainLabel("as of"), catalog.asOf());
      shown.put(SampleReportingFormat.plainLabel("document"), catalog.document());
    }
    return shown;
  }

  @Override
  public Optional<String> label(Object value) {
    return Optional.of(value.getClass().getSimpleName() + " ");
  }
}
