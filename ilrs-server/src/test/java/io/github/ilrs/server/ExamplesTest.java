package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests every example of the contract, compares it and validates it. */
class ExamplesTest {
  private static final String PROBLEM = "#/components/schemas/Problem";

  private static final TestServer SERVER = TestServer.serverAt(TestServer.LATER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static List<OpenApi.Operation> operations() {
    return OpenApi.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theRequestOfAnOperationReturnsItsExample(OpenApi.Operation operation) {
    TestServer.Response response = SERVER.get(operation.node().path("x-request").asText());

    assertEquals(200, response.status(), response.body());
    assertEquals(operation.mediaType(), response.mediaType());
    if (!operation.json()) {
      String example = operation.answer().path("example").asText();
      assertTrue(response.body().replace("\r\n", "\n").contains(example), response.body());
      return;
    }
    JsonNode example = operation.answer().path("example");
    JsonNode shown =
        operation.node().path("x-excerpt").asBoolean()
            ? excerpt(response.json(), example)
            : response.json();
    assertEquals(example.toPrettyString(), shown.toPrettyString());
  }

  /** What the example shows of a long answer: some of its fields, the first items of its lists. */
  private static JsonNode excerpt(JsonNode answer, JsonNode example) {
    ObjectNode excerpt = IlrsJson.mapper().createObjectNode();
    example
        .fieldNames()
        .forEachRemaining(
            field -> {
              JsonNode value = answer.path(field);
              if (value instanceof ArrayNode list) {
                ArrayNode first = excerpt.putArray(field);
                for (int i = 0; i < example.path(field).size(); i++) {
                  first.add(list.path(i));
                }
              } else {
                excerpt.set(field, value);
              }
            });
    return excerpt;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aResponseConformsToItsSchema(OpenApi.Operation operation) {
    if (!operation.json()) {
      return; // Files have no schema to keep; FilesTest holds them to the lists.
    }
    String schema = operation.answer().at("/schema/$ref").asText();
    for (String request : List.of(wholePath(operation), asked(operation))) {
      TestServer.Response response = SERVER.get(request);
      assertEquals(200, response.status(), response.body());
      assertEquals(List.of(), SchemaValidator.violations(schema, response.json()), request);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BadRequest", "NotFound"})
  void theRequestOfAProblemExampleReturnsIt(String name) {
    JsonNode node = OpenApi.DOCUMENT.at("/components/responses").path(name);
    JsonNode example = node.path("content").path(Problem.MEDIA_TYPE).path("example");

    TestServer.Response response = SERVER.get(node.path("x-request").asText());

    assertEquals(Problem.MEDIA_TYPE, response.mediaType());
    assertEquals(example.toPrettyString(), response.json().toPrettyString());
    assertEquals(example.path("status").asInt(), response.status());
    assertEquals(List.of(), SchemaValidator.violations(PROBLEM, response.json()));
  }

  static Stream<String> parameterExamples() {
    return operations().stream()
        .flatMap(
            operation ->
                operation.parameters().stream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> wholePath(operation) + "?" + pair(parameter)));
  }

  @ParameterizedTest
  @MethodSource("parameterExamples")
  void theExampleOfAParameterIsValid(String request) {
    TestServer.Response response = SERVER.get(request);

    assertEquals(200, response.status(), response.body());
  }

  static Stream<String> filters() {
    return parameterExamples()
        .filter(request -> !request.contains("asOf=") && !request.contains("personal="))
        .filter(request -> !request.contains(".csv"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void theExampleOfAFilterLeavesSomethingOut(String request) {
    int all = SERVER.get(request.substring(0, request.indexOf('?'))).json().path("total").asInt();
    int some = SERVER.get(request).json().path("total").asInt();

    assertTrue(0 < some && some < all, some + " of " + all);
  }

  @Test
  void theJudgeIsStrict() {
    JsonNode response = SERVER.get("/v1/missions/CE-5").json();

    assertFalse(SchemaValidator.violations("#/components/schemas/Mission", response).isEmpty());
    assertFalse(
        SchemaValidator.violations("#/components/schemas/Day", response.path("title")).isEmpty(),
        "formats");
  }

  /** The path of an operation, with the examples of its parameters in it. */
  private static String wholePath(OpenApi.Operation operation) {
    String path = operation.path();
    for (JsonNode parameter : operation.parameters()) {
      path =
          path.replace(
              "{" + parameter.path("name").asText() + "}", parameter.path("example").asText());
    }
    return path;
  }

  private static String asked(OpenApi.Operation operation) {
    return operation.node().path("x-request").asText();
  }

  private static String pair(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    String value =
        example.isArray()
            ? StreamSupport.stream(example.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","))
            : example.asText();
    return parameter.path("name").asText() + "=" + value;
  }
}
