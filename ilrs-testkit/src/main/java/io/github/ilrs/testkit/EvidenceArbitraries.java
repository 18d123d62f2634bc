package io.github.ilrs.testkit;

import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of evidence: sources, citations, statements and discrepancies. */
final class EvidenceArbitraries {
  private EvidenceArbitraries() {}

  /** The id of a source, in lower-case kebab. */
  static Arbitrary<SourceId> sourceIds() {
    return Texts.kebab().map(SourceId::parse);
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
        .with(Source.Builder::origin, Texts.nonBlank().optional(0.3))
        .build(Source.Builder::build);
  }

  /** Landing sites, with or without coordinates. */
  static Arbitrary<LandingSite> landingSites() {
    Arbitrary<String> names = Texts.nonBlank().filter(name -> name.indexOf(';') < 0);
    Arbitrary<LandingSite> located =
        Combinators.combine(
                names,
                Arbitraries.doubles().between(-90, 90).ofScale(4),
                Arbitraries.doubles().between(-180, 180).ofScale(4))
            .as(LandingSite::of);
    return Arbitraries.oneOf(names.map(LandingSite::of), located);
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

  static Arbitrary<Discrepancy> discrepancies(Scope scope) {
    Arbitrary<List<Reading>> readings =
        Combinators.combine(
                readings(scope).list().uniqueElements(Reading::value).ofMinSize(2).ofMaxSize(4),
                Arbitraries.integers().between(-1, 3))
            .as(EvidenceArbitraries::adoptOnly);
    return Fields.of(Discrepancy::builder)
        .with(Discrepancy.Builder::id, Texts.kebab())
        .with(
            Discrepancy.Builder::subject,
            Arbitraries.oneOf(
                scope.missions().map(MissionId::id), scope.sources().map(s -> s.id().id())))
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
