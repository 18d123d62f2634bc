/**
 * Arbitraries for every value type of the programme, generated and broken datasets, and properties
 * of any dataset; for tests.
 */
module io.github.ilrs.testkit {
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.ilrs.catalog;
  requires transitive net.jqwik.api;
  requires org.junit.jupiter.api;

  exports io.github.ilrs.testkit;

  provides net.jqwik.api.providers.ArbitraryProvider with
      io.github.ilrs.testkit.IlrsArbitraryProvider;
  provides net.jqwik.api.SampleReportingFormat with
      io.github.ilrs.testkit.CatalogReportingFormat;
}
