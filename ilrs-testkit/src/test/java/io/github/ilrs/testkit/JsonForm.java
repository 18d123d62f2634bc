package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON form of a value, as the library writes and reads it. */
final class JsonForm {
  private static final JsonMapper MAPPER = IlrsJson.mapper();

  /** What users have who configure nothing. */
  private static final JsonMapper PLAIN_JACKSON_2 =
      JsonMapper.builder().findAndAddModules().build();

  private static final tools.jackson.databind.json.JsonMapper PLAIN_JACKSON_3 =
      tools.jackson.databind.json.JsonMapper.shared();

  private JsonForm() {}

  /**
   * Fails unless the value is written without any null and read back as an equal value, and mappers
   * that are not configured do the same.
   */
  static void assertSurvives(Object value, Class<?> type) {
    assertSurvives(value, MAPPER.constructType(type));
  }

  /** The same for a type with arguments. */
  static void assertSurvives(Object value, JavaType type) {
    try {
      byte[] json = MAPPER.writeValueAsBytes(value);
      assertFalse(holdsNull(MAPPER.readTree(json)), "its JSON holds a null");
      Object back = MAPPER.readValue(json, type);
      assertEquals(value, back);
      assertEquals(value.hashCode(), back.hashCode());

      JsonNode tree = MAPPER.readTree(json);
      assertEquals(tree, MAPPER.readTree(PLAIN_JACKSON_2.writeValueAsBytes(value)));
      assertEquals(tree, MAPPER.readTree(PLAIN_JACKSON_3.writeValueAsBytes(value)));
      if (tree instanceof ObjectNode object) {
        object.put("fromTheFuture", true);
      }
      byte[] newer = MAPPER.writeValueAsBytes(tree);
      assertEquals(value, PLAIN_JACKSON_2.readValue(newer, type));
      assertEquals(value, readByJackson3(newer, type));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The JSON of a " + type.getRawClass().getSimpleName() + " cannot be read", e);
    }
  }

  private static Object readByJackson3(byte[] json, JavaType type) {
    return PLAIN_JACKSON_3.readValue(
        json, PLAIN_JACKSON_3.getTypeFactory().constructFromCanonical(type.toCanonical()));
  }

  /** Fails unless a term that this version does not know is read as unrecognized. */
  static void assertUnknownTermsAreRead(Class<?> vocabulary) {
    try {
      byte[] unknown = MAPPER.writeValueAsBytes("from-the-future");
      JavaType type = MAPPER.constructType(vocabulary);
      assertTrue(((Term) MAPPER.readValue(unknown, type)).unrecognized());
      assertTrue(((Term) PLAIN_JACKSON_2.readValue(unknown, type)).unrecognized());
      assertTrue(((Term) readByJackson3(unknown, type)).unrecognized());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of a value as they are written. */
  static ObjectNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  private static boolean holdsNull(JsonNode json) {
    if (json.isNull()) {
      return true;
    }
    for (JsonNode part : json) {
      if (holdsNull(part)) {
        return true;
      }
    }
    return false;
  }
}
