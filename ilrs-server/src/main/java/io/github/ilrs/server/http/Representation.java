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
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a response body. The strong ETag is derived from the SHA-256 digest, so that all
 * replicas send the same ETag for the same bytes.
 */
final class Representation {
  private static final int ETAG_BYTES = 15;
  private static final int MIN_DIRECT = 4096;

  /** Bodies that fit into one packet gain nothing from compression. */
  private static final int MIN_GZIP_BYTES = 1024;

  /** The bytes, never modified. */
  final Buffer bytes;

  /** The strong ETag, in quotes. */
  final String etag;

  /** The value of the header {@code Repr-Digest} (RFC 9530). */
  final String digest;

  private volatile @Nullable Representation gzip;

  Representation(byte[] bytes) {
    byte[] sha256 = sha256(bytes);
    byte[] tag = Arrays.copyOf(sha256, ETAG_BYTES);
    this.bytes = buffer(bytes);
    this.etag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + '"';
    this.digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
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

  int length() {
    return bytes.length();
  }

  /** Returns whether the bytes are copied when they are written. */
  boolean isShort() {
    return length() < MIN_DIRECT;
  }

  /**
   * Returns these bytes compressed with gzip; empty if that does not make them smaller. They are
   * compressed on first use; if two threads do so at once, the result is the same.
   */
  Optional<Representation> gzip() {
    if (length() < MIN_GZIP_BYTES) {
      return Optional.empty();
    }
    Representation known = gzip;
    if (known == null) {
      known = compress();
      gzip = known;
    }
    return Optional.of(known).filter(compressed -> compressed.length() < length());
  }

  private Representation compress() {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
      stream.write(bytes.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return new Representation(compressed.toByteArray());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
