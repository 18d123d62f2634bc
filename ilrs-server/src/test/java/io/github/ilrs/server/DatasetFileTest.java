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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 11, 21).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final Path folder;
  private final ObjectNode document = IlrsJson.mapper().valueToTree(CANONICAL.document());
  private final List<String> warnings = new ArrayList<>();

  DatasetFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Dataset read(JsonNode json) throws IOException {
    Path file = Files.writeString(folder.resolve("dataset.json"), json.toString());
    Dataset dataset = DatasetFile.read(file, CLOCK, warnings::add);
    warnings.replaceAll(warning -> warning.replace(file + ": ", ""));
    return dataset;
  }

  private ObjectNode object(String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  private String refusal(Path file) {
    return assertThrows(
            DatasetFile.InvalidException.class, () -> DatasetFile.read(file, CLOCK, warnings::add))
        .toString();
  }

  @Test
  void ofTheBuiltInDatasetEverythingIsServedAsGiven() throws IOException {
    assertEquals(CANONICAL.sha256(), read(document).sha256());
    assertEquals(List.of(), warnings);
  }

  @Test
  void unknownFieldsAreNamed() throws IOException {
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
  void unknownTermsAreNamedWithTheNearestKnownOne(
      String list, String inner, String field, String term, String typo) throws IOException {
    String place = place(list, inner, field, term);
    object(place.substring(0, place.lastIndexOf('/'))).put(field, typo);

    read(document);

    assertEquals(
        List.of(place + ": unknown term \"" + typo + "\", the nearest known is \"" + term + "\""),
        warnings);
  }

  private String place(String list, String inner, String field, String term) {
    return indices(document.at(list))
        .map(i -> list + "/" + i)
        .flatMap(
            at ->
                inner.isEmpty()
                    ? Stream.of(at)
                    : indices(document.at(at + "/" + inner)).map(i -> at + "/" + inner + "/" + i))
        .map(at -> at + "/" + field)
        .filter(at -> document.at(at).asText().equals(term))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Integer> indices(JsonNode array) {
    return IntStream.range(0, array.size()).boxed();
  }

  @Test
  void unknownFormsAreNamedWhereverTheyStandInTheSet() throws IOException {
    int open =
        indices(document.at("/cells"))
            .filter(i -> !document.at("/cells/" + i + "/forms").isEmpty())
            .findFirst()
            .orElseThrow();
    ArrayNode forms = (ArrayNode) document.at("/cells/" + open + "/forms");
    String known = forms.get(0).asText();
    forms.insert(0, "joint-developmnt").add("unrecognized").add(known);

    read(document);

    assertEquals(2, warnings.size(), warnings::toString);
    assertEquals(
        "/cells/"
            + open
            + "/forms/0: unknown term \"joint-developmnt\", the nearest known is"
            + " \"joint-development\"",
        warnings.get(0));
    assertTrue(warnings.get(1).contains("unknown term \"unrecognized\""), warnings::toString);
  }

  @Test
  void theOrderOfASetIsNoDifference() throws IOException {
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
    String field = place.substring(place.lastIndexOf('/') + 1);
    for (int i = 0; i < document.path(list).size() && warnings.isEmpty(); i++) {
      JsonNode statements = document.path(list).get(i).path("statements");
      for (int j = 0; j < statements.size() && warnings.isEmpty(); j++) {
        JsonNode statement = statements.get(j);
        if (statement.path("property").asText().equals(property)
            && statement.at("/" + place).asText().equals(known)) {
          ((ObjectNode) (place.equals(field) ? statement : statement.path("event")))
              .put(field, typo);
          read(document);
          assertEquals(
              List.of(
                  "/"
                      + list
                      + "/"
                      + i
                      + "/statements/"
                      + j
                      + "/"
                      + place
                      + ": unknown term \""
                      + typo
                      + "\", the nearest known is \""
                      + known
                      + "\""),
              warnings);
        }
      }
    }
    assertEquals(1, warnings.size());
  }

  @Test
  void valuesThatContradictWhatTheyAreDerivedFromAreNamed() throws IOException {
    object("/phases/1").put("numeral", "VII");
    object("/phases/0").remove("numeral");

    assertEquals(CANONICAL.sha256(), read(document).sha256());
    assertEquals(List.of("/phases/1/numeral: given \"VII\", served \"II\""), warnings);
  }

  @Test
  void valuesOfAnotherJsonTypeAreNamed() throws IOException {
    int phase =
        indices(document.at("/phases"))
            .filter(i -> !document.at("/phases/" + i + "/stages").isEmpty())
            .findFirst()
            .orElseThrow();
    object("/phases/" + phase + "/stages/0").put("number", 1.9);
    object("/phases/" + phase + "/stages/1").put("number", "2");
    int discrepancy = 0;
    object("/discrepancies/" + discrepancy).put("reason", 7);
    object("/calls/0/massLimits/0")
        .put("kg", document.at("/calls/0/massLimits/0/kg").asInt() + 0.0);

    read(document);

    assertEquals(
        List.of(
            "/phases/" + phase + "/stages/0/number: given 1.9, served 1",
            "/phases/" + phase + "/stages/1/number: given \"2\", served 2",
            "/discrepancies/0/reason: given 7, served \"7\""),
        warnings);
  }

  @Test
  void aDatasetDatedInTheFutureIsRejected() throws IOException {
    document.put("dataDate", "9999-12-31");
    Path file = Files.writeString(folder.resolve("future.json"), document.toString());

    String refusal = refusal(file);

    assertTrue(refusal.contains(file + ": Invalid dataset: /dataDate: 9999-12-31"), refusal);
    assertEquals(1, refusal.lines().count(), refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", "[]", "42", "\"moon\"", "true", "{\"dataDate\":"})
  void aMalformedDocumentIsRejectedWithTheNameOfTheFile(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("none.json"), json);

    String refusal = refusal(file);

    assertTrue(refusal.contains(file.toString()), refusal);
    assertEquals(1, refusal.lines().count(), refusal);
  }

  @Test
  void aFileThatIsTooLargeIsRejected() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(10L << 30);
    }

    assertTrue(refusal(file).contains(file + ": too large: expected at most "));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPathThatIsNotAFileIsRejected() {
    assertTrue(refusal(Path.of("/dev/zero")).endsWith("/dev/zero: not a regular file"));
    assertTrue(refusal(folder).endsWith(folder + ": not a regular file"));
    assertTrue(refusal(folder.resolve("missing")).endsWith("missing: cannot be read"));
  }
}
