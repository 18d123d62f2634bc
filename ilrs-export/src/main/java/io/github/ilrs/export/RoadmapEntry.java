package io.github.ilrs.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An all-day entry of the calendar.
 *
 * @param id the id, which is the same in the files of all days
 * @param certainty how certain it is
 * @param first the first day
 * @param last the last day; empty if no end is stated
 * @param title the title
 * @param description the lines of the description
 * @param categories the categories, such as {@code launch}
 * @param url the URL of a source; empty if no source has one
 */
record RoadmapEntry(
    String id,
    Certainty certainty,
    LocalDate first,
    Optional<LocalDate> last,
    String title,
    List<String> description,
    List<String> categories,
    Optional<String> url) {

  /** How certain an entry is. */
  enum Certainty {
    /** It happened, or a call for partners announces it. */
    CONFIRMED,
    /** It is planned or forecast. */
    TENTATIVE,
    /** It will not happen. */
    CANCELLED
  }

  RoadmapEntry {
    description = List.copyOf(description);
    categories = List.copyOf(categories);
  }
}
