package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.Term;
import io.github.ilrs.server.contract.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The style rules of {@code openapi.yaml}, its vocabularies, and what the server can read. */
class ContractTest {
  private static final JsonNode DOCUMENT = OpenApi.DOCUMENT;
  private static final JsonNode SCHEMAS = DOCUMENT.at("/components/schemas");

  static List<OpenApi.Operation> operations() {
    return OpenApi.operations();
  }

  @Test
  void operationIdsAreUnique() {
    List<String> ids = operations().stream().map(OpenApi.Operation::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationIsDescribed(OpenApi.Operation operation) {
    Set<String> tags = new TreeSet<>(DOCUMENT.path("tags").findValuesAsText("name"));
    JsonNode node = operation.node();

    assertTrue(operation.id().matches("(get|list)[A-Z][A-Za-z]*"));
    assertEquals(1, node.path("tags").size());
    assertTrue(tags.contains(node.at("/tags/0").asText()));
    assertText(node.path("summary"));
    assertText(node.path("description"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationDeclaresItsResponsesWithAnExample(OpenApi.Operation operation) {
    Set<String> expected = new TreeSet<>(Set.of("200", "304", "400", "default"));
    if (operation.path().contains("{")) {
      expected.add("404");
    }

    assertEquals(expected, names(operation.node().path("responses")));
    assertTrue(operation.content().path("schema").has("$ref"));
    assertEquals(1, operation.node().at("/responses/200/content").size());
    assertEquals(operation.json(), operation.content().path("example").isObject());
    assertEquals(operation.json(), !operation.content().path("example").isTextual());
    assertEquals(operation.json(), !operation.node().at("/tags/0").asText().equals("Files"));
    assertTrue(operation.request().startsWith("/v1"));
    boolean dated =
        operation.parameters().stream().anyMatch(p -> p.at("/name").asText().equals("asOf"));
    assertEquals(dated, operation.request().contains("asOf=20"));
  }

  @Test
  void everyListIsAlsoAFileWithTheSameParameters() {
    Set<String> lists = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (OpenApi.Operation operation : operations()) {
      String parameters = " " + operation.node().path("parameters");
      if (operation.id().startsWith("list")) {
        lists.add(operation.path() + ".csv" + parameters);
      } else if (operation.path().endsWith(".csv")) {
        files.add(operation.path() + parameters);
      }
    }

    assertEquals(lists, files);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyParameterIsDescribedAndHasAnExample(OpenApi.Operation operation) {
    for (JsonNode parameter : operation.parameters()) {
      assertText(parameter.path("description"));
      assertTrue(parameter.path("schema").isObject());
      assertTrue(parameter.has("example"), parameter::toString);
    }
  }

  @Test
  void everySchemaAndEveryPropertyIsDescribedAndRequiredPropertiesExist() {
    for (Map.Entry<String, JsonNode> schema : SCHEMAS.properties()) {
      assertText(schema.getValue().path("description"));
      JsonNode properties = schema.getValue().path("properties");
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        assertTrue(
            names(property.getValue()).equals(Set.of("$ref"))
                || !property.getValue().path("description").asText().isBlank(),
            () -> schema.getKey() + "." + property.getKey());
      }
      for (JsonNode required : schema.getValue().path("required")) {
        assertTrue(properties.has(required.asText()), () -> schema.getKey() + "." + required);
      }
    }
  }

  @Test
  void everyReferenceHasATargetAndEveryComponentIsUsed() {
    Set<String> used = new TreeSet<>(DOCUMENT.findValuesAsText("$ref"));
    Set<String> defined = new TreeSet<>();
    for (Map.Entry<String, JsonNode> kind : DOCUMENT.path("components").properties()) {
      names(kind.getValue())
          .forEach(name -> defined.add("#/components/" + kind.getKey() + "/" + name));
    }
    assertEquals(defined, used);
  }

  @Test
  void noSchemaIsAChoice() {
    for (String keyword : List.of("oneOf", "anyOf", "allOf", "nullable")) {
      assertTrue(DOCUMENT.findValues(keyword).isEmpty(), keyword);
    }
  }

  static Stream<Arguments> vocabularies() {
    return SCHEMAS
        .propertyStream()
        .filter(schema -> !schema.getKey().equals("StageNumber"))
        .flatMap(
            schema ->
                Stream.of("enum", "x-extensible-enum")
                    .filter(schema.getValue()::has)
                    .map(keyword -> Arguments.of(schema.getKey(), keyword)));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void theModelHasTheTermsOfTheContract(String name, String keyword) {
    Term[] terms =
        Stream.of("evidence", "partnership", "programme", "response")
            .flatMap(folder -> vocabulary("io.github.ilrs.model." + folder + "." + name).stream())
            .findFirst()
            .orElseThrow();
    Set<String> declared = new TreeSet<>();
    SCHEMAS.path(name).path(keyword).forEach(term -> declared.add(term.asText()));

    assertEquals(
        declared,
        Arrays.stream(terms)
            .filter(term -> !term.unrecognized())
            .map(Term::id)
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(
        keyword.equals("x-extensible-enum"), Arrays.stream(terms).anyMatch(Term::unrecognized));
  }

  private static Optional<Term[]> vocabulary(String className) {
    try {
      return Optional.of((Term[]) Class.forName(className).getEnumConstants());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxLength: 64           | minLength: 1",
        "format: date            | format: date-time",
        "explode: false          | explode: true",
        "in: path                | in: cookie",
        "schemas/StageNumber'    | schemas/StageName'",
        "    get:                | '    put:'",
        "{mission}/{category}    | {category}/{mission}",
      })
  void unsupportedFeaturesAreRejected(String supported, String unsupported) {
    String text = Contract.builtIn().text();
    String changed = text.replace(supported, unsupported);

    assertNotEquals(text, changed);
    assertThrows(IllegalArgumentException.class, () -> new Contract(changed));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void assertText(JsonNode text) {
    assertTrue(text.isTextual() && !text.asText().isBlank());
  }
}
