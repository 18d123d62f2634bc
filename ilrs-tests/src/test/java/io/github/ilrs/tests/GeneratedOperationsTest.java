package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated operations are those of {@code openapi.yaml}, with the types of the model. */
class GeneratedOperationsTest {
  private static final JsonNode CONTRACT = TestServers.contract();
  private static final Path GENERATED = Path.of("../ilrs-client/target/generated-sources/openapi");

  /** Schemas whose Java type has another name. */
  private static final Map<String, Class<?>> OTHERWISE_NAMED =
      Map.of(
          "AsOf", LocalDate.class,
          "Country", String.class,
          "Day", LocalDate.class,
          "EntryId", String.class,
          "StageNumber", Integer.class,
          "Subject", String.class);

  /** An operation of the contract and where it should be. */
  record Operation(String path, String method, JsonNode node) {
    String id() {
      return node.path("operationId").asText();
    }

    String tag() {
      return node.path("tags").path(0).asText();
    }

    Class<?> api() throws ClassNotFoundException {
      return type(tag() + "Api");
    }

    Class<?> request() throws ClassNotFoundException {
      String name = id().substring(0, 1).toUpperCase(Locale.ROOT) + id().substring(1);
      return type(api().getSimpleName() + "$" + name + "Request");
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
      return Class.forName("io.github.ilrs.client.api." + name);
    }

    @Override
    public String toString() {
      return id();
    }
  }

  private static final String FILES = "Files";

  /** The operations that answer with values; those that answer with files are not generated. */
  static List<Operation> operations() {
    return declared().stream().filter(operation -> !operation.tag().equals(FILES)).toList();
  }

  private static List<Operation> declared() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : CONTRACT.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  @Test
  void theContractHasOperations() {
    assertFalse(operations().isEmpty());
  }

  @Test
  void onlyWhatAnswersWithAFileIsLeftOut() {
    for (Operation operation : declared()) {
      JsonNode answers = operation.node().path("responses").path("200").path("content");
      assertEquals(operation.tag().equals(FILES), !answers.has("application/json"), operation::id);
    }
    assertThrows(ClassNotFoundException.class, () -> Operation.type(FILES + "Api"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationIsAMethodThatAnswersWithTheTypeOfItsSchema(Operation operation)
      throws Exception {
    JsonNode schema =
        operation
            .node()
            .path("responses")
            .path("200")
            .path("content")
            .path("application/json")
            .path("schema");
    Method method = operation.api().getMethod(operation.id(), operation.request());

    assertEquals(
        "CompletableFuture<" + javaType(schema) + ">", described(method.getGenericReturnType()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aRequestTakesTheParametersOfItsOperationWithTheTypesOfTheirSchemas(Operation operation)
      throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode declared : operation.node().path("parameters")) {
      JsonNode parameter = resolved(declared);
      expected.put(parameter.path("name").asText(), javaType(parameter.path("schema")));
    }
    Map<String, String> actual = new TreeMap<>();
    for (Method method : Class.forName(operation.request().getName() + "$Builder").getMethods()) {
      if (method.getParameterCount() == 1 && method.getReturnType() == method.getDeclaringClass()) {
        actual.put(method.getName(), described(method.getGenericParameterTypes()[0]));
      }
    }

    assertEquals(expected, actual);
  }

  /** What {@code api.mustache} was cut down to. */
  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationIsAReadWithParametersInPathAndQuery(Operation operation) {
    assertEquals("get", operation.method());
    for (JsonNode declared : operation.node().path("parameters")) {
      JsonNode parameter = resolved(declared);
      assertTrue(
          List.of("path", "query").contains(parameter.path("in").asText()), parameter::toString);
      if (parameter.path("schema").path("type").asText().equals("array")) {
        assertEquals("form", parameter.path("style").asText());
        assertFalse(parameter.path("explode").asBoolean(true), parameter::toString);
      }
    }
  }

  @Test
  void thereIsNoOperationThatTheContractDoesNotHave() throws Exception {
    List<String> generated = new ArrayList<>();
    for (JsonNode tag : CONTRACT.path("tags")) {
      if (tag.path("name").asText().equals(FILES)) {
        continue;
      }
      Class<?> api = Operation.type(tag.path("name").asText() + "Api");
      Arrays.stream(api.getDeclaredMethods())
          .map(Method::getName)
          .distinct()
          .forEach(generated::add);
    }

    assertEquals(
        operations().stream().map(Operation::id).sorted().toList(),
        generated.stream().sorted().toList());
  }

  @Test
  void generatedTextNamesNeitherTheGeneratorNorTheTime() throws IOException {
    try (Stream<Path> files = Files.walk(GENERATED)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        assertTrue(text.startsWith("// Generated from openapi.yaml by the build;"), file::toString);
        assertFalse(text.toLowerCase(Locale.ROOT).contains("openapi-generator"), file::toString);
        assertFalse(text.contains("OpenAPI Generator"), file::toString);
        assertFalse(text.contains("@Generated"), file::toString);
      }
    }
  }

  /** The Java type a schema should have: a list of a schema, or the model's type of its name. */
  private static String javaType(JsonNode schema) throws ClassNotFoundException {
    String reference = schema.path("$ref").asText();
    if (reference.isEmpty()) {
      return switch (schema.path("type").asText()) {
        case "array" -> "List<" + javaType(schema.path("items")) + ">";
        case "boolean" -> "Boolean";
        default -> throw new AssertionError("inline schema " + schema);
      };
    }
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    if (OTHERWISE_NAMED.containsKey(name)) {
      return OTHERWISE_NAMED.get(name).getSimpleName();
    }
    JsonNode items = resolved(schema).path("properties").path("items").path("items");
    return name.endsWith("List") ? "Listing<" + javaType(items) + ">" : name;
  }

  private static String described(Type type) {
    if (type instanceof ParameterizedType of) {
      return described(of.getRawType()) + "<" + described(of.getActualTypeArguments()[0]) + ">";
    }
    Class<?> plain = (Class<?>) type;
    assertTrue(
        plain.getName().startsWith("io.github.ilrs.model.") || plain.getName().startsWith("java."),
        plain::toString);
    return plain.getSimpleName();
  }

  private static JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : CONTRACT.at(reference.substring(1));
  }
}
