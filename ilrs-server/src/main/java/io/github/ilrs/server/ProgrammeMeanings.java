package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.shape.Nearest;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.contract.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What the programme knows of values whose form is all that the contract can say: whether there is
 * such a mission, such an agency, such a country, such a date, and whether a day can be asked
 * about.
 */
final class ProgrammeMeanings {
  private final List<String> missions;
  private final List<String> organizations;
  private final List<String> countries;

  /** The meanings that values have in this dataset. */
  ProgrammeMeanings(Dataset dataset) {
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
    this.countries =
        dataset.document().payloads().stream()
            .flatMap(payload -> payload.countries().stream())
            .distinct()
            .toList();
  }

  /** Why a value is refused, if it is, by the name of its schema in the contract. */
  Optional<Refusal> refusal(String schema, String value, LocalDate today) {
    return switch (schema) {
      case "Country" -> unlessKnown(value, countries);
      case "MissionId" -> unlessKnown(value, missions);
      case "OrganizationId" -> unlessKnown(value, organizations);
      case "PartialDate" -> unlessDate(value);
      case "Day" -> unlessInRange(value, today);
      default -> Optional.empty();
    };
  }

  private static Optional<Refusal> unlessKnown(String id, List<String> known) {
    return known.contains(id)
        ? Optional.empty()
        : Optional.of(new Refusal("is not in this dataset", Nearest.to(id, known)));
  }

  private static Optional<Refusal> unlessDate(String text) {
    try {
      PartialDate.parse(text);
      return Optional.empty();
    } catch (InvalidValueException e) {
      return Optional.of(Refusal.of("is not a date; expected " + e.expected()));
    }
  }

  private static Optional<Refusal> unlessInRange(String text, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.isBefore(Dataset.FIRST_DAY) || day.isAfter(today)
          ? Optional.of(
              Refusal.of("is not a day from " + Dataset.FIRST_DAY + " to today, " + today))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty(); // That it is no day at all is for the contract to say.
    }
  }
}
