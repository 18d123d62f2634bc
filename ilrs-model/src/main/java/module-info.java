/** The value types and vocabularies of the International Lunar Research Station programme. */
@SuppressWarnings("requires-automatic") // the annotations that the value types are generated from
module io.github.ilrs.model {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports io.github.ilrs.model;
  exports io.github.ilrs.model.time;
  exports io.github.ilrs.model.evidence;
  exports io.github.ilrs.model.programme;
  exports io.github.ilrs.model.partnership;
  exports io.github.ilrs.model.dataset;

  opens io.github.ilrs.model to
      com.fasterxml.jackson.databind;
  opens io.github.ilrs.model.time to
      com.fasterxml.jackson.databind;
  opens io.github.ilrs.model.evidence to
      com.fasterxml.jackson.databind;
  opens io.github.ilrs.model.programme to
      com.fasterxml.jackson.databind;
  opens io.github.ilrs.model.partnership to
      com.fasterxml.jackson.databind;
  opens io.github.ilrs.model.dataset to
      com.fasterxml.jackson.databind;
}
