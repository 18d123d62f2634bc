package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.export.CsvTable;
import io.github.ilrs.export.RoadmapCalendar;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Response;
import java.time.LocalDate;

/** Responses that a browser saves as a file. */
final class Downloads {
  private Downloads() {}

  /** Returns a list as a CSV file, named after this subject and the day. */
  static <T> Response csv(
      CsvTable<T> table, String subject, Listing<T> listing, Freshness freshness) {
    return Response.document(CsvTable.MEDIA_TYPE, table.csv(listing), freshness)
        .with("Content-Disposition", attachment(subject, listing.asOf(), "csv"));
  }

  /** Returns the roadmap as an iCalendar file. */
  static Response roadmap(Catalog catalog, Freshness freshness) {
    return Response.document(RoadmapCalendar.MEDIA_TYPE, RoadmapCalendar.of(catalog), freshness)
        .with("Content-Disposition", attachment("roadmap", catalog.asOf(), "ics"));
  }

  private static String attachment(String subject, LocalDate asOf, String extension) {
    return "attachment; filename=\"ilrs-" + subject + "-" + asOf + "." + extension + "\"";
  }
}
