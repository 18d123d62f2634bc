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
import org.jspecify.annotations.Nullable;

/** The canonical JSON document of a dataset and its digest, written when they are first needed. */
final class CanonicalJson {
  private record Written(byte[] bytes, String sha256) {}

  private final DatasetDocument document;
  private volatile @Nullable Written written;

  CanonicalJson(DatasetDocument document) {
    this.document = document;
  }

  /** Reads a document without validating it. */
  static DatasetDocument read(byte[] json) {
    try {
      return IlrsJson.mapper().readValue(json, DatasetDocument.class);
    } catch (IOException e) {
      throw new InvalidDatasetException(
          List.of(new Violation("json", "document", String.valueOf(e.getMessage()))));
    }
  }

  /** Returns a copy of the bytes. */
  byte[] bytes() {
    return written().bytes().clone();
  }

  /** Returns the digest of the bytes in lower-case hexadecimal. */
  String sha256() {
    return written().sha256();
  }

  /** Returns the date of the data and the first eight digits of the digest. */
  String dataVersion() {
    return document.dataDate() + "+" + sha256().substring(0, 8);
  }

  private Written written() {
    Written known = written;
    if (known == null) {
      known = write();
      written = known;
    }
    return known;
  }

  private Written write() {
    try {
      // Equal documents have equal bytes, in whatever order a map was filled.
      byte[] bytes =
          IlrsJson.mapper()
              .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .writeValueAsBytes(document);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Written(bytes, HexFormat.of().formatHex(digest));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A dataset can always be written as JSON", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
