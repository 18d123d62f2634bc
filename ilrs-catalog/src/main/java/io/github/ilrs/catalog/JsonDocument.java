package io.github.ilrs.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes datasets as JSON. */
final class JsonDocument {
  private JsonDocument() {}

  /**
   * Reads a document without validating its rules.
   *
   * @throws InvalidDatasetException if it is not a document
   */
  static DatasetDocument read(byte[] json) {
    try (JsonParser parser = IlrsJson.mapper().createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw invalid("document", "expected a JSON object, found " + name(first));
      }
      return IlrsJson.mapper().readValue(parser, DatasetDocument.class);
    } catch (JsonProcessingException e) {
      throw invalid(place(e), reason(e));
    } catch (IOException e) {
      throw invalid("document", String.valueOf(e.getMessage()));
    }
  }

  private static String name(@Nullable JsonToken token) {
    if (token == null) {
      return "no content";
    }
    return token == JsonToken.START_ARRAY
        ? "an array"
        : token.isNumeric() ? "a number" : word(token);
  }

  private static String word(JsonToken token) {
    String fixed = token.asString();
    return fixed == null ? "a string" : fixed;
  }

  private static InvalidDatasetException invalid(String place, String message) {
    // A message may quote control characters of the document; a violation is one line.
    String line = message.replaceAll("\\p{Cntrl}+\\s*", " ");
    return new InvalidDatasetException(List.of(new Violation("json", place, line)));
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String pointer =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream().map(JsonDocument::segment).collect(Collectors.joining())
            : "";
    return (pointer.isEmpty() ? "document" : pointer)
        + (location == null
            ? ""
            : ", line " + location.getLineNr() + ", column " + location.getColumnNr());
  }

  private static String segment(JsonMappingException.Reference reference) {
    return "/"
        + (reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
  }

  /** A value type says what it expects; Jackson only says which class it could not create. */
  private static String reason(JsonProcessingException e) {
    return e.getCause() instanceof RuntimeException broken
        ? String.valueOf(broken.getMessage())
        : e.getOriginalMessage();
  }

  /** Writes a document. Equal documents have equal bytes, in whatever order a map was filled. */
  static byte[] write(DatasetDocument document) {
    try {
      return IlrsJson.mapper()
          .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A dataset can always be written as JSON", e);
    }
  }
}
