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
 * Reads the operations of an OpenAPI document. An unknown keyword is an error, because ignoring it
 * would mean that the server does not check a constraint.
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
      throw new IllegalArgumentException("The contract is not valid YAML", e);
    }
  }

  /** Returns all operations, in the order of the document. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        require(operation.getKey().equals("get"), "no method other than get", path.getKey());
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
        operation.parameters(Parameter.Location.PATH).stream()
            .map(Parameter::name)
            .toList()
            .equals(template.names()),
        "the path parameters in the order of the path",
        path);
    return operation;
  }

  private Parameter parameter(JsonNode node) {
    String name = text(node, "name");
    Parameter.Location location =
        switch (text(node, "in")) {
          case "path" -> Parameter.Location.PATH;
          case "query" -> Parameter.Location.QUERY;
          default -> throw new IllegalArgumentException(name + ": expected in path or in query");
        };
    boolean list = resolved(node.path("schema")).path("type").asText().equals("array");
    require(
        !list || (!node.path("explode").asBoolean(true) && text(node, "style").equals("form")),
        "style form without explode for a list",
        name);
    JsonNode value = list ? resolved(node.path("schema")).path("items") : node.path("schema");
    return new Parameter(name, location, node.path("required").asBoolean(), list, schema(value));
  }

  private ValueSchema schema(JsonNode reference) {
    JsonNode node = resolved(reference);
    node.fieldNames()
        .forEachRemaining(
            keyword -> require(VALUE_KEYWORDS.contains(keyword), "no unknown keyword", keyword));
    String target = reference.path(REF).asText();
    return new ValueSchema(
        target.startsWith(SCHEMAS)
            ? Optional.of(target.substring(SCHEMAS.length()))
            : Optional.empty(),
        node.path("description").asText(),
        type(node),
        values(node),
        node.has("pattern")
            ? Optional.of(Pattern.compile(text(node, "pattern")))
            : Optional.empty(),
        node.has("maxLength")
            ? OptionalInt.of(node.get("maxLength").asInt())
            : OptionalInt.empty());
  }

  private static ValueSchema.Type type(JsonNode node) {
    String format = node.path("format").asText();
    require(Set.of("", "date").contains(format), "no format other than date", format);
    return switch (text(node, "type")) {
      case "string" -> format.isEmpty() ? ValueSchema.Type.TEXT : ValueSchema.Type.DAY;
      case "integer" -> ValueSchema.Type.INTEGER;
      case "boolean" -> ValueSchema.Type.BOOLEAN;
      default -> throw new IllegalArgumentException("Unsupported parameter schema: " + node);
    };
  }

  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    node.path(node.has("enum") ? "enum" : "x-extensible-enum")
        .forEach(value -> values.add(value.asText()));
    return values;
  }

  private JsonNode resolved(JsonNode node) {
    if (!node.has(REF)) {
      return node;
    }
    String target = text(node, REF);
    JsonNode found = document.at(target.substring(1));
    require(
        target.startsWith("#/") && !found.isMissingNode(), "a target for every reference", target);
    return resolved(found);
  }

  private static String text(JsonNode node, String field) {
    require(node.path(field).isTextual(), field, node);
    return node.path(field).asText();
  }

  private static void require(boolean satisfied, String expected, Object found) {
    if (!satisfied) {
      throw new IllegalArgumentException("The contract must have " + expected + ": " + found);
    }
  }
}
