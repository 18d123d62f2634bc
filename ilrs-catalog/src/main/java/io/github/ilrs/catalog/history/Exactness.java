package io.github.ilrs.catalog.history;

import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.TimeRelation;
import java.time.temporal.ChronoUnit;

/** How exactly two dates say the same. */
final class Exactness {
  private Exactness() {}

  /** How many days the date may mean; "about" makes it a little less exact than without. */
  static long days(PartialDate date) {
    return 2 * (ChronoUnit.DAYS.between(date.earliest(), date.latest()) + 1)
        + (date.approximate() ? 1 : 0);
  }

  /** True if the other date overlaps this one and is less exact. */
  static boolean coarserRestatement(PartialDate date, PartialDate other) {
    return date.relationTo(other) == TimeRelation.OVERLAPPING && days(other) > days(date);
  }
}
