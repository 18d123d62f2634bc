package io.github.ilrs.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The server accepts every value that the schema of a parameter allows, except those that a schema
 * cannot rule out: {@code refused-values.txt} lists an example of each kind, with the problem's
 * message.
 */
class AllowedValuesTest {
  private static final TestServer SERVER = TestServer.SHARED;
  private static final Path REFUSED = Path.of("src/test/resources/refused-values.txt");

  /** Values that the schema allows, by its name; of a vocabulary, all terms are tried. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "AsOf", List.of("today", "2026-11-21", "2021-06-15", "2026-11-22", "2023-02-29"),
          "PartialDate", List.of("1900", "2199~", "[2026-Q1..2027]", "2023-02-29", "[2031..2030]"),
          "Country", List.of("TR", "tur", "turkey", "Türkiye", "Saudi Arabia", "Atlantis"),
          "Subject", List.of("CE-7", "CE-8/D", "thailand", "moon"),
          "MissionId", List.of("CE-7", "CE-5"),
          "OrganizationId", List.of("CNSA", "NASA"),
          "EntryId", List.of("moon"),
          "SourceId", List.of("guide", "moon"));

  @Test
  void onlyWhatASchemaCannotRuleOutIsRefused() throws IOException {
    Set<String> refused = new TreeSet<>();
    for (OpenApi.Operation operation : OpenApi.operations()) {
      for (JsonNode parameter : operation.parameters()) {
        JsonNode declared = parameter.path("schema");
        JsonNode reference =
            declared.path("items").isMissingNode() ? declared : declared.path("items");
        String schema = reference.path("$ref").asText();
        String name = schema.substring(schema.lastIndexOf('/') + 1);
        for (String value : values(name, OpenApi.resolved(reference))) {
          if (VALUES.containsKey(name)) {
            assertEquals(List.of(), OpenApi.violations(schema, TextNode.valueOf(value)));
          }
          TestServer.Response response = SERVER.get(request(operation, parameter, value));
          if (response.status() != 200) {
            String message = response.json().at("/violations/0/message").asText();
            refused.add(name + " " + value + ": " + message);
          }
        }
      }
    }

    assertEquals(Files.readString(REFUSED, UTF_8), String.join("\n", refused) + "\n");
  }

  private static List<String> values(String name, JsonNode schema) {
    return schema.has("enum")
        ? schema.path("enum").valueStream().map(JsonNode::asText).toList()
        : VALUES.getOrDefault(name, List.of("true", "false"));
  }

  private static String request(OpenApi.Operation operation, JsonNode parameter, String value) {
    String encoded = URLEncoder.encode(value, UTF_8);
    String name = parameter.path("name").asText();
    return parameter.path("in").asText().equals("path")
        ? operation.examplePath(Map.of(name, encoded))
        : operation.examplePath(Map.of()) + "?" + name + "=" + encoded;
  }
}
