package io.github.ilrs.catalog.text;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.time.PartialDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads sources and discrepancies. */
final class EvidenceRecords {
  private final DatasetDocument.Builder document;

  EvidenceRecords(DatasetDocument.Builder document) {
    this.document = document;
  }

  void register(Map<String, Consumer<Fields>> kinds) {
    kinds.put("source", this::source);
    kinds.put("discrepancy", this::discrepancy);
  }

  private void source(Fields fields) {
    Source.Builder source = Source.builder();
    fields.id(SourceId::of, source::id);
    fields.one("title", Function.identity(), source::title);
    fields.one("publisher", Function.identity(), source::publisher);
    fields.optional("published", PartialDate::of, source::published);
    fields.optional("url", Fields::address, source::url);
    fields.one("reliability", Reliability::of, source::reliability);
    fields.build(source::build, document::addSources);
  }

  private void discrepancy(Fields fields) {
    Discrepancy.Builder discrepancy = Discrepancy.builder();
    fields.id(Function.identity(), discrepancy::id);
    fields.one("subject", Function.identity(), discrepancy::subject);
    fields.one("property", Function.identity(), discrepancy::property);
    fields.optional("adopted", text -> reading(text, true), discrepancy::addReadings);
    fields.many("reading", text -> reading(text, false), discrepancy::addReadings);
    fields.one("reason", Function.identity(), discrepancy::reason);
    fields.build(discrepancy::build, document::addDiscrepancies);
  }

  private static Reading reading(String text, boolean adopted) {
    return Fields.said(
        text,
        (value, citation) ->
            Reading.builder().value(value).citation(citation).adopted(adopted).build());
  }
}
