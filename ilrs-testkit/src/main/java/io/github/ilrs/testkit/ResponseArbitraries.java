package io.github.ilrs.testkit;

import io.github.ilrs.model.response.ApiIndex;
import io.github.ilrs.model.response.ApiLink;
import io.github.ilrs.model.response.ApiResource;
import io.github.ilrs.model.response.CatalogSummary;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of lists, problems and versions in responses. */
public final class ResponseArbitraries {
  private ResponseArbitraries() {}

  /** Lists of up to four of these items, on any day. */
  public static <T> Arbitrary<Listing<T>> listings(Arbitrary<T> items) {
    return Combinators.combine(
            TimeArbitraries.days(LocalDate.of(2021, 6, 16), LocalDate.of(2099, 12, 31)),
            items.list().ofMaxSize(4))
        .as(Listing::of);
  }

  /** Indexes with up to four resources. */
  public static Arbitrary<ApiIndex> apiIndexes() {
    return apiResources().list().ofMaxSize(4).map(ApiIndex::new);
  }

  /** Resources with up to two alternates. */
  public static Arbitrary<ApiResource> apiResources() {
    return Combinators.combine(Texts.nonBlank(), Texts.nonBlank(), apiLinks().list().ofMaxSize(2))
        .as(ApiResource::new);
  }

  /** Links with any texts. */
  public static Arbitrary<ApiLink> apiLinks() {
    return Combinators.combine(Texts.nonBlank(), Texts.nonBlank()).as(ApiLink::new);
  }

  /** Catalog summaries with any versions, day and counts. */
  public static Arbitrary<CatalogSummary> catalogSummaries() {
    LocalDate first = LocalDate.of(2021, 6, 16);
    LocalDate last = LocalDate.of(2099, 12, 31);
    Arbitrary<String> digests =
        Arbitraries.strings().withCharRange('a', 'f').numeric().ofLength(64);
    return Combinators.combine(
            digests,
            TimeArbitraries.days(first, last),
            TimeArbitraries.days(first, last),
            Arbitraries.maps(Texts.kebab(), Arbitraries.integers().greaterOrEqual(0)).ofMaxSize(4))
        .as(
            (digest, gathered, asOf, counts) ->
                CatalogSummary.builder()
                    .dataVersion(gathered + "+" + digest.substring(0, 8))
                    .dataDate(gathered)
                    .sha256(digest)
                    .codeVersion("1.0.0")
                    .asOf(asOf)
                    .counts(counts)
                    .build());
  }

  /** Problems of any kind, with the status of their code. */
  public static Arbitrary<Problem> problems() {
    return Combinators.combine(
            Arbitraries.of(ProblemCode.NOT_FOUND.type(), "https://ilrs.example/problems/未知"),
            Texts.nonBlank(),
            Texts.nonBlank().optional(0.7),
            Vocabularies.terms(ProblemCode.class),
            problemViolations().list().ofMaxSize(3))
        .as(
            (type, title, detail, code, violations) ->
                new Problem(type, title, code.status(), detail, code, violations));
  }

  /** Violations in a request; the value may be any text, including the empty one. */
  public static Arbitrary<ProblemViolation> problemViolations() {
    Arbitrary<String> sent =
        Arbitraries.oneOf(Texts.nonBlank(), Arbitraries.of("", " ", "%zz", "a\tb"));
    return Combinators.combine(
            Texts.nonBlank(),
            sent.optional(0.7),
            Texts.nonBlank(),
            Texts.nonBlank().list().ofMaxSize(3))
        .as(ProblemViolation::new);
  }
}
