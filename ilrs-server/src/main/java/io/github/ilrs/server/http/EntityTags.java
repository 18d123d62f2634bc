package io.github.ilrs.server.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header {@code If-None-Match} (RFC 9110, section 13.1.2). */
final class EntityTags {
  private static final Pattern TAG = Pattern.compile("\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  private EntityTags() {}

  /** Returns whether a tag matches this one by weak comparison; a cache may have added W/. */
  static boolean match(List<String> ifNoneMatch, String etag) {
    for (String header : ifNoneMatch) {
      if (header.strip().equals("*")) {
        return true;
      }
      Matcher tag = TAG.matcher(header);
      while (tag.find()) {
        if (tag.group().equals(etag)) {
          return true;
        }
      }
    }
    return false;
  }
}
