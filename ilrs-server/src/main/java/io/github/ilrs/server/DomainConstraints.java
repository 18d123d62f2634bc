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
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.contract.ConstraintViolation;
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
   * Checks a value by the name of its schema in the contract; the result is empty if it is valid.
   *
   * @param catalog returns a catalog of any day; all of them know the same subjects
   */
  Optional<ConstraintViolation> check(
      String schema, String value, Supplier<Catalog> catalog, LocalDate today) {
    return switch (schema) {
      case "Country" -> checkCountry(value);
      case "Subject" -> checkKnown(() -> catalog.get().find(DiscrepancyQuery.all().subject(value)));
      case "MissionId" -> checkId(value, missions);
      case "OrganizationId" -> checkId(value, organizations);
      case "PartialDate" -> checkPartialDate(value);
      case "Day" -> checkDay(value, today);
      default -> Optional.empty();
    };
  }

  /** Runs a query that throws if the value is unknown. */
  private static Optional<ConstraintViolation> checkKnown(Runnable query) {
    try {
      query.run();
      return Optional.empty();
    } catch (UnknownIdException e) {
      return unknown(e.nearest());
    }
  }

  /** Compares texts, so that the nearest ids can be listed for a malformed id too. */
  private static Optional<ConstraintViolation> checkId(String id, List<String> known) {
    return known.contains(id) ? Optional.empty() : unknown(Nearest.to(id, known));
  }

  private static Optional<ConstraintViolation> unknown(List<String> nearest) {
    return Optional.of(new ConstraintViolation("is not in this dataset", nearest));
  }

  private static Optional<ConstraintViolation> checkCountry(String country) {
    try {
      CountryCode.parse(country);
      return Optional.empty();
    } catch (InvalidValueException e) {
      return Optional.of(
          new ConstraintViolation(
              "is not a country; expected " + e.expected(), CountryCode.nearest(country)));
    }
  }

  private static Optional<ConstraintViolation> checkPartialDate(String text) {
    try {
      PartialDate.parse(text);
      return Optional.empty();
    } catch (InvalidValueException e) {
      return Optional.of(ConstraintViolation.of("is not a date; expected " + e.expected()));
    }
  }

  private static Optional<ConstraintViolation> checkDay(String text, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.isBefore(Dataset.FIRST_DAY) || day.isAfter(today)
          ? Optional.of(
              new ConstraintViolation(
                  "is not a day from " + Dataset.FIRST_DAY + " to today, " + today,
                  List.of(Dataset.FIRST_DAY + "/" + today)))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty(); // The contract checks the format.
    }
  }
}
