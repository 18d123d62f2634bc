package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.server.IlrsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example in the published Javadoc, in its overview and in the API reference compiles as it
 * stands.
 */
class JavadocExamplesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n[ *]*}</pre>", Pattern.DOTALL);

  private static final Pattern REFERENCE =
      Pattern.compile("aria-label=\"Example in Java\">(.*?)</pre>", Pattern.DOTALL);

  /** Every package of the library that a reader of the Javadoc may import from. */
  private static final String IMPORTS =
      Stream.of(
              "io.github.ilrs.catalog.*",
              "io.github.ilrs.client.*",
              "io.github.ilrs.export.*",
              "io.github.ilrs.model.evidence.*",
              "io.github.ilrs.model.partnership.*",
              "io.github.ilrs.model.programme.*",
              "io.github.ilrs.model.time.*",
              "io.github.ilrs.server.*",
              "io.github.ilrs.testkit.*",
              "java.net.URI",
              "java.nio.file.*",
              "java.time.*",
              "java.util.*",
              "net.jqwik.api.Arbitraries",
              "net.jqwik.api.Arbitrary",
              "static io.github.ilrs.model.partnership.Category.*",
              "static io.github.ilrs.model.programme.NamedMission.*")
          .map(name -> "import " + name + ";\n")
          .collect(Collectors.joining());

  private record Example(String where, String code) {
    @Override
    public String toString() {
      return where;
    }

    /** Statements stand in a method, classes in a class. */
    JavaFileObject source() {
      boolean statements = !code.startsWith("class ");
      String text =
          IMPORTS
              + "class Example {\n"
              + (statements ? "void example() throws Exception {\n" + code + "\n}\n" : code)
              + "\n}\n";
      return new SimpleJavaFileObject(
          URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return text;
        }
      };
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleCompiles(Example example, @TempDir Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));

    assertTrue(
        compiler.getTask(said, null, null, options, null, List.of(example.source())).call(),
        said::toString);
  }

  @Test
  void theExampleOfTheApiReferenceCompiles(@TempDir Path folder) throws Exception {
    try (IlrsServer server = TestServers.start(Clock.systemUTC());
        InputStream page = server.uri().resolve("/docs").toURL().openStream()) {
      Matcher example = REFERENCE.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8));
      assertTrue(example.find(), "no example");

      theExampleCompiles(new Example("/docs", example.group(1)), folder);
    }
  }

  @Test
  void noExampleIsPassedOver() throws IOException {
    int preformatted = 0;
    for (Path file : documented()) {
      preformatted +=
          Files.readString(file)
                  .split(file.toString().endsWith(".java") ? "\\* <pre>" : "<pre>", -1)
                  .length
              - 1;
    }
    assertEquals(preformatted, examples().size());
    assertTrue(preformatted > 5);
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path file : documented()) {
      Matcher example = EXAMPLE.matcher(Files.readString(file));
      while (example.find()) {
        String code = example.group(1).replaceAll("(?m)^ *\\* ?", "").strip();
        examples.add(new Example(ROOT.relativize(file) + " " + (examples.size() + 1), code));
      }
    }
    return examples;
  }

  private static List<Path> documented() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(
              file ->
                  file.toString()
                          .matches(".*/ilrs-(?!benchmarks|tests)\\w+/src/main/java/.*\\.java")
                      || file.endsWith("docs/overview.html"))
          .sorted()
          .toList();
    }
  }
}
