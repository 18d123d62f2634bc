package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidDatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static final Dataset ILRS = Dataset.canonical();

  /** Prints the digest of the canonical document; run in a JVM of its own. */
  public static void main(String[] args) {
    System.out.println(Dataset.canonical().sha256());
  }

  @Test
  void readingItBackGivesTheSameDatasetAndTheSameBytes() {
    Dataset again = Dataset.read(ILRS.canonicalJson());

    assertEquals(ILRS.document(), again.document());
    assertArrayEquals(ILRS.canonicalJson(), again.canonicalJson());
    assertEquals(ILRS.sha256(), again.sha256());
    assertEquals(ILRS.dataDate() + "+" + ILRS.sha256().substring(0, 8), ILRS.dataVersion());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Dfile.encoding=ISO-8859-1", "-Duser.language=tr"})
  void itsBytesAreTheSameInEveryStartOfTheJvm(String option) throws Exception {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                CanonicalJsonTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertTrue(jvm.waitFor(30, TimeUnit.SECONDS), "the JVM does not end");
      assertEquals(ILRS.sha256(), read(jvm).strip());
    } finally {
      jvm.destroyForcibly();
    }
  }

  private static String read(Process jvm) throws IOException {
    return new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"dataDate\":\"yesterday\"}", "{\"dataDate\":"})
  void whatIsNoDatasetIsRefused(String json) {
    InvalidDatasetException refusal =
        assertThrows(
            InvalidDatasetException.class,
            () -> Dataset.read(json.getBytes(StandardCharsets.UTF_8)));
    assertEquals("json", refusal.violations().get(0).rule());
  }

  @Test
  void aDocumentThatBreaksRulesIsRefusedWithAllOfThem() {
    String spoiled =
        new String(ILRS.canonicalJson(), StandardCharsets.UTF_8)
            .replaceFirst(
                "\"mission\":\"CE-4\",\"category\":\"A\"",
                "\"mission\":\"CE-5\",\"category\":\"A\"");

    InvalidDatasetException refusal =
        assertThrows(
            InvalidDatasetException.class,
            () -> Dataset.read(spoiled.getBytes(StandardCharsets.UTF_8)));
    assertEquals(2, refusal.violations().size(), refusal::getMessage);
  }
}
