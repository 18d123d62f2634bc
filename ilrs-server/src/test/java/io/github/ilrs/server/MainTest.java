package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, run in a process of its own. */
@Timeout(60)
class MainTest {
  /** The status of a JVM that SIGTERM terminated, after its shutdown hooks. */
  private static final int TERMINATED = 143;

  @Test
  void itPrintsItsAddressServesAndStopsOnSigterm() throws Exception {
    try (ServerProcess process = new ServerProcess("--port", "0", "--quiet")) {
      assertEquals("{\"status\":\"up\"}", ServerProcess.get(process.uri(), "/health/ready"));

      process.terminate();

      assertEquals(TERMINATED, process.exitCode());
      assertEquals("", process.errors());
      assertNull(process.out.readLine(), "quiet");
    }
  }

  @Test
  void aPortInUseIsReportedInOneLine() throws Exception {
    String port = Integer.toString(TestServer.SHARED.uri().getPort());
    assertFails(1, "127.0.0.1 port " + port, "--port", port);
  }

  @ParameterizedTest
  @CsvSource({
    "--prt, --prt, ''",
    "moon, --port, moon",
    "65536, --port, 65536",
    "--drain, --drain, -1",
    "missing.json: cannot be read, --data, missing.json",
  })
  void anInvalidOptionIsReportedInOneLine(String message, String option, String value)
      throws Exception {
    assertFails(2, message, option, value);
  }

  /** Checks the exit code, and that one line of standard error contains this message. */
  private static void assertFails(int exitCode, String message, String... options)
      throws Exception {
    try (ServerProcess process = new ServerProcess(options)) {
      String errors = process.errors();

      assertEquals(exitCode, process.exitCode(), errors);
      assertEquals(1, errors.lines().count(), errors);
      assertTrue(errors.contains(message), errors);
    }
  }

  @Test
  void itKnowsItsVersion() throws Exception {
    try (ServerProcess process = new ServerProcess("--version")) {
      assertTrue(process.out.readLine().matches("\\d+\\.\\d+\\.\\d+(-[\\w.]+)?"));
      assertEquals(0, process.exitCode());
    }
  }

  @Test
  void aDatasetFileIsServedAndRequestsAreLogged(@TempDir Path folder) throws Exception {
    DatasetDocument document = Dataset.canonical().document();
    Dataset older =
        Dataset.of(
            DatasetDocument.builder()
                .from(document)
                .dataDate(document.dataDate().minusDays(1))
                .build());
    ObjectNode withUnknownField = (ObjectNode) IlrsJson.mapper().readTree(older.canonicalJson());
    ((ObjectNode) withUnknownField.at("/missions/1")).put("lead", "CNSA");
    Path file = Files.writeString(folder.resolve("dataset.json"), withUnknownField.toString());
    try (ServerProcess process =
        new ServerProcess("--port", "0", "--drain", "0", "--data", file.toString())) {
      JsonNode catalog =
          IlrsJson.mapper().readTree(ServerProcess.get(process.uri(), "/v1/catalog"));
      assertEquals(older.sha256(), catalog.path("sha256").asText());

      JsonNode line = IlrsJson.mapper().readTree(process.out.readLine());
      assertEquals("getCatalog", line.path("operation").asText());
      assertEquals("GET", line.path("method").asText());
      assertEquals("/v1/catalog", line.path("target").asText());
      assertEquals(200, line.path("status").asInt());
      assertTrue(line.path("bytes").asInt() > 0);
      assertTrue(line.path("whole").asBoolean());
      assertEquals("127.0.0.1", line.path("remote").asText());
      process.terminate();
      assertEquals(file + ": /missions/1/lead: unknown field, not served\n", process.errors());
    }
  }

  @Test
  void aStrictStartFailsWithWhatIsOtherwiseReported(@TempDir Path folder) throws Exception {
    String canonical = new String(Dataset.canonical().canonicalJson(), StandardCharsets.UTF_8);
    Path file =
        Files.writeString(
            folder.resolve("dataset.json"), canonical.replaceFirst("\\{", "{\"a\":1,"));

    assertFails(
        2, file + ": /a: unknown field, not served", "--strict-data", "--data", file.toString());
  }

  @Test
  void anInvalidDatasetPreventsTheStartAndEveryViolationIsReported(@TempDir Path folder)
      throws Exception {
    ObjectNode document =
        (ObjectNode) IlrsJson.mapper().readTree(Dataset.canonical().canonicalJson());
    ((ObjectNode) document.at("/cells/0")).put("mission", "CE-5");
    ((ObjectNode) document.at("/cells/1/citations/0")).put("source", "hearsay");
    Path file = Files.writeString(folder.resolve("invalid.json"), document.toString());

    try (ServerProcess process = new ServerProcess("--port", "0", "--data", file.toString())) {
      String errors = process.errors();

      assertEquals(2, process.exitCode(), errors);
      for (String expected : List.of(file.toString(), "CE-5", "hearsay")) {
        assertTrue(errors.contains(expected), errors);
      }
      assertTrue(!errors.contains("\tat "), errors);
    }
  }
}
