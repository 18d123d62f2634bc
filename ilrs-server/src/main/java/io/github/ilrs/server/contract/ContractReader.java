package io.github.ilrs.server.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the operations out of an OpenAPI document. What the server could not keep is refused here,
 * when it starts, and never passed over: a keyword that it does not know would be a check that it
 * does not make.
 */
final class ContractReader {
  private static final Set<String> VALUE_KEYWORDS =
      Set.of("description", "type", "format", "enum", "x-extensible-enum", "pattern", "maxLength");
  private static final String REF = "$ref";
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;

  ContractReader(String text) {
    try {
      this.document = new YAMLMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The contract is not YAML", e);
    }
  }

  /** All operations, in the order of the document. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        require(operation.getKey().equals("get"), "only get", path.getKey());
        operations.add(operation(path.getKey(), operation.getValue()));
      }
    }
    return operations;
  }

  private Operation operation(String path, JsonNode node) {
    PathTemplate template = PathTemplate.of(path);
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : node.path("parameters")) {
      parameters.add(parameter(resolved(parameter)));
    }
    Operation operation = new Operation(text(node, "operationId"), template, parameters);
    require(
        operation.parameters(Parameter.Place.PATH).stream()
            .map(Parameter::name)
            .toList()
            .equals(template.names()),
        "the path parameters in the order of the path",
        path);
    return operation;
  }

  private Parameter parameter(JsonNode node) {
    String name = text(node, "name");
    Parameter.Place place =
        switch (text(node, "in")) {
          case "path" -> Parameter.Place.PATH;
          case "query" -> Parameter.Place.QUERY;
          default -> throw new IllegalArgumentException(name + " is neither in path nor in query");
        };
    boolean list = resolved(node.path("schema")).path("type").asText().equals("array");
    require(
        !list || (!node.path("explode").asBoolean(true) && text(node, "style").equals("form")),
        "a list with commas",
        name);
    JsonNode value = list ? resolved(node.path("schema")).path("items") : node.path("schema");
    return new Parameter(name, place, node.path("required").asBoolean(), list, schema(value));
  }

  private ValueSchema schema(JsonNode reference) {
    JsonNode node = resolved(reference);
    node.fieldNames()
        .forEachRemaining(
            keyword -> require(VALUE_KEYWORDS.contains(keyword), "no such keyword", keyword));
    String target = reference.path(REF).asText();
    return new ValueSchema(
        target.startsWith(SCHEMAS)
            ? Optional.of(target.substring(SCHEMAS.length()))
            : Optional.empty(),
        node.path("description").asText(),
        type(node),
        words(node),
        node.has("pattern")
            ? Optional.of(Pattern.compile(text(node, "pattern")))
            : Optional.empty(),
        node.has("maxLength")
            ? OptionalInt.of(node.get("maxLength").asInt())
            : OptionalInt.empty());
  }

  private static ValueSchema.Type type(JsonNode node) {
    String format = node.path("format").asText();
    require(Set.of("", "date").contains(format), "no other format than date", format);
    return switch (text(node, "type")) {
      case "string" -> format.isEmpty() ? ValueSchema.Type.TEXT : ValueSchema.Type.DAY;
      case "integer" -> ValueSchema.Type.INTEGER;
      case "boolean" -> ValueSchema.Type.BOOLEAN;
      default -> throw new IllegalArgumentException("A parameter cannot be " + node);
    };
  }

  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.path(node.has("enum") ? "enum" : "x-extensible-enum")
        .forEach(word -> words.add(word.asText()));
    return words;
  }

  private JsonNode resolved(JsonNode node) {
    if (!node.has(REF)) {
      return node;
    }
    String target = text(node, REF);
    JsonNode found = document.at(target.substring(1));
    require(target.startsWith("#/") && !found.isMissingNode(), "a reference that leads on", target);
    return resolved(found);
  }

  private static String text(JsonNode node, String field) {
    require(node.path(field).isTextual(), field, node);
    return node.path(field).asText();
  }

  private static void require(boolean kept, String expected, Object found) {
    if (!kept) {
      throw new IllegalArgumentException("The contract must have " + expected + ": " + found);
    }
  }
}
