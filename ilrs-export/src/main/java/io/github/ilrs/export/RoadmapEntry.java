package io.github.ilrs.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the calendar: whole days, since nothing here is known to the hour.
 *
 * @param id what it is about, the same on every day that is asked
 * @param standing how sure it is
 * @param first its first day
 * @param last its last day; empty if no end is stated
 * @param title what a calendar shows
 * @param words what is known of it, line by line
 * @param kinds the categories it is filed under
 * @param url where a source of it can be read; empty if none can
 */
record RoadmapEntry(
    String id,
    Standing standing,
    LocalDate first,
    Optional<LocalDate> last,
    String title,
    List<String> words,
    List<String> kinds,
    Optional<String> url) {

  /** How sure an entry is. */
  enum Standing {
    /** It happened, or a call says so. */
    STATED,
    /** It is planned or forecast. */
    FORECAST,
    /** It will not happen. */
    CANCELLED
  }

  RoadmapEntry {
    words = List.copyOf(words);
    kinds = List.copyOf(kinds);
  }
}
