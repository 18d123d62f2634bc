package io.github.ilrs.catalog.history;

import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The delay of a launch, from its first forecast to the current one. A forecast that repeats the
 * date less precisely changes nothing, so the current forecast need not be the last.
 *
 * <p>Forecasts are imprecise, so the delay is a range of calendar months, from the shortest that
 * the two forecasts allow to the longest. It is negative if the launch may have moved earlier and
 * zero if both forecasts give the same date.
 *
 * @param forecasts the adopted and confirmed forecasts, each with the day it was made, oldest first
 * @param latest the current forecast, which gives the current value of the launch date
 * @param minMonths the minimum delay in months: from the end of the first forecast to the beginning
 *     of the latest
 * @param maxMonths the maximum delay in months: from the beginning of the first forecast to the end
 *     of the latest
 */
public record Slip(List<Forecast> forecasts, Forecast latest, long minMonths, long maxMonths) {
  /**
   * A forecast of a launch date.
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

  /**
   * Returns the slip of a launch.
   *
   * @param launches the adopted and confirmed forecasts, at least one
   * @param holding the current one of them
   */
  static Slip of(List<Statement> launches, Statement holding) {
    List<Forecast> forecasts = launches.stream().map(Slip::forecast).toList();
    Forecast latest = forecast(holding);
    PartialDate from = forecasts.get(0).launch();
    PartialDate to = latest.launch();
    return from.equals(to)
        ? new Slip(forecasts, latest, 0, 0)
        : new Slip(
            forecasts,
            latest,
            months(from.latest(), to.earliest()),
            months(from.earliest(), to.latest()));
  }

  private static Forecast forecast(Statement statement) {
    return new Forecast(
        statement.publishedOn().orElseThrow(), statement.launchDate().orElseThrow(), statement);
  }

  /** Returns the first forecast. */
  public Forecast first() {
    return forecasts.get(0);
  }

  private static long months(LocalDate from, LocalDate to) {
    return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
  }
}
