package io.github.ilrs.server.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class ContentCoding {
  /** The only supported coding. */
  static final String GZIP = "gzip";

  private static final Pattern MEMBER =
      Pattern.compile(
          "([a-z0-9*!#$%&'+.^_`|~-]+)(?:[ \t]*;[ \t]*q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");

  private ContentCoding() {}

  /** Returns whether gzip has at least the weight of identity; malformed members are ignored. */
  static boolean prefersGzip(List<String> acceptEncodings) {
    double gzip = -1;
    double identity = -1;
    double any = -1;
    for (String header : acceptEncodings) {
      for (String member : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        Matcher matcher = MEMBER.matcher(member.strip());
        if (matcher.matches()) {
          double weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
          switch (matcher.group(1)) {
            case GZIP, "x-gzip" -> gzip = weight;
            case "identity" -> identity = weight;
            case "*" -> any = weight;
            default -> {}
          }
        }
      }
    }
    double effective = gzip >= 0 ? gzip : any;
    return effective > 0 && effective >= identity;
  }
}
