package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.time.PartialDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of evidence: sources, citations, statements and discrepancies. */
public final class EvidenceArbitraries {
  private EvidenceArbitraries() {}

  /** The id of a source, in lower-case kebab. */
  public static Arbitrary<SourceId> sourceIds() {
    return Texts.kebab().map(SourceId::parse);
  }

  /** Sources of any reliability, with or without a date and a URL. */
  public static Arbitrary<Source> sources() {
    return sources(TimeArbitraries.partialDates());
  }

  static Arbitrary<Source> sources(Arbitrary<PartialDate> published) {
    return Fields.of(Source::builder)
        .with(Source.Builder::id, sourceIds())
        .with(Source.Builder::title, Texts.nonBlank())
        .with(Source.Builder::publisher, Texts.nonBlank())
        .with(Source.Builder::provenance, Texts.nonBlank().optional(0.3))
        .with(Source.Builder::published, published.optional(0.8))
        .with(Source.Builder::url, addresses().optional(0.7))
        .with(Source.Builder::reliability, Vocabularies.terms(Reliability.class))
        .build(Source.Builder::build);
  }

  /** Publishers of any grade. */
  public static Arbitrary<Publisher> publishers() {
    return Fields.of(Publisher::builder)
        .with(Publisher.Builder::name, Texts.nonBlank())
        .with(Publisher.Builder::reliability, Vocabularies.terms(Reliability.class))
        .with(Publisher.Builder::reason, Texts.nonBlank())
        .build(Publisher.Builder::build);
  }

  /** Citations of any source. */
  public static Arbitrary<Citation> citations() {
    return Combinators.combine(sourceIds(), Texts.nonBlank()).as(Citation::of);
  }

  /** Events, with or without a summary. */
  public static Arbitrary<Event> events() {
    return Combinators.combine(
            Vocabularies.terms(EventKind.class),
            TimeArbitraries.partialDates(),
            Texts.nonBlank().optional(0.7))
        .as(Event::new);
  }

  /** Landing sites, with or without coordinates. */
  public static Arbitrary<LandingSite> landingSites() {
    Arbitrary<String> names = Texts.nonBlank().filter(name -> name.indexOf(';') < 0);
    Arbitrary<LandingSite> located =
        Combinators.combine(
                names,
                Arbitraries.doubles().between(-90, 90).ofScale(4),
                Arbitraries.doubles().between(-180, 180).ofScale(4))
            .as(LandingSite::of);
    return Arbitraries.oneOf(names.map(LandingSite::of), located);
  }

  /** Claims and events from any source, dated or undated, adopted or rejected. */
  public static Arbitrary<Statement> statements() {
    return Histories.statements(Scope.any());
  }

  /** A caveat of any kind, on the word of any source. */
  public static Arbitrary<Caveat> caveats() {
    return Fields.of(Caveat::builder)
        .with(Caveat.Builder::kind, Vocabularies.terms(CaveatKind.class))
        .with(Caveat.Builder::summary, Texts.nonBlank())
        .with(Caveat.Builder::since, TimeArbitraries.partialDates())
        .with(Caveat.Builder::reliability, Vocabularies.terms(Reliability.class))
        .with(Caveat.Builder::citations, Scope.any().citations())
        .build(Caveat.Builder::build);
  }

  /** What a statement changed. */
  public static Arbitrary<Change> changes() {
    return Combinators.combine(
            Texts.kebab(),
            Vocabularies.terms(SubjectKind.class),
            Vocabularies.terms(ChangeKind.class),
            Texts.nonBlank().optional(0.5),
            statements(),
            TimeArbitraries.days(LocalDate.of(2021, 6, 16), LocalDate.of(2099, 12, 31)))
        .as(
            (subject, subjectKind, kind, from, statement, on) ->
                new Change(
                    subject,
                    subjectKind,
                    statement.property(),
                    kind,
                    from,
                    statement.value(),
                    statement.event(),
                    statement.landingSite(),
                    on,
                    statement.citation()));
  }

  /** Readings, adopted or not. */
  public static Arbitrary<Reading> readings() {
    return readings(Scope.any());
  }

  private static Arbitrary<Reading> readings(Scope scope) {
    return Fields.of(Reading::builder)
        .with(Reading.Builder::value, Texts.nonBlank())
        .with(
            (reading, gloss) -> reading.gloss(gloss).lang(gloss.map(words -> "zh-Hant")),
            Texts.nonBlank().optional(0.3))
        .with(Reading.Builder::citation, scope.citation())
        .with(Reading.Builder::adopted, Arbitraries.of(false, true))
        .build(Reading.Builder::build);
  }

  /** Discrepancies between two or more readings, of which at most one is adopted. */
  public static Arbitrary<Discrepancy> discrepancies() {
    return discrepancies(Scope.any());
  }

  static Arbitrary<Discrepancy> discrepancies(Scope scope) {
    Arbitrary<List<Reading>> readings =
        Combinators.combine(
                readings(scope).list().uniqueElements(Reading::value).ofMinSize(2).ofMaxSize(4),
                Arbitraries.integers().between(-1, 3))
            .as(EvidenceArbitraries::adoptOnly);
    return Fields.of(Discrepancy::builder)
        .with(Discrepancy.Builder::id, Texts.kebab())
        .with(Discrepancy.Builder::subject, Texts.nonBlank())
        .with(Discrepancy.Builder::property, Texts.nonBlank())
        .with(Discrepancy.Builder::readings, readings)
        .with(Discrepancy.Builder::reason, Texts.nonBlank())
        .build(Discrepancy.Builder::build);
  }

  private static List<Reading> adoptOnly(List<Reading> readings, int adopted) {
    return IntStream.range(0, readings.size())
        .mapToObj(i -> Reading.builder().from(readings.get(i)).adopted(i == adopted).build())
        .toList();
  }

  private static Arbitrary<URI> addresses() {
    Arbitrary<String> pages =
        Arbitraries.of("", "guide.pdf", "n6465645/c6812147/content.html", "?a=1&b=%20#c", "月球");
    return Combinators.combine(Texts.kebab(), pages)
        .as((host, page) -> URI.create("https://" + host + ".example/" + page));
  }
}
