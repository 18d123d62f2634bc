package io.github.ilrs.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.ilrs.catalog.rule.InvalidDatasetException;
import io.github.ilrs.catalog.rule.Violation;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The canonical JSON document of a dataset and its digest. */
final class CanonicalJson {
  private CanonicalJson() {}

  static DatasetDocument document(byte[] json) {
    try {
      return IlrsJson.mapper().readValue(json, DatasetDocument.class);
    } catch (IOException e) {
      throw new InvalidDatasetException(
          List.of(new Violation("json", "document", String.valueOf(e.getMessage()))));
    }
  }

  static byte[] bytes(DatasetDocument document) {
    try {
      // Equal documents have equal bytes, in whatever order a map was filled.
      return IlrsJson.mapper()
          .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A dataset can always be written as JSON", e);
    }
  }

  static String sha256(DatasetDocument document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(document)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
