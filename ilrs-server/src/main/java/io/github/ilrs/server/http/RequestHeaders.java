package io.github.ilrs.server.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the headers {@code Accept-Encoding}, {@code Connection} and {@code If-None-Match}. */
final class RequestHeaders {
  private static final Pattern CODING =
      Pattern.compile(
          "([a-z0-9*!#$%&'+.^_`|~-]+)(?:[ \t]*;[ \t]*q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");

  private static final Pattern TAG = Pattern.compile("\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  /** The latest value; most clients send the same one with each request. */
  private static volatile AcceptEncoding latest = new AcceptEncoding("", false);

  private record AcceptEncoding(String header, boolean gzip) {}

  private RequestHeaders() {}

  /**
   * Returns whether gzip has at least the weight of identity (RFC 9110, section 12.5.3); malformed
   * members are ignored.
   */
  static boolean preferGzip(List<String> acceptEncoding) {
    if (acceptEncoding.size() != 1) {
      return !acceptEncoding.isEmpty() && parsePreferGzip(acceptEncoding);
    }
    AcceptEncoding last = latest;
    if (!last.header.equals(acceptEncoding.get(0))) {
      last = new AcceptEncoding(acceptEncoding.get(0), parsePreferGzip(acceptEncoding));
      latest = last;
    }
    return last.gzip;
  }

  private static boolean parsePreferGzip(List<String> acceptEncoding) {
    double gzip = -1;
    double identity = -1;
    double any = -1;
    for (String header : acceptEncoding) {
      for (String member : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        Matcher matcher = CODING.matcher(member.strip());
        if (matcher.matches()) {
          double weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
          switch (matcher.group(1)) {
            case "gzip", "x-gzip" -> gzip = weight;
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

  /** Returns whether {@code close} is one of the connection options (RFC 9112, section 9.6). */
  static boolean requestClose(List<String> connection) {
    for (String header : connection) {
      for (String option : header.split(",", -1)) {
        if (option.strip().equalsIgnoreCase("close")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns whether a tag matches this one by weak comparison (RFC 9110, section 13.1.2); a cache
   * may have added {@code W/}.
   */
  static boolean matchTag(List<String> ifNoneMatch, String etag) {
    for (String header : ifNoneMatch) {
      if (header.strip().equals("*")
          || TAG.matcher(header).results().anyMatch(tag -> tag.group().equals(etag))) {
        return true;
      }
    }
    return false;
  }
}
