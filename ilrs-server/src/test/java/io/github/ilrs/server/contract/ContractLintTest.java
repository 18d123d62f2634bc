package io.github.ilrs.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.server.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The style rules of {@code openapi.yaml}. */
class ContractLintTest {
  private static final JsonNode DOCUMENT = OpenApi.DOCUMENT;

  static List<OpenApi.Operation> operations() {
    return OpenApi.operations();
  }

  @Test
  void everyPathIsOnlyRead() {
    DOCUMENT
        .path("paths")
        .properties()
        .forEach(path -> assertEquals(Set.of("get"), names(path.getValue()), () -> path.getKey()));
  }

  @Test
  void operationIdsAreGivenOnce() {
    List<String> ids = operations().stream().map(OpenApi.Operation::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationSaysWhatItIs(OpenApi.Operation operation) {
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
    assertTrue(operation.answer().path("schema").has("$ref"));
    assertEquals(1, operation.node().at("/responses/200/content").size());
    assertEquals(operation.json(), operation.answer().path("example").isObject());
    assertEquals(operation.json(), !operation.answer().path("example").isTextual());
    assertEquals(operation.json(), !operation.node().at("/tags/0").asText().equals("Files"));
    assertTrue(operation.node().path("x-request").asText().startsWith("/v1/"));
    boolean dated =
        operation.parameters().stream().anyMatch(p -> p.at("/name").asText().equals("asOf"));
    assertEquals(dated, operation.node().path("x-request").asText().contains("asOf=20"));
  }

  @Test
  void everyListIsAlsoAFileWithTheSameParameters() {
    Set<String> listed = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (OpenApi.Operation operation : operations()) {
      String parameters = " " + operation.node().path("parameters");
      if (operation.id().startsWith("list")) {
        listed.add(operation.path() + ".csv" + parameters);
      } else if (operation.path().endsWith(".csv")) {
        files.add(operation.path() + parameters);
      }
    }

    assertEquals(listed, files);
  }

  static Stream<Arguments> parameters() {
    return operations().stream()
        .flatMap(
            operation ->
                operation.parameters().stream()
                    .map(
                        parameter ->
                            Arguments.of(
                                operation.id(), parameter.path("name").asText(), parameter)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("parameters")
  void aParameterIsDescribedAndShown(String operation, String name, JsonNode parameter) {
    assertText(parameter.path("description"));
    assertTrue(parameter.path("schema").isObject());
    assertTrue(parameter.has("example"));
  }

  @Test
  void everySchemaAndEveryPropertyIsDescribed() {
    for (Map.Entry<String, JsonNode> schema : component("schemas")) {
      assertText(schema.getValue().path("description"));
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        assertTrue(
            names(property.getValue()).equals(Set.of("$ref"))
                || !property.getValue().path("description").asText().isBlank(),
            () -> schema.getKey() + "." + property.getKey());
      }
    }
  }

  @Test
  void requiredPropertiesAreThere() {
    for (Map.Entry<String, JsonNode> schema : component("schemas")) {
      for (JsonNode required : schema.getValue().path("required")) {
        assertTrue(
            schema.getValue().path("properties").has(required.asText()),
            () -> schema.getKey() + "." + required);
      }
    }
  }

  @Test
  void everyReferenceLeadsToAComponentAndEveryComponentIsUsed() {
    Set<String> used = new TreeSet<>(DOCUMENT.findValuesAsText("$ref"));
    Set<String> there = new TreeSet<>();
    for (Map.Entry<String, JsonNode> kind : DOCUMENT.path("components").properties()) {
      names(kind.getValue())
          .forEach(name -> there.add("#/components/" + kind.getKey() + "/" + name));
    }
    assertEquals(there, used);
  }

  @Test
  void noSchemaIsAChoice() {
    for (String keyword : List.of("oneOf", "anyOf", "allOf", "nullable")) {
      assertTrue(DOCUMENT.findValues(keyword).isEmpty(), keyword);
    }
  }

  private static Set<Map.Entry<String, JsonNode>> component(String kind) {
    return DOCUMENT.path("components").path(kind).properties();
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
