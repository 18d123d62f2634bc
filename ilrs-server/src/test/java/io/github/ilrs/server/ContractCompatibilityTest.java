package io.github.ilrs.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ilrs.server.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares {@code openapi.yaml} with the last released contract. {@code contract-v1.txt} lists what
 * a client of that release may rely on, one promise for each line. A release may add promises but
 * not break one. CONTRIBUTING says how to record them for a release.
 */
class ContractCompatibilityTest {
  private static final Path RELEASED = Path.of("src/test/resources/contract-v1.txt");

  @Test
  void noPromiseOfTheReleasedContractIsBroken() throws IOException {
    Set<String> promises = promises(OpenApi.DOCUMENT);
    if (Boolean.getBoolean("ilrs.contract.record")) {
      Files.writeString(RELEASED, String.join("\n", promises) + "\n", UTF_8);
    }

    assertEquals(Set.of(), broken(Files.readAllLines(RELEASED, UTF_8), promises));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/matrix:                   | /v1/table:               | GET /v1/matrix responds Matrix",
        "name: printedOpen             | name: open               | GET /v1/opportunities accepts printedOpen: boolean",
        "required: true                | required: false          | GET /v1/phases/{phase} requires [phase]",
        "[entity, reason]              | [entity]                 | Withdrawal.reason!: string",
        "[entity, reason]              | [entity, reason, successor] | ",
        "successor:                    | heir:                  | Withdrawal.successor: string",
        "enum: [I, II, III]            | enum: [I, II, III, IV]   | PhasePlan.numeral!: one of [I, II, III]",
        "[adopted, rejected]           | [adopted]                | StatementStanding has rejected",
        "[adopted, rejected]           | [adopted, rejected, new] | ",
        "[B1, B2, B3]                  | [B1, B2, B3, B4]         | SubCategory is closed: [B1, B2, B3]",
      })
  void aRemovalBreaksAPromiseAndAnAdditionDoesNot(String text, String changed, String promise)
      throws IOException {
    String contract = Contract.builtIn().text();
    int at = contract.indexOf(text);
    String after = contract.substring(0, at) + changed + contract.substring(at + text.length());

    JsonNode document = new YAMLMapper().readTree(after);
    Set<String> broken = broken(promises(OpenApi.DOCUMENT), promises(document));

    assertEquals(promise == null, broken.isEmpty());
    assertTrue(promise == null || broken.contains(promise), broken::toString);
  }

  /** Returns the promises that no longer hold; a field that may be absent may become required. */
  private static Set<String> broken(Collection<String> before, Set<String> after) {
    return before.stream()
        .filter(promise -> !after.contains(promise) && !after.contains(promise.replace(":", "!:")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> promises(JsonNode contract) {
    Set<String> promises = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      String request = "GET " + path.getKey();
      JsonNode operation = path.getValue().path("get");
      Set<String> required = new TreeSet<>();
      for (JsonNode reference : operation.path("parameters")) {
        JsonNode parameter = target(contract, reference);
        String name = parameter.path("name").asText();
        promises.add(
            request + " accepts " + name + ": " + type(contract, parameter.path("schema")));
        if (parameter.path("required").asBoolean()) {
          required.add(name);
        }
      }
      promises.add(request + " requires " + required);
      for (JsonNode content : operation.at("/responses/200/content")) {
        promises.add(request + " responds " + type(contract, content.path("schema")));
      }
    }
    for (Map.Entry<String, JsonNode> entry : contract.at("/components/schemas").properties()) {
      String name = entry.getKey();
      JsonNode schema = entry.getValue();
      if (schema.path("description").asText().replace('\n', ' ').contains("Closed for v1.")) {
        promises.add(name + " is closed: " + texts(schema.path("enum")));
      } else {
        texts(schema.path("enum")).forEach(term -> promises.add(name + " has " + term));
      }
      List<String> required = texts(schema.path("required"));
      for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
        String mark = required.contains(field.getKey()) ? "!: " : ": ";
        promises.add(name + "." + field.getKey() + mark + type(contract, field.getValue()));
      }
    }
    return promises;
  }

  /** The name of an object or a vocabulary, or the JSON type of anything else. */
  private static String type(JsonNode contract, JsonNode schema) {
    JsonNode node = target(contract, schema);
    if (schema.has("$ref") && (node.has("properties") || node.has("enum"))) {
      return schema.path("$ref").asText().replaceAll(".*/", "");
    } else if (node.has("items")) {
      return "list of " + type(contract, node.path("items"));
    }
    return node.has("enum") ? "one of " + texts(node.path("enum")) : node.path("type").asText();
  }

  private static JsonNode target(JsonNode contract, JsonNode node) {
    return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
