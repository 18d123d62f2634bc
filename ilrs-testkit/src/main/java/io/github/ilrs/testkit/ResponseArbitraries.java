package io.github.ilrs.testkit;

import io.github.ilrs.model.response.ApiIndex;
import io.github.ilrs.model.response.ApiLink;
import io.github.ilrs.model.response.ApiResource;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.response.ParameterLocation;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of lists, problems and versions in responses. */
public final class ResponseArbitraries {
  private ResponseArbitraries() {}

  /** Lists of up to four of these items, on any day or on every day. */
  public static <T> Arbitrary<Listing<T>> listings(Arbitrary<T> items) {
    return Combinators.combine(
            TimeArbitraries.days(LocalDate.of(2021, 6, 16), LocalDate.of(2099, 12, 31))
                .optional(0.9),
            items.list().ofMaxSize(4))
        .as((asOf, list) -> new Listing<>(asOf, list.size(), list, List.of()));
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

  /** Problems of any kind, with the status of their code. */
  public static Arbitrary<Problem> problems() {
    return Combinators.combine(
            Arbitraries.of(ProblemCode.NOT_FOUND.type(), "https://ilrs.example/problems/未知"),
            Texts.nonBlank(),
            Texts.nonBlank().optional(0.7),
            Texts.kebab().optional(0.9),
            Vocabularies.terms(ProblemCode.class),
            problemViolations().list().ofMaxSize(3))
        .as(
            (type, title, detail, requestId, code, violations) ->
                new Problem(type, title, code.status(), detail, requestId, code, violations));
  }

  /** Violations in a request; the value may be any text, including the empty one. */
  public static Arbitrary<ProblemViolation> problemViolations() {
    Arbitrary<String> sent =
        Arbitraries.oneOf(Texts.nonBlank(), Arbitraries.of("", " ", "%zz", "a\tb"));
    Arbitrary<LocalDate> days =
        TimeArbitraries.days(LocalDate.of(2021, 6, 16), LocalDate.of(2099, 12, 31));
    return Combinators.combine(
            Texts.nonBlank(),
            Vocabularies.terms(ParameterLocation.class),
            sent.optional(0.7),
            Texts.nonBlank(),
            Texts.kebab().optional(0.3),
            days.tuple2().optional(0.3),
            Texts.nonBlank().list().ofMaxSize(3),
            Texts.nonBlank().list().ofMaxSize(3))
        .as(
            (field, in, value, message, kind, range, allowed, nearest) ->
                ProblemViolation.builder()
                    .field(field)
                    .in(in)
                    .value(value)
                    .message(message)
                    .kind(kind)
                    .earliest(range.map(Tuple.Tuple2::get1))
                    .latest(range.map(Tuple.Tuple2::get2))
                    .allowed(allowed)
                    .nearest(nearest)
                    .build());
  }
}
