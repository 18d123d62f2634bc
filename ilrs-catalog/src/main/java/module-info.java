/**
 * The dataset of the International Lunar Research Station, its catalogs, queries and validation.
 */
@SuppressWarnings("requires-automatic") // the annotations that the queries are generated from
module io.github.ilrs.catalog {
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.ilrs.model;
  requires static org.immutables.value.annotations;

  exports io.github.ilrs.catalog;
  exports io.github.ilrs.catalog.history;
  exports io.github.ilrs.catalog.validation;
}
