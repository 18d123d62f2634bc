package io.github.ilrs.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.client.api.ApiRequest;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A response as it was received. Its content is validated before it is used.
 *
 * @param operation the id of the operation
 * @param sentRequestId the request id that was sent
 * @param maxBytes the size limit of the body, before and after decompression
 */
@SuppressWarnings("ArrayRecordComponent") // responses are never compared
record Response(
    String operation,
    int status,
    HttpHeaders headers,
    byte[] body,
    String sentRequestId,
    int maxBytes) {
  private static final Pattern SHA_256 = Pattern.compile("(?:^|,)[ \t]*sha-256=([^,;]*)");
  private static final Pattern AS_OF = Pattern.compile("[?&]asOf=([^&]*)");

  /** The path of one item, such as {@code /v1/opportunities/CE-7/A}, with the id as a group. */
  private static final Pattern ITEM = Pattern.compile("/v1/[^/?]+/([^?]+)");

  /** The CRC-32 and the length of the content, at the end of a gzip member (RFC 1952). */
  private static final int GZIP_TRAILER_BYTES = 8;

  private static final String JSON = "application/json";

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** Returns all values of a header as one list, empty if it is absent. */
  private String joined(String name) {
    return String.join(",", headers.allValues(name));
  }

  /** Returns the SHA-256 digests of the encoded body in all headers {@code Repr-Digest}. */
  List<String> digests() {
    return SHA_256.matcher(joined("Repr-Digest")).results().map(m -> m.group(1).strip()).toList();
  }

  /**
   * Returns the body as JSON text.
   *
   * @throws MalformedResponseException if it is not exactly one JSON body, its length or digest is
   *     not the one in the headers, or it is larger than the limit
   */
  byte[] json() {
    if (!mediaType().equals(JSON)) {
      throw malformed("expected " + JSON + ", not '" + joined("Content-Type") + "'");
    }
    requireAsStated("length", Integer.toString(body.length), headers.allValues("Content-Length"));
    List<String> digests = digests();
    if (!digests.isEmpty()) {
      requireAsStated("digest", ":" + sha256() + ":", digests);
    }
    try {
      return decoded();
    } catch (IOException e) {
      throw malformed("it cannot be decompressed", e);
    }
  }

  private void requireAsStated(String what, String actual, List<String> stated) {
    for (String each : stated) {
      if (!each.equals(actual)) {
        throw malformed("its " + what + " is " + actual + ", not " + each + " as it states");
      }
    }
  }

  /**
   * Returns the body as a value of the type of the request.
   *
   * @throws MalformedResponseException if it is not such a value, or is for another day or id
   */
  <T> T read(ApiRequest<T> request) {
    byte[] json = json();
    JsonNode tree;
    T value;
    try {
      // Parses bytes rather than a string: JSON is always UTF-8, whatever the platform charset is.
      tree = IlrsJson.mapper().readTree(json);
      value =
          IlrsJson.mapper()
              .readValue(
                  IlrsJson.mapper().treeAsTokens(tree),
                  IlrsJson.mapper().constructType(request.type()));
    } catch (IOException | RuntimeException e) {
      throw malformed("it is not what the contract says: " + e.getMessage(), e);
    }
    if (value == null) {
      throw malformed("it is null");
    }
    requireAsRequested(AS_OF.matcher(request.target()), "asOf", tree);
    if (request.operation().startsWith("get")) {
      requireAsRequested(ITEM.matcher(request.target()), tree.has("id") ? "id" : "code", tree);
    }
    return value;
  }

  /** A cache that ignores the query, for instance, sends the response to another request. */
  private void requireAsRequested(Matcher requested, String field, JsonNode tree) {
    if (requested.find()) {
      String expected = URLDecoder.decode(requested.group(1), StandardCharsets.UTF_8);
      String actual = tree.path(field).asText();
      if (!actual.equals(expected)) {
        throw malformed(
            "its " + field + " is '" + actual + "', not '" + expected + "' as requested");
      }
    }
  }

  /** Returns the facts of a response with another status than 200. */
  Failure failure(Clock clock) {
    Optional<Problem> problem = problem();
    String message =
        operation
            + " failed with status "
            + status
            + problem.map(Response::describe).orElse("")
            + " (request "
            + requestId()
            + ")";
    // The clocks may differ, so the server's time is used if it is sent.
    Instant sent = header("Date").flatMap(RetryPolicy::parseDate).orElseGet(clock::instant);
    return new Failure(
        message,
        status,
        problem,
        requestId(),
        header("Retry-After").flatMap(value -> RetryPolicy.parseRetryAfter(value, sent)),
        null);
  }

  /** Returns the facts of a response with status 200 that cannot be used. */
  Failure malformedFailure(String why, @Nullable Throwable cause) {
    return Failure.of(
        operation + " got a malformed response: " + why + " (request " + requestId() + ")",
        status,
        requestId(),
        cause);
  }

  MalformedResponseException malformed(String why) {
    return new MalformedResponseException(malformedFailure(why, null));
  }

  MalformedResponseException malformed(String why, Throwable cause) {
    return new MalformedResponseException(malformedFailure(why, cause));
  }

  private String requestId() {
    return header("X-Request-Id").orElse(sentRequestId);
  }

  /** Returns the media type in lower case, without parameters. */
  private String mediaType() {
    String type = joined("Content-Type");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private String sha256() {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private byte[] decoded() throws IOException {
    String coding = joined("Content-Encoding").toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> limited(body);
      case "gzip", "x-gzip" -> unzipped();
      default -> throw malformed("its content encoding '" + coding + "' was not requested");
    };
  }

  private byte[] limited(byte[] decoded) {
    if (decoded.length > maxBytes) {
      throw malformed("it is larger than " + maxBytes + " bytes");
    }
    return decoded;
  }

  private byte[] unzipped() throws IOException {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] content = limited(gzip.readNBytes(maxBytes + 1));
      CRC32 checksum = new CRC32();
      checksum.update(content);
      ByteBuffer trailer =
          ByteBuffer.wrap(body, body.length - GZIP_TRAILER_BYTES, GZIP_TRAILER_BYTES)
              .order(ByteOrder.LITTLE_ENDIAN);
      // The stream accepts further members, and ignores any other bytes that follow.
      if (trailer.getInt() != (int) checksum.getValue() || trailer.getInt() != content.length) {
        throw malformed("more than one compressed body was sent");
      }
      return content;
    }
  }

  private Optional<Problem> problem() {
    if (!mediaType().equals(Problem.MEDIA_TYPE)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(IlrsJson.mapper().readValue(decoded(), Problem.class));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the status suffices
    }
  }

  private static String describe(Problem problem) {
    String violations =
        problem.violations().stream()
            .map(
                violation ->
                    violation.field()
                        + violation.value().map(value -> " '" + value + "'").orElse("")
                        + " "
                        + violation.message()
                        + listed("allowed", violation.allowed())
                        + listed("nearest", violation.nearest()))
            .collect(Collectors.joining("; "));
    return ": " + (violations.isEmpty() ? problem.detail().orElse(problem.title()) : violations);
  }

  private static String listed(String what, List<String> values) {
    return values.isEmpty() ? "" : " (" + what + ": " + String.join(", ", values) + ")";
  }
}
