package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.export.CsvTable;
import io.github.ilrs.export.RoadmapCalendar;
import io.github.ilrs.model.answer.Listing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file to take away.
 *
 * @param mediaType what it is
 * @param name the name to keep it under, in letters, digits, dots and hyphens
 * @param text what is in it
 */
record ServedFile(String mediaType, String name, String text) {
  /**
   * A list as a table.
   *
   * @param of the id that the list is about; empty if it is about all
   */
  static <T> ServedFile of(CsvTable<T> table, Listing<T> listing, Optional<String> of) {
    String subject = of.map(id -> id + "-").orElse("") + table.name();
    return new ServedFile(
        CsvTable.MEDIA_TYPE, name(subject, listing.asOf(), "csv"), table.csv(listing));
  }

  /** The roadmap as a calendar. */
  static ServedFile roadmap(Catalog catalog) {
    return new ServedFile(
        RoadmapCalendar.MEDIA_TYPE,
        name("roadmap", catalog.asOf(), "ics"),
        RoadmapCalendar.of(catalog));
  }

  private static String name(String subject, LocalDate asOf, String extension) {
    return "ilrs-" + subject + "-" + asOf + "." + extension;
  }

  /** What tells a browser to keep it rather than to show it: header {@code Content-Disposition}. */
  String disposition() {
    return "attachment; filename=\"" + name + "\"";
  }
}
