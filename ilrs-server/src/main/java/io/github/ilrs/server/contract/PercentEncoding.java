package io.github.ilrs.server.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decodes the segments of a path (RFC 3986, section 2.1), and the names and values of a query,
 * which browsers and HTTP libraries encode as {@code application/x-www-form-urlencoded}, with a
 * plus sign for a space.
 */
final class PercentEncoding {
  /** A character that must be escaped, or an incomplete escape; {@link URLDecoder} accepts some. */
  private static final Pattern INVALID = Pattern.compile("[^!-~]|%(?![0-9A-Fa-f]{2})");

  private PercentEncoding() {}

  /** Decodes a segment of a path; see {@link #decodeQuery}. */
  static Optional<String> decode(String encoded) {
    return decodeQuery(encoded.replace("+", "%2B"));
  }

  /**
   * Decodes a name or a value of a query; the result is empty if an escape is not {@code %} and two
   * hexadecimal digits, if the bytes are not UTF-8, or if a character is not escaped that must be.
   */
  static Optional<String> decodeQuery(String encoded) {
    if (INVALID.matcher(encoded).find()) {
      return Optional.empty();
    }
    byte[] bytes = URLDecoder.decode(encoded, ISO_8859_1).getBytes(ISO_8859_1);
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
