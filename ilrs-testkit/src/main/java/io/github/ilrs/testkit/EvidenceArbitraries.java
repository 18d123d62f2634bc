package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Arbitraries of what facts rest on: sources, citations and the disagreements between them. */
public final class EvidenceArbitraries {
  private EvidenceArbitraries() {}

  /** The id of a source, in lower-case kebab. */
  public static Arbitrary<SourceId> sourceIds() {
    return Texts.kebab().map(SourceId::of);
  }

  /** A document, dated or not, on the web or not, of any reliability. */
  public static Arbitrary<Source> sources() {
    return Builders.withBuilder(Source::builder)
        .use(sourceIds())
        .in(Source.Builder::id)
        .use(Texts.said())
        .in(Source.Builder::title)
        .use(Texts.said())
        .in(Source.Builder::publisher)
        .use(TimeArbitraries.partialDates().optional(0.7))
        .in(Source.Builder::published)
        .use(addresses().optional(0.7))
        .in(Source.Builder::url)
        .use(Vocabularies.words(Reliability.class))
        .in(Source.Builder::reliability)
        .build(Source.Builder::build);
  }

  /** A place in some source. */
  public static Arbitrary<Citation> citations() {
    return Combinators.combine(sourceIds(), Texts.said()).as(Citation::of);
  }

  /** Something a source says, adopted or not. */
  public static Arbitrary<Reading> readings() {
    return readings(Scope.any());
  }

  private static Arbitrary<Reading> readings(Scope scope) {
    return Builders.withBuilder(Reading::builder)
        .use(Texts.said())
        .in(Reading.Builder::value)
        .use(scope.citation())
        .in(Reading.Builder::citation)
        .use(Arbitraries.of(false, true))
        .in(Reading.Builder::adopted)
        .build(Reading.Builder::build);
  }

  /** A disagreement of two readings or more, of which one is adopted or none. */
  public static Arbitrary<Discrepancy> discrepancies() {
    return discrepancies(Scope.any());
  }

  static Arbitrary<Discrepancy> discrepancies(Scope scope) {
    Arbitrary<List<Reading>> readings =
        Combinators.combine(
                readings(scope).list().uniqueElements(Reading::value).ofMinSize(2).ofMaxSize(4),
                Arbitraries.integers().between(-1, 3))
            .as(EvidenceArbitraries::adoptOnly);
    return Builders.withBuilder(Discrepancy::builder)
        .use(Texts.kebab())
        .in(Discrepancy.Builder::id)
        .use(Texts.said())
        .in(Discrepancy.Builder::subject)
        .use(Texts.said())
        .in(Discrepancy.Builder::property)
        .use(readings)
        .in(Discrepancy.Builder::readings)
        .use(Texts.said())
        .in(Discrepancy.Builder::reason)
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
