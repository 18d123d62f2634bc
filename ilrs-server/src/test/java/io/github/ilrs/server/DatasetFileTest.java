package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dataset file: every difference between the file and the served dataset is reported. */
@Timeout(60)
class DatasetFileTest {
  private static final Dataset CANONICAL = Dataset.canonical();

  private final Path folder;
  private final ObjectNode document = IlrsJson.mapper().valueToTree(CANONICAL.document());
  private final List<String> warnings = new ArrayList<>();

  DatasetFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Dataset read(JsonNode json) throws IOException {
    Path file = Files.writeString(folder.resolve("dataset.json"), json.toString());
    Dataset dataset = DatasetFile.read(file, TestServer.LATER, warnings::add);
    warnings.replaceAll(warning -> warning.replace(file + ": ", ""));
    return dataset;
  }

  private ObjectNode object(String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  private String rejection(Path file) {
    return assertThrows(
            DatasetFile.InvalidException.class,
            () -> DatasetFile.read(file, TestServer.LATER, warnings::add))
        .toString();
  }

  @Test
  void theBuiltInDatasetIsReadWithoutWarnings() throws IOException {
    assertEquals(CANONICAL.sha256(), read(document).sha256());
    assertEquals(List.of(), warnings);
  }

  @Test
  void unknownFieldsAreReported() throws IOException {
    object("/missions/1").put("le/ad\n", "CNSA");
    object("/cells/2/citations/0").putObject("page").put("number", 3);
    object("/missions/0").putArray("nothing");
    document.putNull("none");

    read(document);

    assertEquals(
        List.of(
            "/missions/1/le~1ad\\n: unknown field, not served",
            "/cells/2/citations/0/page: unknown field, not served"),
        warnings);
  }

  /** One place for every vocabulary of which unknown terms are accepted. */
  @ParameterizedTest
  @CsvSource({
    "/missions, statements, standing, adopted, adopteq",
    "/missions, statements, property, landing-site, landing-sight",
    "/missions, '', series, chang-e, change-e",
    "/organizations, '', kind, agency, agenzy",
    "/participants, '', kind, country, contry",
    "/categories, subCategories, negotiateWith, CNSA, CMSA",
  })
  void unknownTermsAreReportedWithTheNearestKnownOne(
      String list, String inner, String field, String term, String typo) throws IOException {
    String place =
        places(list, inner)
            .filter(at -> document.at(at + "/" + field).asText().equals(term))
            .findFirst()
            .orElseThrow();
    object(place).put(field, typo);

    read(document);

    assertEquals(List.of(unknownTerm(place + "/" + field, typo, term)), warnings);
  }

  private static String unknownTerm(String place, String unknown, String nearest) {
    return place + ": unknown term \"" + unknown + "\", the nearest known is \"" + nearest + "\"";
  }

  /** The pointers of the items of a list, or of the inner lists of these items. */
  private Stream<String> places(String list, String inner) {
    Stream<String> items =
        IntStream.range(0, document.at(list).size()).mapToObj(i -> list + "/" + i);
    return inner.isEmpty() ? items : items.flatMap(item -> places(item + "/" + inner, ""));
  }

  @Test
  void unknownTermsInASetAreReported() throws IOException {
    String open =
        places("/cells", "")
            .filter(cell -> !document.at(cell + "/forms").isEmpty())
            .findFirst()
            .orElseThrow();
    ArrayNode forms = (ArrayNode) document.at(open + "/forms");
    String known = forms.get(0).asText();
    forms.insert(0, "joint-developmnt").add("unrecognized").add(known);

    read(document);

    assertEquals(2, warnings.size(), warnings::toString);
    assertEquals(
        unknownTerm(open + "/forms/0", "joint-developmnt", "joint-development"), warnings.get(0));
    assertTrue(warnings.get(1).contains("unknown term \"unrecognized\""), warnings::toString);
  }

  @Test
  void theOrderOfASetIsIrrelevant() throws IOException {
    for (JsonNode cell : document.at("/cells")) {
      ArrayNode forms = (ArrayNode) cell.path("forms");
      for (int i = forms.size() - 1; i >= 0; i--) {
        forms.add(forms.remove(i));
      }
    }

    assertEquals(CANONICAL.sha256(), read(document).sha256());
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @CsvSource({
    "missions, event, event/kind, landig, landing",
    "payloads, event, event/kind, selecton, selection",
    "sites, status, value, candidat, candidate",
  })
  void unknownTermsInAStatementAreNamed(
      String list, String property, String place, String typo, String known) throws IOException {
    String statement =
        places("/" + list, "statements")
            .filter(at -> document.at(at + "/property").asText().equals(property))
            .filter(at -> document.at(at + "/" + place).asText().equals(known))
            .findFirst()
            .orElseThrow();
    String parent = place.equals("event/kind") ? statement + "/event" : statement;
    object(parent).put(place.substring(place.lastIndexOf('/') + 1), typo);

    read(document);

    assertEquals(List.of(unknownTerm(statement + "/" + place, typo, known)), warnings);
  }

  @Test
  void valuesThatContradictDerivedOnesAreReported() throws IOException {
    object("/phases/1").put("numeral", "VII");
    object("/phases/0").remove("numeral");

    assertEquals(CANONICAL.sha256(), read(document).sha256());
    assertEquals(List.of("/phases/1/numeral: given \"VII\", served \"II\""), warnings);
  }

  @ParameterizedTest
  @CsvSource({
    "/phases/1/stages/0, number, 1.9",
    "/phases/1/stages/0, number, '\"1\"'",
    "/discrepancies/0, reason, 7",
    "/cells/0, category, 0",
  })
  void aValueOfAnotherJsonTypeIsRejected(String owner, String field, String value)
      throws IOException {
    object(owner).set(field, IlrsJson.mapper().readTree(value));
    Path file = Files.writeString(folder.resolve("other.json"), document.toString());

    assertTrue(rejection(file).contains(owner + "/" + field + ", line 1"), rejection(file));
  }

  @Test
  void whatIsOnlyReportedIsRejectedByAStrictStart() throws IOException {
    Path good = Files.writeString(folder.resolve("good.json"), document.toString());
    document.put("moon", "full");
    object("/phases/1").put("numeral", "VII");
    Path bad = Files.writeString(folder.resolve("bad.json"), document.toString());

    assertEquals(CANONICAL.sha256(), DatasetFile.readStrictly(good, TestServer.LATER).sha256());
    assertEquals(
        List.of(
            bad + ": /phases/1/numeral: given \"VII\", served \"II\"",
            bad + ": /moon: unknown field, not served"),
        String.valueOf(
                assertThrows(
                        DatasetFile.InvalidException.class,
                        () -> DatasetFile.readStrictly(bad, TestServer.LATER))
                    .getMessage())
            .lines()
            .toList());
  }

  @Test
  void aDatasetDatedInTheFutureIsRejected() throws IOException {
    document.put("dataDate", "9999-12-31");
    Path file = Files.writeString(folder.resolve("future.json"), document.toString());

    String rejection = rejection(file);

    assertTrue(rejection.contains(file + ": Invalid dataset: /dataDate: 9999-12-31"), rejection);
    assertEquals(1, rejection.lines().count(), rejection);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", "[]", "42", "\"moon\"", "true", "{\"dataDate\":"})
  void aMalformedDocumentIsRejectedWithTheFileName(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("none.json"), json);

    String rejection = rejection(file);

    assertTrue(rejection.contains(file.toString()), rejection);
    assertEquals(1, rejection.lines().count(), rejection);
  }

  @Test
  void aFileThatIsTooLargeIsRejected() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(10L << 30);
    }

    assertTrue(rejection(file).contains(file + ": too large: expected at most "));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPathThatIsNotAFileIsRejected() {
    assertTrue(rejection(Path.of("/dev/zero")).endsWith("/dev/zero: not a regular file"));
    assertTrue(rejection(folder).endsWith(folder + ": not a regular file"));
    assertTrue(rejection(folder.resolve("missing")).endsWith("missing: cannot be read"));
  }
}
