package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The part of the {@link CatalogContract} about what moved from one day to another. */
public interface ChangeContract extends SpanContract {
  /** Changes lie in their span, oldest first; two spans that meet have those of the whole. */
  @Property
  default void changesOfTwoSpansThatMeetAreThoseOfTheWhole(@ForAll("spans") Span span) {
    LocalDate first = LocalDate.of(2016, 1, 1);
    List<Change> whole = span.dataset().changes(first, span.to());
    List<Change> parts = new ArrayList<>(span.dataset().changes(first, span.from()));
    if (span.from().isBefore(span.to())) {
      parts.addAll(span.dataset().changes(span.from().plusDays(1), span.to()));
    }
    assertEquals(counted(whole), counted(parts));
    assertEquals(
        whole.stream().sorted(Comparator.comparing(Change::on)).toList(), whole, "oldest first");
    for (Change change : whole) {
      assertFalse(change.on().isBefore(first) || change.on().isAfter(span.to()));
    }
  }

  private static Map<Change, Integer> counted(List<Change> changes) {
    Map<Change, Integer> counted = new HashMap<>();
    changes.forEach(change -> counted.merge(change, 1, Integer::sum));
    return counted;
  }

  /** Who replays the changes from the beginning to a day has what the catalog has on it. */
  @Property
  default void changesReplayedAreWhatTheCatalogSays(@ForAll("catalogs") Catalog catalog) {
    List<Change> changes = catalog.dataset().changes(LocalDate.of(1900, 1, 1), catalog.asOf());
    for (Mission mission : catalog.missions()) {
      String subject = mission.id().id();
      assertEquals(replayed(changes, subject, StatementProperty.VEHICLE), mission.vehicle());
      assertEquals(
          replayed(changes, subject, StatementProperty.LANDING_SITE), mission.landingSite());
      Optional<String> launch = replayed(changes, subject, StatementProperty.LAUNCH);
      if (mission.launch().filter(l -> l.actual()).isEmpty()) {
        assertEquals(launch, mission.launch().map(l -> l.date().toString()));
      }
    }
    for (Call call : catalog.calls()) {
      assertHappened(changes, call, call.opened());
      call.selections().forEach(selection -> assertHappened(changes, call, selection.date()));
    }
  }

  private static void assertHappened(List<Change> changes, Call call, PartialDate date) {
    assertTrue(
        changes.stream()
            .filter(change -> change.kind() == ChangeKind.HAPPENED)
            .filter(change -> change.subject().equals(call.id()))
            .anyMatch(change -> change.on().equals(date.earliest())),
        () -> "nothing happened on " + date + " to " + call);
  }

  private static Optional<String> replayed(
      List<Change> changes, String subject, StatementProperty property) {
    Optional<String> value = Optional.empty();
    for (Change change : changes) {
      if (change.subject().equals(subject) && change.property() == property) {
        assertEquals(value, change.from(), () -> "from what was not the value: " + change);
        value = change.kind() == ChangeKind.CONFIRMED ? value : Optional.of(change.to());
      }
    }
    return value;
  }
}
