package io.github.ilrs.catalog.text;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.Withdrawal;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date of the data, publishers, sources, discrepancies and withdrawn ids. */
final class EvidenceRecords {
  private static final Pattern GLOSSED =
      Pattern.compile("(.*) \\((" + IdForm.LANGUAGE.pattern() + "): (.*)\\)");

  private final DatasetDocument.Builder document;
  private final Map<String, Publisher> publishers = new LinkedHashMap<>();
  private final Map<SourceId, Source> sources = new HashMap<>();

  /** Creates a reader that knows the publishers and sources of a dataset to which it adds. */
  EvidenceRecords(
      DatasetDocument.Builder document, List<Publisher> publishers, List<Source> sources) {
    this.document = document;
    publishers.forEach(publisher -> this.publishers.put(publisher.name(), publisher));
    sources.forEach(source -> this.sources.put(source.id(), source));
  }

  void register(Map<String, Consumer<Fields>> kinds) {
    kinds.put("dataset", this::dataset);
    kinds.put("publishers", this::publishers);
    kinds.put("source", this::source);
    kinds.put("discrepancy", this::discrepancy);
    kinds.put("withdrawn", this::withdrawn);
  }

  private void publishers(Fields fields) {
    List<Publisher> read = new ArrayList<>();
    fields.rows(
        List.of("publisher", "reliability", "reason"),
        cells ->
            new Publisher(cells.get(0), Term.parse(Reliability.class, cells.get(1)), cells.get(2)),
        read::add);
    fields.build(
        () -> read,
        graded -> {
          document.addAllPublishers(graded);
          graded.forEach(publisher -> publishers.put(publisher.name(), publisher));
        });
  }

  private Publisher publisher(String name) {
    return Fields.known("publisher", name, publishers, "a publisher graded earlier in the text");
  }

  private void source(Fields fields) {
    Source.Builder source = Source.builder();
    fields.id(SourceId::parse, source::id);
    fields.one("title", Function.identity(), source::title);
    fields.one(
        "publisher",
        this::publisher,
        publisher -> source.publisher(publisher.name()).reliability(publisher.reliability()));
    fields.optional("provenance", Function.identity(), source::provenance);
    fields.optional("published", PartialDate::parse, source::published);
    fields.optional("url", Fields::address, source::url);
    fields.optional("origin", Function.identity(), source::origin);
    fields.build(source::build, this::add);
  }

  private void add(Source source) {
    document.addSources(source);
    sources.put(source.id(), source);
  }

  /**
   * Returns a reader of histories, whose statements take their dates and reliability from their
   * sources.
   */
  HistoryTable history() {
    return new HistoryTable(sources);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw InvalidValueException.of("number", text, "digits");
    }
  }

  private void dataset(Fields fields) {
    fields.one("date", EvidenceRecords::day, document::dataDate);
    fields.optional("licence", Function.identity(), document::licence);
    fields.one("rules", EvidenceRecords::number, document::rulesVersion);
    fields.build(() -> this, done -> {});
  }

  private static LocalDate day(String text) {
    PartialDate date = PartialDate.parse(text);
    if (date.precision() != Precision.DAY) {
      throw InvalidValueException.of("data date", text, "a day");
    }
    return date.earliest();
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

  /** The head names kind and id: {@code withdrawn payload ce-9-imager}. */
  private void withdrawn(Fields fields) {
    List<String> reason = new ArrayList<>();
    List<String> successor = new ArrayList<>();
    fields.one("reason", Function.identity(), reason::add);
    fields.optional("successor", Function.identity(), successor::add);
    fields.build(
        () -> new Withdrawal(fields.id(), reason.get(0), successor.stream().findFirst()),
        document::addWithdrawals);
  }

  /** Parses a reading; in another language, it ends like {@code 2028 год (ru: the year 2028)}. */
  private static Reading reading(String text, boolean adopted) {
    return Fields.said(
        text,
        (words, citation) -> {
          Reading.Builder reading = Reading.builder().citation(citation).adopted(adopted);
          Matcher glossed = GLOSSED.matcher(words);
          return glossed.matches()
              ? reading
                  .value(glossed.group(1))
                  .lang(glossed.group(2))
                  .gloss(glossed.group(3))
                  .build()
              : reading.value(words).build();
        });
  }
}
