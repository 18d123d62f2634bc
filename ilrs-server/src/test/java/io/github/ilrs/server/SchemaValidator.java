package io.github.ilrs.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody else's opinion on whether an answer keeps the contract. The contract lets clients meet
 * fields that are new to them; the judge does not, so that the server says nothing undeclared.
 */
final class SchemaValidator {
  private static final String DOCUMENT = "https://ilrs.example/openapi";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getOpenApi30())
              .keywords(
                  Stream.concat(
                          OpenApi.DOCUMENT.propertyStream().map(Map.Entry::getKey),
                          Stream.of("x-extensible-enum"))
                      .map(NonValidationKeyword::new)
                      .toList())
              .build(),
          registry -> registry.schemas(Map.of(DOCUMENT, strict().toString())));

  private SchemaValidator() {}

  /** What is wrong with a value of the schema with this reference; nothing if it is right. */
  static List<String> violations(String schemaReference, JsonNode value) {
    return REGISTRY
        .getSchema(SchemaLocation.of(DOCUMENT + schemaReference))
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonNode strict() {
    JsonNode document = OpenApi.DOCUMENT.deepCopy();
    for (JsonNode schema : document.at("/components/schemas")) {
      if (schema.path("type").asText().equals("object")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    return document;
  }
}
