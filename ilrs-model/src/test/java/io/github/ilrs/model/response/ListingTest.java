package io.github.ilrs.model.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Samples;
import io.github.ilrs.model.evidence.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void aListingCountsItsItemsAndMayBringTheirSources() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    Source source = Samples.of(Source.class);

    assertEquals(
        new Listing<>(Optional.of(day), 2, List.of("a", "b"), List.of(source)),
        Listing.of(day, List.of("a", "b")).withSources(List.of(source)));
    assertEquals(
        new Listing<>(Optional.empty(), 1, List.of("a"), List.of()), Listing.of(List.of("a")));
    assertThrows(
        InvalidValueException.class,
        () -> new Listing<>(Optional.empty(), 2, List.of("a"), List.of()));
  }

  @Test
  void aProblemIsThatOfItsCode() {
    Problem problem = Problem.of(ProblemCode.NOT_FOUND, "There is no mission 'CE-5'", List.of());

    assertEquals(
        new Problem(
            "/docs/problems#not-found",
            "Not found",
            404,
            Optional.of("There is no mission 'CE-5'"),
            Optional.of("7"),
            ProblemCode.NOT_FOUND,
            List.of()),
        problem.withRequestId("7"));
  }
}
