package io.github.ilrs.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.server.contract.Operation.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The contract {@code openapi.yaml}. Paths, parameters and value constraints come from it alone; no
 * Java code repeats them. An unknown keyword is an error, because ignoring it would mean that the
 * server does not check a constraint.
 */
public final class Contract {
  /** The media type of the document. */
  public static final String MEDIA_TYPE = "application/yaml";

  private static final String TEXT = "/io/github/ilrs/server/openapi.yaml";
  private static final String COMPLETE = "/io/github/ilrs/server/openapi.json";
  private static final String REQUESTS = "/io/github/ilrs/server/requests.json";
  private static final Set<String> VALUE_KEYWORDS =
      Set.of("description", "type", "enum", "pattern", "maxLength");
  private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
  private static final String REF = "$ref";
  private static final Set<String> BESIDE_REF = Set.of(REF, "description", "summary");
  private static final String SCHEMAS = "#/components/schemas/";

  private final Supplier<String> text;
  private final Supplier<JsonNode> complete;
  private final JsonNode document;
  private final List<Operation> operations;

  /**
   * Reads a contract from a document.
   *
   * @throws IllegalArgumentException if the document uses a feature that this server does not
   *     implement
   */
  public Contract(String text) {
    this(ContractCompiler.parse(text), () -> ContractCompiler.parse(text), () -> text);
  }

  private Contract(JsonNode document, Supplier<JsonNode> complete, Supplier<String> text) {
    this.text = text;
    this.complete = complete;
    this.document = document;
    this.operations =
        document
            .path("paths")
            .propertyStream()
            .map(path -> operation(path.getKey(), path.getValue()))
            .toList();
  }

  /** Returns the contract that is part of this server. */
  public static Contract builtIn() {
    return new Contract(
        json(REQUESTS),
        () -> json(COMPLETE),
        () -> new String(resource(TEXT), StandardCharsets.UTF_8));
  }

  /** Returns the document as it is written. */
  public String text() {
    return text.get();
  }

  private static JsonNode json(String name) {
    try {
      return IlrsJson.mapper().readTree(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Contract.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the whole document. */
  public JsonNode document() {
    return complete.get();
  }

  /** All operations, in the order of the document. */
  public List<Operation> operations() {
    return operations;
  }

  private Operation operation(String path, JsonNode item) {
    require(item.size() == 1 && item.has("get"), "the method get and no other", path);
    JsonNode node = item.path("get");
    List<String> names = NAME.matcher(path).results().map(name -> name.group(1)).toList();
    List<Parameter> inPath = new ArrayList<>();
    List<Parameter> inQuery = new ArrayList<>();
    for (JsonNode reference : node.path("parameters")) {
      JsonNode parameter = resolved(reference);
      switch (text(parameter, "in")) {
        case "path" -> inPath.add(parameter(parameter));
        case "query" -> inQuery.add(parameter(parameter));
        default -> throw new IllegalArgumentException("Unsupported location: " + parameter);
      }
    }
    require(
        inPath.stream().map(Parameter::name).toList().equals(names),
        "the path parameters in the order of the path",
        path);
    Pattern pattern = Pattern.compile(NAME.matcher(path.replace(".", "\\.")).replaceAll("([^/]+)"));
    JsonNode ok = node.at("/responses/200");
    return new Operation(
        text(node, "operationId"),
        path,
        text(node, "summary"),
        ok.path("content").fieldNames().next(),
        ok.path("headers").has("Link"),
        Optional.ofNullable(node.path("x-alternate-of").textValue()),
        pattern,
        inPath,
        inQuery);
  }

  private Parameter parameter(JsonNode node) {
    String name = text(node, "name");
    boolean list = resolved(node.path("schema")).path("type").asText().equals("array");
    require(
        !list || (!node.path("explode").asBoolean(true) && text(node, "style").equals("form")),
        "style form without explode for a list",
        name);
    JsonNode value = list ? resolved(node.path("schema")).path("items") : node.path("schema");
    return new Parameter(name, node.path("required").asBoolean(), list, schema(value));
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
    return switch (text(node, "type")) {
      case "string" -> ValueSchema.Type.TEXT;
      case "integer" -> ValueSchema.Type.INTEGER;
      case "boolean" -> ValueSchema.Type.BOOLEAN;
      default -> throw new IllegalArgumentException("Unsupported parameter schema: " + node);
    };
  }

  private static List<String> values(JsonNode node) {
    return node.path("enum").valueStream().map(JsonNode::asText).toList();
  }

  /** Returns the target of a reference, or the node itself if it is none. */
  public JsonNode resolved(JsonNode node) {
    if (!node.has(REF)) {
      return node;
    }
    node.fieldNames()
        .forEachRemaining(
            keyword ->
                require(BESIDE_REF.contains(keyword), "no constraint beside a $ref", keyword));
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
