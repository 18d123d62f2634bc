package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.export.CsvTable;
import io.github.ilrs.export.RoadmapCalendar;
import io.github.ilrs.model.response.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Downloads have the same content as the API, as read by an independent database. */
class FilesTest {
  private static final TestServer SERVER = TestServer.serverAt(TestServer.LATER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** The requests of all CSV files, with their filters and without. */
  static Stream<String> requests() {
    return OpenApi.operations().stream()
        .filter(operation -> operation.path().endsWith(".csv"))
        .map(operation -> operation.node().path("x-request").asText())
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
  void aDatabaseReadsTheSameRowsFromAFileAsFromTheList(String request, @TempDir Path folder)
      throws Exception {
    JsonNode listing = SERVER.get(request.replace(".csv", "")).json();
    Path file = file(folder, request);

    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = database.createStatement();
        ResultSet rows =
            sql.executeQuery("SELECT * FROM read_csv('" + file + "', all_varchar = true)")) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        columns.add(rows.getMetaData().getColumnName(i));
      }
      assertTrue(CsvTable.all().stream().anyMatch(table -> table.columns().equals(columns)));
      for (JsonNode item : listing.path("items")) {
        assertTrue(rows.next(), "a row is missing");
        assertEquals(listing.path("asOf").asText(), rows.getString("asOf"));
        for (String column : columns.subList(1, columns.size())) {
          JsonNode value = item.at("/" + column.replace('.', '/'));
          if (value.isValueNode() && !value.isMissingNode()) {
            assertEquals(value.asText(), rows.getString(column), column);
          } else if (value.isArray() && !value.isEmpty() && value.get(0).isValueNode()) {
            assertTrue(rows.getString(column).startsWith(value.get(0).asText()), column);
          }
        }
      }
      assertFalse(rows.next(), "a row too many");
    }
  }

  static Stream<Arguments> questions() {
    return Stream.of(
            "2021-06-16", "2022-01-01", "2023-11-01", "2024-06-01", "2025-05-01", "2026-11-21")
        .flatMap(
            day ->
                Stream.of(
                    Arguments.of(day, "", "TRUE"),
                    Arguments.of(day, "&category=D", "category = 'D'"),
                    Arguments.of(
                        day,
                        "&mission=CE-8,LUNA-27&category=A,B",
                        "mission IN ('CE-8', 'LUNA-27') AND category IN ('A', 'B')"),
                    Arguments.of(
                        day,
                        "&form=joint-development",
                        "list_contains(string_split(forms, '; '), 'joint-development')"),
                    Arguments.of(
                        day, "&lead=CNSA", "list_contains(string_split(leads, '; '), 'CNSA')"),
                    Arguments.of(
                        day, "&phase=construction&stage=2", "phase = 'construction' AND stage = 2"),
                    Arguments.of(day, "&availability=call-open", "availability = 'call-open'")));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatCanBeJoinedIsTheSameInSqlAsOverTheApi(
      String day, String filters, String condition, @TempDir Path folder) throws Exception {
    List<String> response = new ArrayList<>();
    SERVER
        .get("/v1/opportunities?joinable=true&asOf=" + day + filters)
        .json()
        .path("items")
        .forEach(
            item ->
                response.add(item.path("mission").asText() + "/" + item.path("category").asText()));
    Path opportunities = file(folder, "/v1/opportunities.csv?asOf=" + day);
    Path missions = file(folder, "/v1/missions.csv?asOf=" + day);

    List<String> found = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = database.createStatement()) {
      sql.execute(
          "CREATE TABLE o AS SELECT row_number() OVER () AS n, * FROM read_csv('"
              + opportunities
              + "')");
      sql.execute("CREATE TABLE m AS SELECT * FROM read_csv('" + missions + "')");
      try (ResultSet rows =
          sql.executeQuery(
              "SELECT mission || '/' || category FROM o JOIN m ON o.mission = m.id WHERE joinable AND "
                  + condition
                  + " ORDER BY availability <> 'call-open', n")) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }

    assertEquals(response, found);
  }

  @Test
  void theDayAndTheTruthAreReadAsSuch(@TempDir Path folder) throws Exception {
    Path file = file(folder, "/v1/opportunities.csv?asOf=2023-11-01");

    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = database.createStatement();
        ResultSet types =
            sql.executeQuery(
                "SELECT DISTINCT typeof(\"asOf\"), typeof(joinable) FROM read_csv('"
                    + file
                    + "')")) {
      assertTrue(types.next());
      assertEquals("DATE", types.getString(1));
      assertEquals("BOOLEAN", types.getString(2));
    } catch (SQLException e) {
      throw new AssertionError(Files.readString(file), e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/opportunities.csv?asOf=2023-11-01, ilrs-opportunities-2023-11-01.csv",
    "/v1/missions/CE-7/history.csv?asOf=2023-11-01, ilrs-CE-7-history-2023-11-01.csv",
    "/v1/sources.csv, ilrs-sources-2026-11-21.csv",
    "/v1/changes.csv?to=2023-08-31, ilrs-changes-2023-08-31.csv",
    "/v1/roadmap.ics?asOf=2023-11-01, ilrs-roadmap-2023-11-01.ics"
  })
  void theNameOfADownloadContainsItsDay(String request, String name) {
    assertEquals(
        "attachment; filename=\"" + name + "\"",
        SERVER.method("HEAD", request).header("content-disposition"));
  }

  @Test
  void theRoadmapIsTheLibrarys() {
    LocalDate day = LocalDate.of(2023, 11, 1);

    assertEquals(
        RoadmapCalendar.of(Dataset.canonical().asOf(day)),
        SERVER.get("/v1/roadmap.ics?asOf=" + day).body());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/opportunities.csv?category=Z, 400, category",
    "/v1/opportunities.csv?moon=1, 400, moon",
    "/v1/roadmap.ics?asOf=2021-06-15, 400, asOf",
    "/v1/missions/CE-5/history.csv, 404, mission"
  })
  void aWrongRequestForAFileGetsAProblem(String request, int status, String field) {
    TestServer.Response response = SERVER.get(request);

    assertEquals(status, response.status());
    assertEquals(Problem.MEDIA_TYPE, response.mediaType());
    assertEquals(field, response.violation().path("field").asText());
  }

  private static Path file(Path folder, String request) throws IOException {
    Path file = Files.createTempFile(folder, "list", ".csv");
    TestServer.Response response = SERVER.get(request);
    assertEquals(200, response.status(), response.body());
    return Files.writeString(file, response.body());
  }
}
