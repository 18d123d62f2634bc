package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line, run in a process of its own. */
@Timeout(60)
class MainTest {
  /** SIGTERM ends a JVM with this status once its shutdown hooks are done. */
  private static final int TERMINATED = 143;

  private static Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).start();
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void itPrintsItsAddressServesAndStopsOnSigterm() throws Exception {
    Process process = start("--port", "0");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertTrue(line.startsWith("Listening on http://127.0.0.1:"), line);
      URI ready = URI.create(line.substring("Listening on ".length()) + "/health/ready");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(10)).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());

      process.toHandle().destroy(); // Process.destroy would close the streams that are read below.

      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      assertEquals(TERMINATED, process.exitValue());
      assertEquals("", text(process.getErrorStream()));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aPortInUseIsOneLineAndStatusOne() throws Exception {
    try (IlrsServer first = IlrsServer.start(ServerOptions.builder().port(0).build())) {
      String port = Integer.toString(first.uri().getPort());
      Process process = start("--port", port);

      String said = text(process.getErrorStream());

      assertEquals(1, process.waitFor());
      assertEquals(1, said.lines().count(), said);
      assertTrue(said.contains("127.0.0.1 port " + port), said);
    }
  }

  @Test
  void aWrongOptionIsOneLineAndStatusTwo() throws Exception {
    Map<String, Process> byMistake =
        Map.of(
            "--prt", start("--prt"),
            "moon", start("--port", "moon"),
            "65536", start("--port", "65536"));

    for (Map.Entry<String, Process> mistake : byMistake.entrySet()) {
      String said = text(mistake.getValue().getErrorStream());

      assertEquals(2, mistake.getValue().waitFor(), said);
      assertEquals(1, said.lines().count(), said);
      assertTrue(said.contains(mistake.getKey()), said);
    }
  }

  @Test
  void itKnowsItsVersion() throws Exception {
    Process process = start("--version");

    assertTrue(text(process.getInputStream()).matches("\\d+\\.\\d+\\.\\d+(-\\w+)?\\R"));
    assertEquals(0, process.waitFor());
  }

  @Test
  void aDatasetOfOnesOwnIsServed(@TempDir Path folder) throws Exception {
    DatasetDocument document = Dataset.canonical().document();
    Dataset older =
        Dataset.of(
            DatasetDocument.builder()
                .from(document)
                .dataDate(document.dataDate().minusDays(1))
                .build());
    Path file = folder.resolve("dataset.json");
    ObjectNode withMore = (ObjectNode) IlrsJson.mapper().readTree(older.canonicalJson());
    ((ObjectNode) withMore.at("/missions/1")).put("lead", "CNSA");
    Files.writeString(file, withMore.toString());
    Process process = start("--port", "0", "--drain", "0", "--data", file.toString());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      URI listening = URI.create(out.readLine().substring("Listening on ".length()));

      assertEquals(
          older.sha256(),
          IlrsJson.mapper().readTree(get(listening, "/v1/catalog")).path("sha256").asText());

      JsonNode line = IlrsJson.mapper().readTree(out.readLine());
      assertEquals("getCatalog", line.path("operation").asText());
      assertEquals("GET", line.path("method").asText());
      assertEquals("/v1/catalog", line.path("target").asText());
      assertEquals(200, line.path("status").asInt());
      assertTrue(line.path("bytes").asInt() > 0);
      assertTrue(line.path("whole").asBoolean());
      assertEquals("127.0.0.1", line.path("remote").asText());
      process.toHandle().destroy();
      assertEquals(
          file + ": /missions/1/lead: unknown field, not served\n", text(process.getErrorStream()));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aServerThatRanOutOfFilesComesBack() throws Exception {
    String java =
        ProcessHandle.current().info().command().orElseThrow()
            + " -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Main.class.getName();
    Process process =
        new ProcessBuilder("sh", "-c", "ulimit -n 300; exec " + java + " --port 0 --quiet")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Socket> many = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      URI listening = URI.create(out.readLine().substring("Listening on ".length()));
      for (int i = 0; i < 400; i++) {
        many.add(new Socket(listening.getHost(), listening.getPort()));
      }
      Thread.sleep(500);
      for (Socket socket : many) {
        socket.close();
      }

      assertEquals("{\"status\":\"up\"}", get(listening, "/health/live"));
    } finally {
      for (Socket socket : many) {
        socket.close();
      }
      process.destroyForcibly();
    }
  }

  @Test
  void aQuietServerWritesNothingMore() throws Exception {
    Process process = start("--port", "0", "--drain", "0", "--quiet");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      get(URI.create(out.readLine().substring("Listening on ".length())), "/v1/catalog");

      process.toHandle().destroy();

      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      assertNull(out.readLine());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void anInvalidDatasetPreventsTheStartAndEveryViolationIsReported(@TempDir Path folder)
      throws Exception {
    ObjectNode document =
        (ObjectNode) IlrsJson.mapper().readTree(Dataset.canonical().canonicalJson());
    ((ObjectNode) document.at("/cells/0")).put("mission", "CE-5");
    ((ObjectNode) document.at("/cells/1/citations/0")).put("source", "hearsay");
    Path faulty = Files.writeString(folder.resolve("faulty.json"), document.toString());
    Path garbage = Files.writeString(folder.resolve("garbage.json"), "moon");
    Path nothing = Files.writeString(folder.resolve("null.json"), "null");
    Path large = Files.write(folder.resolve("large.json"), new byte[DatasetFile.MAX_BYTES + 1]);
    Path missing = folder.resolve("missing.json");

    Process process = start("--port", "0", "--data", faulty.toString());
    String said = text(process.getErrorStream());
    assertEquals(2, process.waitFor(), said);
    assertTrue(said.contains(faulty.toString()), said);
    assertTrue(said.contains("CE-5"), said);
    assertTrue(said.contains("hearsay"), said);
    assertFalse(said.contains("\tat "), said);
    for (Path bad : List.of(garbage, nothing, large, missing)) {
      Process refused = start("--port", "0", "--data", bad.toString());
      String why = text(refused.getErrorStream());
      assertEquals(2, refused.waitFor(), why);
      assertTrue(why.startsWith(bad + ": "), why);
      assertEquals(1, why.lines().count(), why);
    }
  }

  private static String get(URI server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(10)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
