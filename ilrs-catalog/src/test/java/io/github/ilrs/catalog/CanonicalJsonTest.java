package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidDatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
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
  @ValueSource(
      strings = {
        "",
        " ",
        "{}",
        "[]",
        "null",
        "true",
        "42",
        "\"moon\"",
        "\"\"",
        "moon",
        "{\"dataDate\":\"yesterday\"}",
        "{\"dataDate\":\"\\n\"}",
        "{\"dataDate\":",
        "{\"missions\":[{\"id\":\"\\n\"}]}",
        "{} {}",
        "{\n\"a\":1,\n\"a\":2}",
        "\0\1\2\3",
        "\u00ff\u00fe\0\0",
      })
  void whatIsNoDocumentIsRefusedInOneLine(String json) {
    InvalidDatasetException refusal =
        assertThrows(
            InvalidDatasetException.class,
            () -> Dataset.read(json.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals("json", refusal.violations().get(0).rule());
    assertEquals(1, refusal.getMessage().lines().count(), refusal::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "date"})
  void anEventWithoutAKindOrADateIsRefused(String missing) {
    String json = new String(ILRS.canonicalJson(), StandardCharsets.UTF_8);
    String without =
        json.replaceFirst("\"value\":\"[^\"]*\",(\"event\":\\{)", "$1")
            .replaceFirst("(\"event\":\\{.*?)\"" + missing + "\":\"[^\"]*\",", "$1");

    InvalidDatasetException refusal =
        assertThrows(InvalidDatasetException.class, () -> Dataset.read(utf8(without)));
    assertEquals("json", refusal.violations().get(0).rule(), refusal::getMessage);
  }

  @Test
  void aTruncatedDocumentIsRefusedInOneLine() {
    byte[] whole = ILRS.canonicalJson();
    for (int length = 0; length < whole.length; length += 9973) {
      byte[] part = Arrays.copyOf(whole, length);
      InvalidDatasetException refusal =
          assertThrows(InvalidDatasetException.class, () -> Dataset.read(part));
      assertEquals(1, refusal.getMessage().lines().count(), refusal::getMessage);
    }
  }

  @Test
  void aRefusalSaysWhereAndWhatIsExpected() {
    assertEquals(
        "Invalid dataset: document: expected a JSON object, found null [json]",
        assertThrows(InvalidDatasetException.class, () -> Dataset.read(utf8("null"))).getMessage());
    assertEquals(
        "Invalid dataset: /missions/0/id, line 1, column 20:"
            + " 'moon' is not a valid mission id: expected at most 64 characters that match "
            + "[A-Z][A-Z0-9]*(-[A-Z0-9]+)* [json]",
        assertThrows(
                InvalidDatasetException.class,
                () -> Dataset.read(utf8("{\"missions\":[{\"id\":\"moon\"}]}")))
            .getMessage());
  }

  @Test
  void aDatasetOfTheFutureIsRefusedButForADayOfSlack() {
    byte[] json = ILRS.canonicalJson();
    Clock justInTime = noonOf(ILRS.dataDate().minusDays(1));
    Clock tooEarly = noonOf(ILRS.dataDate().minusDays(2));

    assertEquals(ILRS.document(), Dataset.read(json, justInTime).document());
    InvalidDatasetException refusal =
        assertThrows(InvalidDatasetException.class, () -> Dataset.read(json, tooEarly));
    assertEquals(
        "Invalid dataset: /dataDate: 2026-11-21 is in the future: expected at most one day after"
            + " today, 2026-11-19 by this clock [not-from-the-future]",
        refusal.getMessage());
  }

  private static Clock noonOf(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
