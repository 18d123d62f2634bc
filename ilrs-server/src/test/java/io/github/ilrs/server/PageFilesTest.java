package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What the page is made of, and what a browser may do with it. */
class PageFilesTest {
  private static final Map<String, PageFiles.PageFile> FILES = PageFiles.byPath();

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
    FILES.keySet().stream()
        .filter(path -> path.startsWith("/page/"))
        .forEach(path -> served.add(path.substring("/page/".length())));

    assertEquals(there, served);
  }

  @Test
  void whatAFileAsksForIsServed() {
    Pattern asked = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"|from \"\\./([^\"]+)\"");
    for (Map.Entry<String, PageFiles.PageFile> file : ours().entrySet()) {
      Matcher found = asked.matcher(text(file.getValue()));
      while (found.find()) {
        String path = found.group(1) == null ? "/page/" + found.group(2) : found.group(1);
        assertTrue(
            FILES.containsKey(path) || path.startsWith("/v1/") || path.equals("/openapi.yaml"),
            () -> file.getKey() + " asks for " + path);
      }
    }
  }

  @Test
  void aBrowserMayLoadNothingButWhatThisServerHas() {
    try (Asking server = Asking.serverAt(Asking.LATER)) {
      assertAll(
          FILES.entrySet().stream()
              .map(
                  file ->
                      () -> {
                        Asking.Answered answered = server.get(file.getKey());
                        assertEquals(200, answered.status(), file.getKey());
                        assertEquals(file.getValue().mediaType(), answered.mediaType());
                        String policy = server.header(file.getKey(), "content-security-policy");
                        assertTrue(policy.startsWith("default-src 'none';"), policy);
                        assertFalse(policy.contains("unsafe"), policy);
                        assertFalse(policy.contains("http"), policy);
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
                ways.forEach(
                    way -> assertFalse(text(file).contains(way), () -> path + " uses " + way)));
  }

  private static Map<String, PageFiles.PageFile> ours() {
    return FILES.entrySet().stream()
        .filter(file -> !file.getKey().contains("/d3/") && !file.getKey().contains("/swagger-ui/"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String text(PageFiles.PageFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
