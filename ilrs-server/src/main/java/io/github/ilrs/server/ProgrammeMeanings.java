package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Nearest;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.contract.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the programme knows of values whose form is all that the contract can say: whether there is
 * such a mission, such an agency, such a country, such a date, and whether a day can be asked
 * about.
 */
final class ProgrammeMeanings {
  private ProgrammeMeanings() {}

  /** Why a value is refused, by the name of its schema in the contract. */
  static Map<String, Function<String, Optional<Refusal>>> of(Dataset dataset, Clock clock) {
    List<String> missions =
        dataset.document().missions().stream()
            .map(MissionRecord::id)
            .map(Object::toString)
            .toList();
    List<String> organizations =
        dataset.document().organizations().stream()
            .map(Organization::id)
            .map(Object::toString)
            .toList();
    List<String> countries =
        dataset.document().payloads().stream()
            .flatMap(payload -> payload.countries().stream())
            .distinct()
            .toList();
    return Map.of(
        "Country", name -> unlessKnown(name, countries),
        "MissionId", id -> unlessKnown(id, missions),
        "OrganizationId", id -> unlessKnown(id, organizations),
        "PartialDate", ProgrammeMeanings::unlessDate,
        "Day", day -> unlessInRange(day, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  private static Optional<Refusal> unlessKnown(String id, List<String> known) {
    return known.contains(id)
        ? Optional.empty()
        : Optional.of(new Refusal("is not in this dataset", Nearest.to(id, known)));
  }

  private static Optional<Refusal> unlessDate(String text) {
    try {
      PartialDate.of(text);
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
