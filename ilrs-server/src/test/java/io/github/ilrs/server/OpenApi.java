package io.github.ilrs.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ilrs.server.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The document {@code openapi.yaml} as a tree, parsed without {@link Contract}. */
public final class OpenApi {
  /** The whole document. */
  public static final JsonNode DOCUMENT = read();

  private OpenApi() {}

  /**
   * An operation as the document has it.
   *
   * @param path its path template
   * @param node all that is said of it
   */
  public record Operation(String path, JsonNode node) {
    /** Its operationId. */
    public String id() {
      return node.path("operationId").asText();
    }

    /** Its parameters, each with its references followed. */
    public List<JsonNode> parameters() {
      List<JsonNode> parameters = new ArrayList<>();
      node.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
      return parameters;
    }

    /** The media type of what it answers with status 200. */
    public String mediaType() {
      return node.at("/responses/200/content").fieldNames().next();
    }

    /** What it answers with status 200. */
    public JsonNode answer() {
      return node.at("/responses/200/content").path(mediaType());
    }

    /** True if it answers with JSON, false if with a file. */
    public boolean json() {
      return mediaType().equals("application/json");
    }

    @Override
    public String toString() {
      return id();
    }
  }

  /** All operations. */
  public static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
      path.getValue().forEach(node -> operations.add(new Operation(path.getKey(), node)));
    }
    return operations;
  }

  /** The operation with this operationId. */
  public static Operation operation(String id) {
    return operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  /** What stands at the end of a reference. */
  public static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(DOCUMENT.at(node.path("$ref").asText().substring(1))) : node;
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Contract.builtIn().text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
