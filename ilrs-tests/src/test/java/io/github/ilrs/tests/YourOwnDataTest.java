package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.evidence.SubjectKind;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What docs/your-own-data.md says, in Java and as text. */
class YourOwnDataTest {
  private static final Dataset CANONICAL = Dataset.canonical();

  @TempDir private static Path folder;
  private static String page;
  private static URLClassLoader classes;
  private static Dataset ours;

  @BeforeAll
  static void compile() throws Exception {
    page = Files.readString(Path.of("../docs/your-own-data.md"));
    Path data = Files.writeString(folder.resolve("OurData.java"), block("```java\n(.*?)```"));
    Path properties =
        Files.writeString(folder.resolve("OurDataProperties.java"), block("~~~java\n(.*?)~~~"));
    String path = System.getProperty("java.class.path");
    String[] files = {"-cp", path, "-d", folder + "", data + "", properties + ""};
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, files));
    classes = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    ours = (Dataset) classes.loadClass("OurData").getMethod("dataset").invoke(null);
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  private static String block(String pattern) {
    Matcher block = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertTrue(block.find(), () -> "no " + pattern);
    return block.group(1);
  }

  private static Dataset withText(String text) throws IOException {
    Path texts = Files.createTempDirectory(folder, "text");
    Files.writeString(texts.resolve("ours.txt"), text);
    return CANONICAL.withText(texts);
  }

  @Test
  void theTextGivesTheSameDatasetAsTheJavaCode() throws IOException {
    Dataset text = withText(block("```ilrs\n(.*?)```"));

    assertEquals(ours.document(), text.document());
    assertEquals(ours.sha256(), text.sha256());
    assertNotEquals(CANONICAL.dataVersion(), ours.dataVersion());
  }

  @Test
  void asJsonItKeepsTheOriginOfItsSources() {
    Dataset read = Dataset.read(ours.canonicalJson());

    assertEquals(ours.document(), read.document());
    assertEquals(
        List.of("our-plan"),
        read.document().sources().stream()
            .filter(source -> source.origin().equals(Optional.of("our-institute")))
            .map(source -> source.id().id())
            .toList());
    assertTrue(CANONICAL.document().sources().stream().allMatch(s -> s.origin().isEmpty()));
  }

  @Test
  void thePropertiesOfThePageHold() throws ClassNotFoundException {
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(classes.loadClass("OurDataProperties")))
            .configurationParameter("jqwik.tries.default", "20")
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);

    assertEquals(List.of(), summary.getSummary().getFailures());
    long found = summary.getSummary().getTestsFoundCount();
    assertTrue(found > 10, () -> found + " properties");
    assertEquals(found, summary.getSummary().getTestsSucceededCount());
  }

  @Test
  void aMissionOfYourOwnIsInTheMatrixAndInTheRoadmap() throws IOException {
    Dataset more =
        withText(
            """
            publishers ours
            | publisher     | reliability | reason                    |
            | Our institute | official    | About its own instruments |

            source our-plan
              title      Plan of our mission
              publisher  Our institute
              origin     our-institute

            mission OUR-1
              name         Our mission
              series       ilrs
              planned-for  construction/2
              cites        our-plan: page 1

            matrix ours
              cites  our-plan: page 2

            | Mission | OUR-1  |
            | Cat. A  | Closed |
            | Cat. B  | Closed |
            | Cat. C  | Closed |
            | Cat. D  | Closed |
            | Cat. E  | Closed |
            """);
    var catalog = more.asOf(more.dataDate());
    var mission = catalog.missions().get(catalog.missions().size() - 1);

    assertEquals("OUR-1", mission.id().id());
    assertEquals(2, mission.stage().orElseThrow());
    assertEquals(CANONICAL.document().cells().size() + 5, more.document().cells().size());
  }

  @Test
  void everySyntaxErrorIsReportedWithItsLine() {
    var error =
        assertThrows(
            InvalidDatasetException.class,
            () -> withText("source our-plan\n  title  Plan\n  publisher  Nobody\n"));
    assertTrue(error.getMessage().contains("ours.txt:3"), error::getMessage);
  }

  @Test
  void theWholeIsValidated() {
    var error =
        assertThrows(
            InvalidDatasetException.class,
            () -> CANONICAL.with(all -> all.addSources(ours.document().sources().get(0))));
    assertTrue(error.getMessage().contains("[ids-unique]"), error::getMessage);
  }

  @Test
  void anUnknownSubjectIsReportedWithTheNearestIds() {
    var error =
        assertThrows(
            UnknownIdException.class,
            () -> CANONICAL.with(all -> all.addStatements(SubjectKind.MISSION, "CE-9", List.of())));
    assertEquals(List.of("CE-4", "CE-6", "CE-7", "CE-8"), error.nearest());
  }
}
