package io.github.ilrs.client;

import io.github.ilrs.client.api.ApiRequest;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
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
  private static final Pattern SHA_256 = Pattern.compile("\\bsha-256=:([A-Za-z0-9+/=]*):");
  private static final String JSON = "application/json";

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** Returns the digest of the encoded body in the header {@code Repr-Digest}, if any. */
  Optional<String> digest() {
    Matcher digest = SHA_256.matcher(header("Repr-Digest").orElse(""));
    return digest.find() ? Optional.of(digest.group(1)) : Optional.empty();
  }

  /**
   * Returns the body as JSON text.
   *
   * @throws MalformedResponseException if it is not JSON, its digest is not the one in the header,
   *     or it is larger than the limit
   */
  byte[] json() {
    if (!mediaType().equals(JSON)) {
      throw malformed("expected " + JSON + ", not '" + header("Content-Type").orElse("") + "'");
    }
    digest().ifPresent(this::checkDigest);
    try {
      return decoded();
    } catch (IOException e) {
      throw malformed("it cannot be decompressed", e);
    }
  }

  /**
   * Returns the body as a value of the type of the request.
   *
   * @throws MalformedResponseException if it is not such a value
   */
  <T> T read(ApiRequest<T> request) {
    byte[] json = json();
    T value;
    try {
      // Parses bytes rather than a string: JSON is always UTF-8, whatever the platform charset is.
      value = IlrsJson.mapper().readValue(json, IlrsJson.mapper().constructType(request.type()));
    } catch (IOException | RuntimeException e) {
      throw malformed("it is not what the contract says: " + e.getMessage(), e);
    }
    if (value == null) {
      throw malformed("it is null");
    }
    return value;
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
    String type = header("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private void checkDigest(String stated) {
    String actual = sha256();
    if (!stated.equals(actual)) {
      throw malformed("its digest is " + actual + ", not " + stated + " as it states");
    }
  }

  private String sha256() {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private byte[] decoded() throws IOException {
    String coding = header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    byte[] decoded =
        switch (coding) {
          case "identity" -> body;
          case "gzip", "x-gzip" -> {
            try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
              yield gzip.readNBytes(maxBytes + 1);
            }
          }
          default -> throw malformed("its content encoding '" + coding + "' was not requested");
        };
    if (decoded.length > maxBytes) {
      throw malformed("it is larger than " + maxBytes + " bytes");
    }
    return decoded;
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
