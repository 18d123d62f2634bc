package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.catalog.ChangeQuery;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.export.ChangeFeed;
import io.github.ilrs.export.CsvTable;
import io.github.ilrs.export.RoadmapCalendar;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.StatementProperty;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Downloads have the same content as the API, as read by an independent database. */
class FilesTest {
  private static final TestServer SERVER = TestServer.SHARED;

  private final Path folder;

  FilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Downloads a file, and returns the SQL expression that reads it. */
  private String csv(String request, String options) throws IOException {
    TestServer.Response response = SERVER.get(request);
    assertEquals(200, response.status(), response::body);
    Path file = Files.createTempFile(folder, "list", ".csv");
    return "read_csv('" + Files.write(file, response.bytes()) + "'" + options + ")";
  }

  /** Returns the rows that a query finds: the text of each column, by its name. */
  private static List<Map<String, String>> query(String sql) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Map<String, String>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, String> row = new HashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnName(i), String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The requests of all CSV files, with their filters and without. */
  static Stream<String> requests() {
    return OpenApi.operations().stream()
        .filter(operation -> operation.path().endsWith(".csv"))
        .map(OpenApi.Operation::request)
        .flatMap(
            request ->
                Stream.of(
                    request,
                    request.replaceAll("\\?.*", ""),
                    request.replaceAll("=20[^=]*$", "=2025-01-01")))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aDatabaseReadsTheItemsOfTheListFromAFile(String request) throws Exception {
    JsonNode listing = SERVER.get(request.replace(".csv", "")).json();
    String header = SERVER.get(request).body().lines().findFirst().orElseThrow();
    List<Map<String, String>> rows = query("SELECT * FROM " + csv(request, ", all_varchar = true"));

    assertTrue(
        CsvTable.all().stream().anyMatch(t -> String.join(",", t.columns()).equals(header)),
        header);
    assertEquals(listing.path("items").size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode item = listing.path("items").get(i);
      rows.get(i)
          .forEach(
              (column, text) -> {
                JsonNode value =
                    column.equals("asOf")
                        ? listing.path("asOf")
                        : item.at("/" + column.replace('.', '/'));
                if (value.isValueNode()) {
                  assertEquals(value.asText(), text, column);
                } else if (value.isArray() && value.path(0).isValueNode()) {
                  assertTrue(text.startsWith(value.get(0).asText()), column);
                }
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | TRUE",
        "&category=D | category = 'D'",
        "&mission=CE-8,LUNA-27&category=A,B"
            + " | mission IN ('CE-8', 'LUNA-27') AND category IN ('A', 'B')",
        "&form=joint-development"
            + " | list_contains(string_split(forms, '; '), 'joint-development')",
        "&lead=CNSA | list_contains(string_split(leads, '; '), 'CNSA')",
        "&phase=construction&stage=2 | phase = 'construction' AND stage = 2",
        "&availability=call-open | availability = 'call-open'",
      })
  void anSqlQueryFindsTheJoinableOpportunitiesOfTheApi(String filters, String condition)
      throws Exception {
    for (String day :
        List.of(
            "2021-06-16", "2022-01-01", "2023-11-01", "2024-06-01", "2025-05-01", "2026-11-21")) {
      String request = "/v1/opportunities?joinable=true&asOf=" + day + filters;
      List<String> expected =
          SERVER
              .get(request)
              .json()
              .path("items")
              .valueStream()
              .map(item -> item.path("mission").asText() + "/" + item.path("category").asText())
              .toList();

      List<Map<String, String>> found =
          query(
              """
              SELECT mission || '/' || category AS cell
              FROM (SELECT row_number() OVER () AS n, * FROM %s) o JOIN %s m ON o.mission = m.id
              WHERE joinable AND o."asOf" = DATE '%s' AND %s
              ORDER BY availability <> 'call-open', n
              """
                  .formatted(
                      csv("/v1/opportunities.csv?asOf=" + day, ""),
                      csv("/v1/missions.csv?asOf=" + day, ""),
                      day,
                      condition));

      assertEquals(expected, found.stream().map(row -> row.get("cell")).toList(), day);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/opportunities.csv?asOf=2023-11-01, ilrs-opportunities-2023-11-01.csv",
    "/v1/missions/CE-7/history.csv?asOf=2023-11-01, ilrs-CE-7-history-2023-11-01.csv",
    "/v1/sources.csv, ilrs-sources.csv",
    "/v1/changes.csv?to=2023-08-31, ilrs-changes-2023-08-31.csv",
    "/v1/roadmap.ics?asOf=2023-11-01, ilrs-roadmap-2023-11-01.ics"
  })
  void theNameOfADownloadContainsItsDayIfItHasOne(String request, String name) {
    assertEquals(
        "attachment; filename=\"" + name + "\"",
        SERVER.send("HEAD", request).header("content-disposition"));
  }

  @Test
  void theFeedIsThatOfTheLibrary() {
    String request = "/v1/changes.atom?from=2023-08-01&to=2023-08-31&property=event";
    LocalDate to = LocalDate.of(2023, 8, 31);
    ChangeQuery events = ChangeQuery.all().property(StatementProperty.EVENT);
    List<Change> changes = Dataset.canonical().changes(LocalDate.of(2023, 8, 1), to, events);

    List<Source> sources = Dataset.canonical().document().sources();
    assertEquals(
        ChangeFeed.of(to, changes, sources, URI.create(request)), SERVER.get(request).body());
  }

  @Test
  void theCalendarIsThatOfTheLibrary() {
    LocalDate day = LocalDate.of(2023, 11, 1);

    assertEquals(
        RoadmapCalendar.of(Dataset.canonical().asOf(day)),
        SERVER.get("/v1/roadmap.ics?asOf=" + day).body());
  }
}
