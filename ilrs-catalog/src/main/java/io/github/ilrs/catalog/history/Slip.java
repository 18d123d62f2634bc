package io.github.ilrs.catalog.history;

import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How far a launch slipped, by its forecasts.
 *
 * <p>Forecasts are coarse, so the slip is a range: from the shortest the first and the latest
 * forecast allow to the longest, in calendar months; negative if the launch may have moved earlier.
 * With one forecast alone there is no slip.
 *
 * @param forecasts the forecasts that count, each with the day it was made, oldest first
 * @param leastMonths the least it can have slipped: from the end of the first forecast to the
 *     beginning of the latest
 * @param mostMonths the most it can have slipped: from the beginning of the first forecast to the
 *     end of the latest
 */
public record Slip(List<Forecast> forecasts, long leastMonths, long mostMonths) {
  /**
   * A launch date, and when it was forecast.
   *
   * @param madeOn the day of the source
   * @param launch the launch date it gives
   * @param statement the statement itself, with its citation
   */
  public record Forecast(PartialDate madeOn, PartialDate launch, Statement statement) {}

  /** Copies the forecasts. */
  public Slip {
    forecasts = List.copyOf(forecasts);
  }

  /** The slip between the first and the last of these forecasts; empty if there is none. */
  static Optional<Slip> of(List<Statement> launches) {
    List<Forecast> forecasts =
        launches.stream()
            .map(s -> new Forecast(s.publishedOn().orElseThrow(), PartialDate.of(s.value()), s))
            .toList();
    if (forecasts.isEmpty()) {
      return Optional.empty();
    }
    if (forecasts.size() == 1) {
      return Optional.of(new Slip(forecasts, 0, 0));
    }
    PartialDate first = forecasts.get(0).launch();
    PartialDate latest = forecasts.get(forecasts.size() - 1).launch();
    return Optional.of(
        new Slip(
            forecasts,
            months(first.latest(), latest.earliest()),
            months(first.earliest(), latest.latest())));
  }

  /** The first forecast. */
  public Forecast first() {
    return forecasts.get(0);
  }

  /** The latest forecast. */
  public Forecast latest() {
    return forecasts.get(forecasts.size() - 1);
  }

  private static long months(LocalDate from, LocalDate to) {
    return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
  }
}
