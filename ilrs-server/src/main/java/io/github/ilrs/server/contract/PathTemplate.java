package io.github.ilrs.server.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path with names in braces, such as {@code /v1/missions/{mission}}; a name matches one segment
 * that is not empty.
 *
 * @param text the template as in the contract
 * @param segments the segments between the slashes
 */
public record PathTemplate(String text, List<String> segments) {
  /** Parses a template. */
  public static PathTemplate of(String text) {
    return new PathTemplate(text, split(text));
  }

  /** Returns the names in braces, in order. */
  public List<String> names() {
    return segments.stream()
        .filter(PathTemplate::isName)
        .map(segment -> segment.substring(1, segment.length() - 1))
        .toList();
  }

  /**
   * Returns the segments of a path that correspond to the {@link #names()}, percent-encoded; empty
   * if the path does not match. A trailing slash is significant.
   */
  public Optional<List<String>> match(String path) {
    List<String> given = split(path);
    if (given.size() != segments.size()) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String segment = segments.get(i);
      if (isName(segment) && !given.get(i).isEmpty()) {
        values.add(given.get(i));
      } else if (!segment.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private static boolean isName(String segment) {
    return segment.startsWith("{");
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }
}
