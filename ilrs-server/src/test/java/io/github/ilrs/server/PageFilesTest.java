package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.server.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the page and their security policy. */
class PageFilesTest {
  private static final Set<String> PATHS =
      new TreeSet<>(PageFiles.byPath(Contract.builtIn(), Dataset.canonical()).keySet());
  private static final Pattern REFERENCE =
      Pattern.compile("(?:href|src)=\"(/[^\"#]*)|(?:from |import[(])\"\\./([^\"]+)\"");

  /** Ways to turn text into markup or code, which the page must not use for data. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document[.]write|DOMParser|[.]html[(]|setHTML"
              + "|eval[(]|new Function");

  static Set<String> paths() {
    return PATHS;
  }

  @Test
  void everyFileOfThePageIsServedAndNothingElse() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(PageFiles.class.getResource("page/index.html")).toURI())
            .resolve("..")
            .normalize();
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> expected =
          files
              .filter(Files::isRegularFile)
              .map(file -> "/page/" + folder.relativize(file))
              .map(path -> path.equals("/page/index.html") ? "/" : path)
              .collect(Collectors.toCollection(TreeSet::new));
      expected.addAll(Set.of("/docs", "/docs/problems", "/docs/not-found")); // generated

      assertEquals(expected, PATHS);
    }
  }

  @Test
  void thePageDescribesTheDatasetOfThisServer() throws Exception {
    Matcher script =
        Pattern.compile("<script type=\"application/ld[+]json\">(.*)</script>")
            .matcher(TestServer.SHARED.get("/").body());
    assertTrue(script.find());
    JsonNode description = IlrsJson.mapper().readTree(script.group(1));
    JsonNode catalog = TestServer.SHARED.get("/v1/catalog").json();

    assertEquals("https://schema.org", description.path("@context").asText());
    assertEquals("Dataset", description.path("@type").asText());
    assertEquals(catalog.path("dataVersion"), description.path("version"));
    assertEquals(catalog.path("dataDate"), description.path("dateModified"));
    assertFalse(description.path("distribution").isEmpty());
    for (JsonNode download : description.path("distribution")) {
      TestServer.Response file = TestServer.SHARED.get(download.path("contentUrl").asText());
      assertEquals(200, file.status());
      assertEquals(
          download.path("encodingFormat").asText(),
          file.header("content-type").replaceFirst(";.*", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aFileLoadsOnlyFilesOfThisServerAndIsSafe(String path) {
    TestServer.Response response = TestServer.SHARED.get(path);

    assertEquals(200, response.status());
    assertEquals("nosniff", response.header("x-content-type-options"));
    String policy = response.header("content-security-policy");
    assertTrue(policy.startsWith("default-src 'none';"), policy);
    assertFalse(policy.contains("unsafe") || policy.contains("http"), policy);
    assertFalse(UNSAFE.matcher(response.body()).find());
    Matcher found = REFERENCE.matcher(response.body());
    while (found.find()) {
      String target = found.group(1) == null ? "/page/" + found.group(2) : found.group(1);
      assertTrue(
          PATHS.contains(target) || target.startsWith("/v1") || target.equals("/openapi.yaml"),
          target);
    }
  }
}
