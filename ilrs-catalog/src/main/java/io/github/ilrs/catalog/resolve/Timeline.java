package io.github.ilrs.catalog.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is derived for a day and is the same on all days between two changes. It is
 * derived once for such days and then shared.
 *
 * <p>It is safe for use by multiple threads, which at worst derive the same value twice.
 */
final class Timeline<T> {
  /** Enough for everything that is derived of one subject: it has few statements. */
  static final int ALL = Integer.MAX_VALUE;

  /** For what is gathered from many subjects; it is cheap to gather again. */
  static final int RECENT = 64;

  private final long[] turningDays;
  private final Function<LocalDate, T> derivation;
  private final @Nullable Kept<T>[] kept;

  /**
   * Creates a timeline.
   *
   * @param turningDays every day on which the value may differ from that of the day before
   * @param maxKept the maximum number of values that are kept
   * @param derivation derives the value for a day
   */
  @SuppressWarnings("unchecked") // an array of a generic type
  Timeline(TurningDays turningDays, int maxKept, Function<LocalDate, T> derivation) {
    this.turningDays = turningDays.inOrder();
    this.derivation = derivation;
    this.kept = (Kept<T>[]) new Kept<?>[Math.min(maxKept, this.turningDays.length + 1)];
  }

  /** A value and the number of the turning day that it holds from. */
  private record Kept<T>(int from, T value) {}

  /** Returns the value on a day. */
  T on(LocalDate day) {
    int found = Arrays.binarySearch(turningDays, day.toEpochDay());
    int from = found < 0 ? -found - 1 : found + 1;
    Kept<T> known = kept[from % kept.length];
    if (known == null || known.from != from) {
      known = new Kept<>(from, derivation.apply(day));
      kept[from % kept.length] = known;
    }
    return known.value;
  }

  /** Returns the days on which the value may change, in order. */
  long[] turningDays() {
    return turningDays.clone();
  }
}
