package io.github.ilrs.server.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes the segments of a path (RFC 3986, section 2.1), and the names and values of a query,
 * which browsers and HTTP libraries encode as {@code application/x-www-form-urlencoded}, with a
 * plus sign for a space.
 */
final class PercentEncoding {
  private PercentEncoding() {}

  /** Decodes a name or a value of a query; see {@link #decode}. */
  static Optional<String> decodeQuery(String encoded) {
    return decode(encoded.replace("+", "%20"));
  }

  /**
   * Decodes a text; the result is empty if an escape is not {@code %} and two hexadecimal digits,
   * if the bytes are not UTF-8, or if a character is not escaped that must be.
   */
  static Optional<String> decode(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        int value = octet(encoded, i + 1);
        if (value < 0) {
          return Optional.empty();
        }
        bytes.put((byte) value);
        i += 2;
      } else if (c > ' ' && c < 0x7F) {
        bytes.put((byte) c);
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Returns the value of the two hexadecimal digits at this index; negative if there are none. */
  private static int octet(String encoded, int index) {
    if (index + 2 > encoded.length()) {
      return -1;
    }
    int high = digit(encoded.charAt(index));
    int low = digit(encoded.charAt(index + 1));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Unlike {@link Character#digit}, this accepts ASCII digits only. */
  private static int digit(char c) {
    return c < 0x7F ? Character.digit(c, 16) : -1;
  }
}
