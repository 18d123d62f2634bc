package io.github.ilrs.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The canonical JSON document of a dataset and its digest. */
final class CanonicalJson {
  private final byte[] bytes;
  private final String sha256;

  private CanonicalJson(byte[] bytes, String sha256) {
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  /** Writes the document. */
  static CanonicalJson of(DatasetDocument document) {
    try {
      // Equal documents have equal bytes, in whatever order a map was filled.
      byte[] bytes =
          IlrsJson.mapper()
              .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .writeValueAsBytes(document);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new CanonicalJson(bytes, HexFormat.of().formatHex(digest));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A dataset can always be written as JSON", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Reads a document, whatever rules it breaks. */
  static DatasetDocument read(byte[] json) {
    try {
      return IlrsJson.mapper().readValue(json, DatasetDocument.class);
    } catch (IOException e) {
      throw new InvalidDatasetException(
          List.of(new Violation("json", "document", String.valueOf(e.getMessage()))));
    }
  }

  /** A copy of the bytes. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** The digest in lower-case hexadecimal. */
  String sha256() {
    return sha256;
  }
}
