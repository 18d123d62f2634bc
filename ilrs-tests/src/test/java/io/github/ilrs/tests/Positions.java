package io.github.ilrs.tests;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where, by the contract, a document may hold what this version does not know. */
final class Positions {
  static final JsonNode CONTRACT = TestServers.contract();

  /** A word that no vocabulary has. */
  static final String WORD = "a-word-of-the-future";

  /** The schema of a whole dataset. */
  static final JsonNode DATASET =
      CONTRACT.at("/paths/~1v1~1dataset/get/responses/200/content/application~1json/schema");

  /**
   * A place in a document.
   *
   * @param at where it is
   * @param path the same without the numbers of items, so that all items share it
   * @param schema what stands there by the contract: {@code Mission} for an object, {@code
   *     Mission.status} for a word
   * @param vocabulary the open vocabulary whose word stands there, such as {@code MissionStatus};
   *     empty text if it is an object, which may have more fields
   */
  record Position(JsonPointer at, String path, String schema, String vocabulary) {
    boolean object() {
      return vocabulary.isEmpty();
    }

    @Override
    public String toString() {
      return path + " (" + schema + ")";
    }
  }

  private final List<Position> found = new ArrayList<>();

  private Positions() {}

  /** The paths of the contract that answer with values; those that answer with files are none. */
  static List<Map.Entry<String, JsonNode>> operations() {
    return CONTRACT.get("paths").properties().stream()
        .filter(path -> path.getValue().at("/get/responses/200/content").has("application/json"))
        .toList();
  }

  /** All places in a document that is of this schema. */
  static List<Position> in(JsonNode document, JsonNode schema) {
    Positions positions = new Positions();
    positions.walk(document, schema, JsonPointer.empty(), "", "");
    return positions.found;
  }

  /** Every place that the schemas of answers have, as {@link Position#schema} says it. */
  static Set<String> ofTheContract() {
    Set<String> all = new TreeSet<>();
    for (Map.Entry<String, JsonNode> schema : CONTRACT.at("/components/schemas").properties()) {
      if (schema.getValue().has("properties")) {
        all.add(schema.getKey());
        for (Map.Entry<String, JsonNode> property :
            schema.getValue().get("properties").properties()) {
          JsonNode value = resolved(property.getValue());
          JsonNode word = value.has("items") ? resolved(value.get("items")) : value;
          if (word.has("x-terms")) {
            all.add(schema.getKey() + "." + property.getKey());
          }
        }
      }
    }
    return all;
  }

  static JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? CONTRACT.at(schema.get("$ref").asText().substring(1)) : schema;
  }

  private static String name(JsonNode schema) {
    return schema.path("$ref").asText().replaceAll(".*/", "");
  }

  private void walk(JsonNode node, JsonNode schema, JsonPointer at, String path, String property) {
    JsonNode meant = resolved(schema);
    // The fields of a map all have one type, so none of another type can be added.
    if (meant.has("properties") && !meant.has("additionalProperties")) {
      String name = name(schema);
      found.add(new Position(at, path, name, ""));
      for (Map.Entry<String, JsonNode> field : meant.get("properties").properties()) {
        if (node.has(field.getKey())) {
          walk(
              node.get(field.getKey()),
              field.getValue(),
              at.appendProperty(field.getKey()),
              path + "/" + field.getKey(),
              name + "." + field.getKey());
        }
      }
    } else if (meant.has("items")) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), meant.get("items"), at.appendIndex(i), path + "/*", property);
      }
    } else if (meant.has("x-terms")) {
      found.add(new Position(at, path, property, name(meant.get("x-terms"))));
    }
  }

  /** A copy of a document with a word of the future, or with a field of the future, at a place. */
  static JsonNode ofTheFuture(JsonNode document, Position position) {
    JsonNode copy = document.deepCopy();
    if (position.object()) {
      ((ObjectNode) copy.at(position.at()))
          .putObject("fieldOfTheFuture")
          .put("word", "月")
          .putArray("list")
          .addNull()
          .addObject();
      return copy;
    }
    return withText(copy, position.at(), WORD);
  }

  /** Puts a text at a place. */
  static JsonNode withText(JsonNode document, JsonPointer at, String text) {
    JsonNode holder = document.at(at.head());
    if (holder instanceof ObjectNode object) {
      object.put(at.last().getMatchingProperty(), text);
    } else {
      ((ArrayNode) holder).set(at.last().getMatchingIndex(), text);
    }
    return document;
  }
}
