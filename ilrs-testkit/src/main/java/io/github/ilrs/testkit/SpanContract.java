package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.Site;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The part of the {@link CatalogContract} about two days: what is known is never forgotten, and
 * nothing differs unless something came to count in between.
 */
public interface SpanContract extends DatasetContract {
  /** Two days of these datasets, often such on which something turns. */
  @Provide
  default Arbitrary<Span> spans() {
    return Combinators.combine(datasets(), TurningDays.numbers(), TurningDays.numbers())
        .as(
            (dataset, one, other) ->
                Span.of(dataset, TurningDays.day(dataset, one), TurningDays.day(dataset, other)));
  }

  /** Whatever is known on a day is known on every later one. */
  @Property
  default void whatIsKnownIsNeverForgotten(@ForAll("spans") Span span) {
    Catalog earlier = span.earlier();
    Catalog later = span.later();
    span.dataset().histories().forEach(history -> assertRemembered(span, history));
    for (Mission mission : earlier.missions()) {
      assertKept(mission.reports(), later.mission(mission.id()).reports());
      assertKept(earlier.history(mission.id()), later.history(mission.id()));
    }
    assertKept(earlier.programme().history(), later.programme().history());
    assertKept(earlier, later, catalog -> ids(catalog.participants(), Participant::id));
    assertKept(earlier, later, catalog -> ids(catalog.calls(), Call::id));
    for (Call call : earlier.calls()) {
      later.calls().stream()
          .filter(again -> again.id().equals(call.id()))
          .forEach(again -> assertKept(call.selections(), again.selections()));
    }
    assertKept(earlier, later, catalog -> ids(catalog.payloads(), Payload::id));
    assertKept(earlier, later, catalog -> ids(catalog.sites(), Site::id));
    assertKept(earlier, later, catalog -> ids(catalog.discrepancies(), Discrepancy::id));
  }

  private static void assertRemembered(Span span, History history) {
    assertKept(history.known(span.from()), history.known(span.to()));
    assertKept(history.reports(span.from()), history.reports(span.to()));
    assertKept(history.happened(span.from()), history.happened(span.to()));
  }

  private static <T> List<String> ids(List<T> items, Function<T, String> id) {
    return items.stream().map(id).toList();
  }

  private static void assertKept(
      Catalog earlier, Catalog later, Function<Catalog, Collection<?>> list) {
    assertKept(list.apply(earlier), list.apply(later));
  }

  private static void assertKept(Collection<?> earlier, Collection<?> later) {
    assertTrue(later.containsAll(earlier), () -> earlier + " shrank to " + later);
  }

  /** No answer differs on two days unless what it rests on came to count between them. */
  @Property
  default void nothingDiffersWithoutACause(@ForAll("spans") Span span) {
    for (Moving<?> moving : Moving.ALL) {
      assertEquals(List.of(), moving.unexplained(span));
    }
  }
}
