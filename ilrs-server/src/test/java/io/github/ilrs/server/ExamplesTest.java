package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests every example of the contract, compares it and validates it. */
class ExamplesTest {
  private static final TestServer SERVER = TestServer.SHARED;

  static List<OpenApi.Operation> operations() {
    return OpenApi.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationReturnsItsExampleAndConformsToItsSchema(OpenApi.Operation operation) {
    TestServer.Response response = SERVER.get(operation.request());
    JsonNode example = operation.content().path("example");

    assertEquals(200, response.status(), response::body);
    assertEquals(operation.mediaType(), response.header("content-type"));
    if (!operation.json()) {
      assertTrue(response.body().replace("\r\n", "\n").contains(example.asText()), response::body);
      return; // Files have no schema; FilesTest compares them with their lists.
    }
    JsonNode shown =
        operation.node().path("x-excerpt").asBoolean()
            ? excerpt(response.json(), example)
            : response.json();
    for (JsonNode field : operation.node().path("x-varies")) {
      ((ObjectNode) shown).set(field.asText(), example.path(field.asText()));
    }
    assertEquals(example.toPrettyString(), shown.toPrettyString());
    String schema = operation.content().at("/schema/$ref").asText();
    for (JsonNode body :
        List.of(example, response.json(), SERVER.get(operation.examplePath()).json())) {
      assertEquals(List.of(), OpenApi.violations(schema, body));
    }
  }

  /** The part of a long response that the example shows: some fields, first items of lists. */
  private static JsonNode excerpt(JsonNode response, JsonNode example) {
    if (example.isObject() && response.isObject()) {
      ObjectNode excerpt = IlrsJson.mapper().createObjectNode();
      example
          .propertyStream()
          .forEach(
              field ->
                  excerpt.set(
                      field.getKey(), excerpt(response.path(field.getKey()), field.getValue())));
      return excerpt;
    } else if (example.isArray() && response.isArray()) {
      ArrayNode excerpt = IlrsJson.mapper().createArrayNode();
      for (int i = 0; i < example.size(); i++) {
        excerpt.add(excerpt(response.path(i), example.path(i)));
      }
      return excerpt;
    }
    return response;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyResponseThatDependsOnTheDayHasIt(OpenApi.Operation operation) {
    boolean dated = operation.parameters().stream().anyMatch(ExamplesTest::isDay);
    if (operation.json()) {
      assertEquals(dated, SERVER.get(operation.examplePath()).json().has("asOf"));
    }
  }

  private static boolean isDay(JsonNode parameter) {
    return List.of("asOf", "to").contains(parameter.path("name").asText());
  }

  @ParameterizedTest
  @CsvSource({"BadRequest, INVALID_PARAMETER", "NotFound, NOT_FOUND"})
  void theRequestOfAProblemExampleReturnsIt(String name, ProblemCode code) {
    JsonNode node = OpenApi.DOCUMENT.at("/components/responses").path(name);
    JsonNode example = node.path("content").path(Problem.MEDIA_TYPE).path("example");

    TestServer.Response response =
        SERVER.get(
            node.path("x-request").asText(), "X-Request-Id", example.path("requestId").asText());

    response.assertProblem(code);
    assertEquals(example.toPrettyString(), response.json().toPrettyString());
  }

  static Stream<String> parameterExamples() {
    return operations().stream()
        .flatMap(
            operation ->
                operation.parameters().stream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> operation.examplePath() + "?" + pair(parameter)));
  }

  @ParameterizedTest
  @MethodSource("parameterExamples")
  void theExampleOfAParameterIsValidAndAFilterExcludesSomething(String request) {
    TestServer.Response response = SERVER.get(request);

    assertEquals(200, response.status(), response::body);
    if (!request.matches(".*(asOf=|personal=|expand=|[.](csv|atom)).*")) {
      String unfiltered = request.substring(0, request.indexOf('?'));
      int all = SERVER.get(unfiltered).json().path("total").asInt();
      int some = response.json().path("total").asInt();
      assertTrue(0 < some && some < all, () -> some + " of " + all);
    }
  }

  @Test
  void theSchemaValidatorIsStrict() {
    JsonNode response = SERVER.get("/v1/missions/CE-5").json();

    assertFalse(OpenApi.violations("#/components/schemas/Mission", response).isEmpty());
    assertFalse(OpenApi.violations("#/components/schemas/Day", response.path("title")).isEmpty());
  }

  private static String pair(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    String value =
        example.isArray()
            ? example.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
            : example.asText();
    return parameter.path("name").asText() + "=" + value;
  }
}
