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
 * The bytes of a response body, compressed or not. The strong ETag is derived from the SHA-256
 * digest, so that all replicas send the same ETag for the same bytes.
 *
 * @param bytes the bytes, never modified
 * @param etag the strong ETag, in quotes
 * @param digest the value of the header {@code Repr-Digest} (RFC 9530)
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
   * Returns the bytes in direct memory. Netty would copy a heap buffer into direct memory for every
   * response that a client has not received yet. Short bodies are copied with their headers.
   */
  private static Buffer buffer(byte[] bytes) {
    if (bytes.length < MIN_DIRECT) {
      return Buffer.buffer(bytes);
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return BufferInternal.buffer(
        Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct.asReadOnlyBuffer())));
  }

  /** Returns these bytes compressed with gzip. */
  Representation gzip() {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return of(compressed.toByteArray());
  }

  int length() {
    return bytes.length();
  }

  /** Returns whether the bytes are copied when they are written. */
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
