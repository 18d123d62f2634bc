package io.github.ilrs.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.time.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The canonical document with one fact changed, as a slip of the pen would change it. What the JSON
 * repeats, the grade of a statement's source for example, is written once in the text of the
 * dataset, and changes with it: otherwise every slip would be caught by its own repetition.
 *
 * @param kind which field of what is changed, and how
 * @param place where
 * @param change makes the change in a copy of {@link #facts()}
 */
record DataMutant(String kind, String place, Consumer<JsonNode> change) {
  /** Returns the canonical document without what is repeated in it. */
  static JsonNode facts() {
    JsonNode tree = IlrsJson.mapper().valueToTree(Dataset.canonical().document());
    tree.path("sources").forEach(source -> remove(source, "reliability"));
    for (JsonNode statement : statements(tree)) {
      remove(statement, "reliability", "publishedOn");
      if (statement.has("event") || statement.has("landingSite")) {
        remove(statement, "value");
      }
      remove(statement.path("event"), "earliest", "latest");
    }
    return tree;
  }

  private static void remove(JsonNode from, String... fields) {
    if (from instanceof ObjectNode object) {
      object.remove(List.of(fields));
    }
  }

  private static List<JsonNode> statements(JsonNode tree) {
    return tree.findValues("statements").stream()
        .flatMap(
            all -> {
              List<JsonNode> each = new ArrayList<>();
              all.forEach(each::add);
              return each.stream();
            })
        .toList();
  }

  /** Returns the document with this change, and with what follows from it in the repetitions. */
  JsonNode document(JsonNode facts) {
    JsonNode tree = facts.deepCopy();
    change.accept(tree);
    Map<String, JsonNode> grades = new HashMap<>();
    tree.path("publishers")
        .forEach(p -> grades.putIfAbsent(p.path("name").asText(), p.path("reliability")));
    Map<String, JsonNode> sources = new HashMap<>();
    for (JsonNode source : tree.path("sources")) {
      repeat(source, "reliability", grades.get(source.path("publisher").asText()));
      sources.putIfAbsent(source.path("id").asText(), source);
    }
    for (JsonNode statement : statements(tree)) {
      JsonNode source = sources.get(statement.path("citation").path("source").asText());
      repeat(statement, "reliability", source == null ? null : source.get("reliability"));
      repeat(statement, "publishedOn", source == null ? null : source.get("published"));
    }
    return tree;
  }

  private static void repeat(JsonNode to, String field, @Nullable JsonNode value) {
    if (to instanceof ObjectNode object && value != null && value.isTextual()) {
      object.set(field, value);
    }
  }

  /** Returns all mutants of the facts, in the order of the document. */
  static List<DataMutant> all(JsonNode facts) {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    new Walk(values, new ArrayList<>()).walk(facts, "", "");
    List<DataMutant> mutants = new ArrayList<>();
    new Walk(values, mutants).walk(facts, "", "");
    return mutants;
  }

  /** Collects the values of each kind of field, then the mutants. */
  private record Walk(Map<String, TreeSet<String>> values, List<DataMutant> mutants) {
    void walk(JsonNode node, String place, String kind) {
      if (node.isObject()) {
        node.properties()
            .forEach(
                field -> {
                  String name = field.getKey();
                  String of = kind(kind, node, name);
                  add(of, "left out", place + "/" + name, t -> object(t, place).remove(name));
                  walk(field.getValue(), place + "/" + name, of);
                });
      } else if (node.isArray()) {
        for (int i = 0; i < node.size(); i++) {
          int at = i;
          String item = place + "/" + i;
          add(kind, "removed", item, tree -> array(tree, place).remove(at));
          add(kind, "twice", item, tree -> twice(array(tree, place), at));
          if (i > 0) {
            add(kind, "order", item, tree -> swap(array(tree, place), at));
          }
          walk(node.get(i), item, kind);
        }
      } else if (node.isTextual()) {
        text(node.asText(), place, kind);
      } else if (node.isBoolean()) {
        set(kind, "", place, BooleanNode.valueOf(!node.asBoolean()));
      } else {
        set(kind, "", place, IntNode.valueOf(node.asInt() + 1));
      }
    }

    /** Statements, events and citations are of the same kind wherever they are. */
    private static String kind(String parent, JsonNode object, String field) {
      if (field.equals("citation") || field.equals("citations")) {
        return parent.startsWith("statement") ? "statement.citation" : "citation";
      }
      if (object.has("property") && object.has("standing")) {
        return "statement(" + object.path("property").asText() + ")." + field;
      }
      return field.equals("statements")
          ? "statement"
          : parent + (parent.isEmpty() ? "" : ".") + field;
    }

    private void text(String text, String place, String kind) {
      TreeSet<String> known = values.computeIfAbsent(kind, k -> new TreeSet<>());
      known.add(text);
      String next = known.higher(text);
      String other = next == null ? known.first() : next;
      set(kind, "", place, TextNode.valueOf(other.equals(text) ? text + "x" : other));
      if (isDate(text)) {
        set(kind, ", later", place, TextNode.valueOf(later(text)));
        if (text.matches("[0-9-]{7,10}")) {
          String coarser = text.substring(0, text.lastIndexOf('-'));
          set(kind, ", less precise", place, TextNode.valueOf(coarser));
        }
      } else {
        if (text.contains(" ")) {
          String[] words = text.split(" ");
          int middle = words.length / 2;
          List<String> rest = new ArrayList<>(List.of(words));
          rest.remove(middle);
          set(kind, ", a word less", place, TextNode.valueOf(String.join(" ", rest)));
        }
        String otherDigit = otherDigit(text);
        if (!otherDigit.equals(text)) {
          set(kind, ", another digit", place, TextNode.valueOf(otherDigit));
        }
      }
    }

    private static boolean isDate(String text) {
      try {
        return PartialDate.parse(text).toString().equals(text);
      } catch (InvalidValueException e) {
        return false;
      }
    }

    private static String later(String date) {
      for (int i = date.length() - 1; i >= 0; i--) {
        if (Character.isDigit(date.charAt(i)) && date.charAt(i) != '9') {
          String later = date.substring(0, i) + (char) (date.charAt(i) + 1) + date.substring(i + 1);
          if (isDate(later)) {
            return later;
          }
        }
      }
      return date + "~";
    }

    private static String otherDigit(String text) {
      for (int i = text.length() - 1; i >= 0; i--) {
        char digit = text.charAt(i);
        if (digit >= '0' && digit <= '9') {
          return text.substring(0, i)
              + (char) ('0' + (digit - '0' + 1) % 10)
              + text.substring(i + 1);
        }
      }
      return text;
    }

    private void set(String kind, String detail, String place, JsonNode value) {
      int slash = place.lastIndexOf('/');
      String parent = place.substring(0, slash);
      String last = place.substring(slash + 1);
      add(
          kind,
          "changed",
          place + detail,
          tree -> {
            JsonNode holder = tree.at(parent);
            if (holder instanceof ArrayNode array) {
              array.set(Integer.parseInt(last), value);
            } else {
              ((ObjectNode) holder).set(last, value);
            }
          });
    }

    private void add(String kind, String how, String place, Consumer<JsonNode> change) {
      mutants.add(new DataMutant(kind + " " + how, place, change));
    }

    private static ObjectNode object(JsonNode tree, String place) {
      return (ObjectNode) tree.at(place);
    }

    private static ArrayNode array(JsonNode tree, String place) {
      return (ArrayNode) tree.at(place);
    }

    private static void twice(ArrayNode array, int at) {
      array.insert(at, array.get(at).deepCopy());
    }

    private static void swap(ArrayNode array, int at) {
      JsonNode before = array.get(at - 1);
      array.set(at - 1, array.get(at));
      array.set(at, before);
    }
  }

  @Override
  public String toString() {
    return kind + " at " + place;
  }
}
