package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON form of a value, as the library writes and reads it. */
final class JsonForm {
  private static final JsonMapper MAPPER = IlrsJson.mapper();

  private JsonForm() {}

  /** Fails unless the value is written without any null and read back as an equal value. */
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
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The JSON of a " + type.getRawClass().getSimpleName() + " cannot be read", e);
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
