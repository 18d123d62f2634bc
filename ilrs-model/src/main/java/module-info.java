/** The value types and vocabularies of the International Lunar Research Station programme. */
// requires-automatic: the annotations that the value types are generated from;
// module: other modules are named that are built later, or need not be there.
@SuppressWarnings({"requires-automatic", "module"})
module io.github.ilrs.model {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports io.github.ilrs.model;
  exports io.github.ilrs.model.response;
  exports io.github.ilrs.model.time;
  exports io.github.ilrs.model.evidence;
  exports io.github.ilrs.model.programme;
  exports io.github.ilrs.model.partnership;
  exports io.github.ilrs.model.dataset;
  exports io.github.ilrs.model.json to
      io.github.ilrs.catalog,
      io.github.ilrs.client,
      io.github.ilrs.export,
      io.github.ilrs.server,
      io.github.ilrs.testkit;
  exports io.github.ilrs.model.internal to
      io.github.ilrs.catalog,
      io.github.ilrs.server;

  opens io.github.ilrs.model to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.github.ilrs.model.response to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.github.ilrs.model.time to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.github.ilrs.model.evidence to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.github.ilrs.model.programme to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.github.ilrs.model.partnership to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.github.ilrs.model.dataset to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
}
