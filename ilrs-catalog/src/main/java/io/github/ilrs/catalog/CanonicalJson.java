package io.github.ilrs.catalog;

import io.github.ilrs.catalog.resolve.Facts;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The canonical JSON document of a dataset and its digest, written when first needed. It refers to
 * no class of Jackson, which a JVM would load together with this one.
 */
final class CanonicalJson {
  private final Facts facts;
  private volatile @Nullable Written written;

  CanonicalJson(Facts facts) {
    this.facts = facts;
  }

  /** Returns a copy of the bytes. */
  byte[] bytes() {
    return written().bytes.clone();
  }

  /** Returns the digest of the bytes in lower-case hexadecimal. */
  String sha256() {
    return facts.sha256().isPresent() ? facts.sha256().get() : written().sha256;
  }

  /** Returns the date of the data and the first eight digits of the digest. */
  String dataVersion() {
    return facts.missions().dataDate() + "+" + sha256().substring(0, 8);
  }

  private Written written() {
    Written known = written;
    if (known == null) {
      known = new Written(facts.document());
      written = known;
    }
    return known;
  }

  /** The bytes of the document and their digest. */
  private static final class Written {
    final byte[] bytes;
    final String sha256;

    Written(DatasetDocument document) {
      bytes = JsonDocument.write(document);
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        sha256 = HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has SHA-256", e);
      }
    }
  }
}
