package io.github.ilrs.server.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of an answer as they are sent, compressed or not, with their digest. The strong ETag is
 * made of the digest: two replicas give the same bytes the same one, and no bytes share one.
 *
 * @param bytes the bytes, which nobody changes
 * @param etag the strong validator, with its quotes
 * @param digest the digest as {@code Repr-Digest} has it (RFC 9530)
 */
record Representation(Buffer bytes, String etag, String digest) {
  private static final int ETAG_BYTES = 15;

  static Representation of(byte[] bytes) {
    byte[] sha256 = sha256(bytes);
    String tag =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256, ETAG_BYTES));
    return new Representation(
        Buffer.buffer(bytes),
        '"' + tag + '"',
        "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
  }

  /** The same, compressed with gzip. */
  Representation gzip() {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return of(compressed.toByteArray());
  }

  int length() {
    return bytes.length();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
