package io.github.ilrs.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.ilrs.model.IlrsJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What came back over HTTP, as it was received: nothing of it has been believed yet. */
final class Answer {
  private static final Pattern SHA_256 = Pattern.compile("\\bsha-256=:([A-Za-z0-9+/=]*):");
  private static final String JSON = "application/json";

  private final String operation;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] received;
  private final String sentRequestId;
  private final int limit;

  /**
   * What was received.
   *
   * @param sentRequestId the id of the request as it was sent
   * @param limit the most bytes it may have, also unpacked
   */
  Answer(
      String operation,
      int status,
      HttpHeaders headers,
      byte[] received,
      String sentRequestId,
      int limit) {
    this.operation = operation;
    this.status = status;
    this.headers = headers;
    this.received = received;
    this.sentRequestId = sentRequestId;
    this.limit = limit;
  }

  String operation() {
    return operation;
  }

  int status() {
    return status;
  }

  /** True if what is known already is still the answer. */
  boolean notModified() {
    return status == 304;
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The id of the request, as the server says it, or else as it was sent. */
  String requestId() {
    return header("X-Request-Id").orElse(sentRequestId);
  }

  /** When the server sent it; by its own clock if it says so, since the two may differ. */
  Instant sent(Clock clock) {
    return header("Date").flatMap(RetryAfter::date).orElseGet(clock::instant);
  }

  /** The media type in lower case, without parameters; empty text if there is none. */
  String mediaType() {
    String type = header("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  /** How many bytes were received. */
  int size() {
    return received.length;
  }

  /**
   * The content as JSON text.
   *
   * @throws MalformedResponseException if it is not JSON, has another digest than the answer says,
   *     or is larger than the limit
   */
  byte[] json() {
    if (!mediaType().equals(JSON)) {
      throw unusable("expected " + JSON + ", not '" + header("Content-Type").orElse("") + "'");
    }
    digest()
        .filter(digest -> !digest.equals(sha256()))
        .ifPresent(
            digest -> {
              throw unusable("its digest is " + sha256() + ", not " + digest + " as it says");
            });
    try {
      return decoded();
    } catch (IOException e) {
      throw unusable("it cannot be unpacked", e);
    }
  }

  /**
   * The content as a value.
   *
   * @throws MalformedResponseException if it is none
   */
  <T> T read(TypeReference<T> type) {
    byte[] json = json();
    T value;
    try {
      // From bytes, which JSON says are UTF-8: text would be decoded with whatever charset is
      // given.
      value = IlrsJson.mapper().readValue(json, type);
    } catch (IOException | RuntimeException e) {
      throw unusable("it is not what the contract says: " + e.getMessage(), e);
    }
    if (value == null) {
      throw unusable("it is null");
    }
    return value;
  }

  /** The digest that the answer says its bytes have, as they were sent; empty if it says none. */
  Optional<String> digest() {
    Matcher digest = SHA_256.matcher(header("Repr-Digest").orElse(""));
    return digest.find() ? Optional.of(digest.group(1)) : Optional.empty();
  }

  private String sha256() {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(received));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The bytes, unpacked. */
  byte[] decoded() throws IOException {
    String coding = header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    byte[] decoded =
        switch (coding) {
          case "identity" -> received;
          case "gzip", "x-gzip" -> {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(received))) {
              yield unpacked.readNBytes(limit + 1);
            }
          }
          default -> throw unusable("it is packed as '" + coding + "', which nobody asked for");
        };
    if (decoded.length > limit) {
      throw unusable("it is larger than " + limit + " bytes");
    }
    return decoded;
  }

  /** That this answer cannot be used, and why. */
  ServiceException unusable(String why) {
    return Failure.unusable(this, why, Optional.empty()).toException();
  }

  /** That this answer cannot be used, why, and what it came from. */
  ServiceException unusable(String why, Throwable cause) {
    return Failure.unusable(this, why, Optional.of(cause)).toException();
  }
}
