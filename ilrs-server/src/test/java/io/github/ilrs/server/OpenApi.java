package io.github.ilrs.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.github.ilrs.server.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The document {@code openapi.yaml}, parsed and validated without {@link Contract}. */
final class OpenApi {
  /** The whole document. */
  static final JsonNode DOCUMENT = read();

  private static final String LOCATION = "https://ilrs.example/openapi";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getOpenApi31())
              .keywords(
                  Stream.concat(
                          DOCUMENT.propertyStream().map(Map.Entry::getKey),
                          Stream.of("x-terms", "x-form"))
                      .map(NonValidationKeyword::new)
                      .toList())
              .build(),
          registry -> registry.schemas(Map.of(LOCATION, strict().toString())));

  private OpenApi() {}

  /**
   * An operation.
   *
   * @param path the template of its path
   * @param node the operation in the document
   */
  record Operation(String path, JsonNode node) {
    String id() {
      return node.path("operationId").asText();
    }

    /** The parameters, with references resolved. */
    List<JsonNode> parameters() {
      return node.path("parameters").valueStream().map(OpenApi::resolved).toList();
    }

    /** The path with the examples of its parameters. */
    String examplePath() {
      return examplePath(Map.of());
    }

    /** The path with these encoded values, and with the examples of the other parameters. */
    String examplePath(Map<String, String> values) {
      String path = path();
      for (JsonNode parameter : parameters()) {
        String name = parameter.path("name").asText();
        String value = values.getOrDefault(name, parameter.path("example").asText());
        path = path.replace("{" + name + "}", value);
      }
      return path;
    }

    /** The path and query of its example. */
    String request() {
      return node.path("x-request").asText();
    }

    /** The media type of a response with status 200. */
    String mediaType() {
      return node.at("/responses/200/content").fieldNames().next();
    }

    /** The content of a response with status 200. */
    JsonNode content() {
      return node.at("/responses/200/content").path(mediaType());
    }

    /** Returns true if it responds with JSON, false if with a file. */
    boolean json() {
      return mediaType().equals("application/json");
    }

    @Override
    public String toString() {
      return id();
    }
  }

  static List<Operation> operations() {
    return DOCUMENT
        .path("paths")
        .propertyStream()
        .flatMap(
            path -> path.getValue().valueStream().map(node -> new Operation(path.getKey(), node)))
        .toList();
  }

  static Operation operation(String id) {
    return operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  /** Returns the target of a reference, or the node itself if it is not a reference. */
  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(DOCUMENT.at(node.path("$ref").asText().substring(1))) : node;
  }

  /**
   * Validates a value against the schema with this reference. Unlike a client, this rejects unknown
   * fields, terms and forms, so that the server sends none that is undeclared.
   */
  static List<String> violations(String schemaReference, JsonNode value) {
    return REGISTRY
        .getSchema(SchemaLocation.of(LOCATION + schemaReference))
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonNode strict() {
    JsonNode document = DOCUMENT.deepCopy();
    for (JsonNode schema : document.at("/components/schemas")) {
      if (schema.path("type").asText().equals("object")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    for (String known : List.of("x-terms", "x-form")) {
      for (JsonNode schema : document.findParents(known)) {
        ((ObjectNode) schema).set("$ref", schema.at("/" + known + "/$ref"));
      }
    }
    return document;
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Contract.builtIn().text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
