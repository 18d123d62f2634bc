package io.github.ilrs.server.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
  private static final int MIN_DIRECT = 4096;

  static Representation of(byte[] bytes) {
    byte[] sha256 = sha256(bytes);
    String tag =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256, ETAG_BYTES));
    return new Representation(
        buffer(bytes),
        '"' + tag + '"',
        "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
  }

  /**
   * Returns the bytes in memory that the network can read without copying them. Otherwise every
   * response that waits for its client would have a copy of its own. Short bodies are copied
   * together with their headers.
   */
  private static Buffer buffer(byte[] bytes) {
    if (bytes.length < MIN_DIRECT) {
      return Buffer.buffer(bytes);
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return BufferInternal.buffer(
        Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct.asReadOnlyBuffer())));
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

  /** Returns whether the bytes are copied when they are sent. */
  boolean isShort() {
    return length() < MIN_DIRECT;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
