package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.DiscrepancyQuery;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.internal.CountryCode;
import io.github.ilrs.model.internal.Nearest;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.response.ProblemViolation;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.http.RequestTime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Constraints that the contract cannot express: that a mission, an organization or a subject is in
 * the dataset, that a country or a partial date exists, that a day has a catalog.
 */
final class DomainConstraints {
  /** The value of a parameter that means the day of the request. */
  static final String TODAY = "today";

  private final List<String> missions;
  private final List<String> organizations;

  DomainConstraints(Dataset dataset) {
    this.missions =
        dataset.document().missions().stream()
            .map(MissionRecord::id)
            .map(Object::toString)
            .toList();
    this.organizations =
        dataset.document().organizations().stream()
            .map(Organization::id)
            .map(Object::toString)
            .toList();
  }

  /**
   * Checks a value by the name of its schema in the contract; the result is empty if it is valid,
   * or a violation without its place.
   *
   * @param catalog returns a catalog of any day; all of them know the same subjects
   */
  Optional<ProblemViolation.Builder> check(
      String schema, String value, Supplier<Catalog> catalog, RequestTime time) {
    return switch (schema) {
      case "Country" -> checkCountry(value);
      case "Subject" -> checkKnown(() -> catalog.get().find(DiscrepancyQuery.all().subject(value)));
      case "MissionId" -> checkId("mission", value, missions);
      case "OrganizationId" -> checkId("organization", value, organizations);
      case "PartialDate" -> checkPartialDate(value);
      case "AsOf" -> checkAsOf(value, time);
      default -> Optional.empty();
    };
  }

  /** Runs a query that throws if the value is unknown. */
  private static Optional<ProblemViolation.Builder> checkKnown(Runnable query) {
    try {
      query.run();
      return Optional.empty();
    } catch (UnknownIdException e) {
      return unknown(e.kind(), e.nearest());
    }
  }

  /** Compares texts, so that the nearest ids can be listed for a malformed id too. */
  private static Optional<ProblemViolation.Builder> checkId(
      String kind, String id, List<String> known) {
    return known.contains(id) ? Optional.empty() : unknown(kind, Nearest.to(id, known));
  }

  private static Optional<ProblemViolation.Builder> unknown(String kind, List<String> nearest) {
    return Optional.of(violation("is not in this dataset").kind(kind).nearest(nearest));
  }

  private static ProblemViolation.Builder violation(String message) {
    return ProblemViolation.builder().message(message);
  }

  private static Optional<ProblemViolation.Builder> checkCountry(String country) {
    try {
      CountryCode.parse(country);
      return Optional.empty();
    } catch (InvalidValueException e) {
      return Optional.of(
          violation("is not a country; expected " + e.expected())
              .nearest(CountryCode.nearest(country)));
    }
  }

  private static Optional<ProblemViolation.Builder> checkPartialDate(String text) {
    try {
      PartialDate.parse(text);
      return Optional.empty();
    } catch (InvalidValueException e) {
      return Optional.of(violation("is not a date; expected " + e.expected()));
    }
  }

  private static Optional<ProblemViolation.Builder> checkAsOf(String text, RequestTime time) {
    if (text.equals(TODAY)) {
      return Optional.empty();
    }
    if (!isDay(text)) {
      return Optional.of(violation("is not a day; expected YYYY-MM-DD or today"));
    }
    LocalDate day = LocalDate.parse(text);
    LocalDate today = time.today();
    if (!day.isBefore(Dataset.FIRST_DAY) && !day.isAfter(today)) {
      return Optional.empty();
    }
    String message =
        time.hasBegunSomewhere(day)
            ? "has not begun in UTC, where today is " + today
            : "is not a day from " + Dataset.FIRST_DAY + " to today, " + today + " in UTC";
    return Optional.of(violation(message).earliest(Dataset.FIRST_DAY).latest(today));
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
