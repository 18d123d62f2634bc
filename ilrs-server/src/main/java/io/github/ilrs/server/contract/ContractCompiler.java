package io.github.ilrs.server.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code openapi.yaml} as JSON, which the server reads much faster than YAML: the whole
 * document for the API reference, and the part that describes requests, which every start needs.
 * The build runs it; the server does not need a YAML parser.
 */
public final class ContractCompiler {
  private static final List<String> OF_OPERATION =
      List.of("operationId", "summary", "parameters", "responses", "x-alternate-of");

  private ContractCompiler() {}

  /** Writes the contract in the file of the first argument to two files in the second's folder. */
  public static void main(String[] args) throws IOException {
    String text = Files.readString(Path.of(args[0]));
    new Contract(text); // fails the build if the server does not implement the contract
    write(parse(text), Path.of(args[1], "openapi.json"));
    write(requests(parse(text)), Path.of(args[1], "requests.json"));
  }

  private static void write(JsonNode document, Path file) throws IOException {
    Files.write(file, IlrsJson.mapper().writeValueAsBytes(document));
  }

  /**
   * Parses YAML.
   *
   * @throws IllegalArgumentException if the text is not YAML
   */
  static JsonNode parse(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The contract is not valid YAML", e);
    }
  }

  private static JsonNode requests(JsonNode document) {
    ObjectNode requests = ((ObjectNode) document).retain(List.of("paths", "components"));
    for (JsonNode path : requests.path("paths")) {
      ObjectNode operation = ((ObjectNode) path.path("get")).retain(OF_OPERATION);
      ObjectNode ok = ((ObjectNode) operation.path("responses")).retain("200");
      for (JsonNode mediaType : ok.at("/200/content")) {
        ((ObjectNode) mediaType).removeAll();
      }
    }
    // The values of parameters are never objects.
    ((ObjectNode) requests.path("components"))
        .retain("parameters", "schemas")
        .path("schemas")
        .propertyStream()
        .map(Map.Entry::getValue)
        .filter(schema -> schema.has("properties"))
        .forEach(schema -> ((ObjectNode) schema).removeAll());
    return requests;
  }
}
