package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the page and their security policy. */
class PageFilesTest {
  private static final Set<String> PATHS = PageFiles.byPath().keySet();

  @Test
  void everyFileOfThePageIsServedAndNothingElse() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(PageFiles.class.getResource("page/index.html")).toURI())
            .getParent();
    Set<String> there;
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
      there =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .filter(name -> !name.contains("LICENSE"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> served = new TreeSet<>(Set.of("index.html", "docs.html"));
    PATHS.stream()
        .filter(path -> path.startsWith("/page/"))
        .forEach(path -> served.add(path.substring("/page/".length())));

    assertEquals(there, served);
  }

  @Test
  void everyFileThatAPageFileRequestsIsServed() {
    Pattern asked = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"|from \"\\./([^\"]+)\"");
    for (Map.Entry<String, String> file : ours().entrySet()) {
      Matcher found = asked.matcher(file.getValue());
      while (found.find()) {
        String path = found.group(1) == null ? "/page/" + found.group(2) : found.group(1);
        assertTrue(
            PATHS.contains(path) || path.startsWith("/v1/") || path.equals("/openapi.yaml"),
            () -> file.getKey() + " asks for " + path);
      }
    }
  }

  @Test
  void aBrowserMayLoadNothingButWhatThisServerHas() {
    try (TestServer server = TestServer.serverAt(TestServer.LATER)) {
      assertAll(
          PATHS.stream()
              .map(
                  path ->
                      () -> {
                        TestServer.Response response = server.get(path);
                        assertEquals(200, response.status(), path);
                        String policy = header(response, "content-security-policy");
                        assertTrue(policy.startsWith("default-src 'none';"), policy);
                        assertFalse(policy.contains("unsafe"), policy);
                        assertFalse(policy.contains("http"), policy);
                        assertEquals("nosniff", header(response, "x-content-type-options"));
                      }));
    }
  }

  @Test
  void whatComesFromTheDataIsNeverReadAsMarkup() {
    List<String> ways =
        List.of(
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "DOMParser",
            ".html(",
            "setHTML",
            "eval(",
            "new Function");
    ours()
        .forEach(
            (path, file) ->
                ways.forEach(way -> assertFalse(file.contains(way), () -> path + " uses " + way)));
  }

  /** What was written here, by its name. */
  private static Map<String, String> ours() {
    return Stream.concat(
            Stream.of("index.html", "docs.html"),
            PATHS.stream()
                .filter(path -> path.startsWith("/page/"))
                .map(path -> path.substring("/page/".length())))
        .filter(name -> !name.startsWith("d3/") && !name.startsWith("swagger-ui/"))
        .collect(Collectors.toMap(name -> name, PageFilesTest::text));
  }

  private static String text(String name) {
    try (InputStream file = PageFiles.class.getResourceAsStream("page/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(TestServer.Response response, String name) {
    return response.headers().getOrDefault(name, "");
  }
}
