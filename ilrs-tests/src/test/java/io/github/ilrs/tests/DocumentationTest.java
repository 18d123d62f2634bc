package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.server.IlrsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the README and of docs/ is compiled and run, and prints what its page says. */
class DocumentationTest {
  private static final String ADDRESS = "http://127.0.0.1:8080";
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(.*?)```\n\nprints\n\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
  private static final Pattern CURL = Pattern.compile("curl \"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(#[^)]+)?\\)");
  private static final Path ROOT = Path.of("..");
  private static final IlrsServer SERVER = TestServers.start(Clock.systemUTC());

  private record Example(String name, String code, String output) {
    @Override
    public String toString() {
      return name;
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplePrintsWhatItSays(Example example, @TempDir Path folder) throws Exception {
    Path source = folder.resolve(example.name() + ".java");
    Files.writeString(source, example.code());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
    assertEquals(0, failed, "does not compile");

    assertEquals(example.output(), run(example.name(), folder));
  }

  private String run(String name, Path folder) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      classes
          .loadClass(name)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(documentation());
    while (example.find()) {
      Matcher name = CLASS.matcher(example.group(1));
      assertTrue(name.find(), "an example without a class");
      examples.add(
          new Example(
              name.group(1),
              example.group(1).replace(ADDRESS, SERVER.uri().toString()),
              example.group(2)));
    }
    return examples.stream();
  }

  @Test
  void everyJavaBlockIsAnExampleThatSaysWhatItPrints() throws IOException {
    assertEquals(documentation().split("```java\n", -1).length - 1, examples().count());
  }

  @Test
  void everyCurlIsAnswered() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    Matcher curl = CURL.matcher(documentation());
    int found = 0;
    while (curl.find()) {
      found++;
      URI uri = URI.create(curl.group(1).replace(ADDRESS, SERVER.uri().toString()));
      var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), uri::toString);
      assertFalse(answer.body().isEmpty());
    }
    assertTrue(found > 0, "no curl in the documentation");
  }

  @Test
  void everyLinkBetweenFilesLeadsToAFileAndToAHeadingInIt() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path file = page.resolveSibling(link.group(1));
        if (!Files.exists(file)
            || (link.group(2) != null && !anchors(file).contains(link.group(2)))) {
          broken.add(page + ": " + link.group());
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  /** The headings of a page, as links name them. */
  private static List<String> anchors(Path page) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> "#" + line.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyPageIsLinkedFromTheReadme() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (Path page : pages()) {
      assertTrue(
          page.endsWith("README.md") || readme.contains("](docs/" + page.getFileName() + ")"),
          page::toString);
    }
  }

  /** The README, followed by the pages of docs/. */
  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static String documentation() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path page : pages()) {
      text.append(Files.readString(page));
    }
    return text.toString();
  }
}
