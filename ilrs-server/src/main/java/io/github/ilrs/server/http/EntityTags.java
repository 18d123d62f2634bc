package io.github.ilrs.server.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entity tags in {@code If-None-Match} (RFC 9110, section 13.1.2). */
final class EntityTags {
  private static final Pattern TAG = Pattern.compile("\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  private EntityTags() {}

  /** True if the client has this one; a cache on the way may have put W/ before it, as weak. */
  static boolean name(List<String> ifNoneMatch, String etag) {
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
