package io.github.ilrs.server.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A path with names in braces, such as {@code /v1/missions/{id}}; a name stands for one segment
 * that is not empty.
 *
 * @param text the template as the contract writes it
 * @param segments what stands between its slashes
 */
public record PathTemplate(String text, List<String> segments) {
  /** Copies the segments. */
  public PathTemplate {
    segments = List.copyOf(segments);
  }

  /** The template with this text. */
  public static PathTemplate of(String text) {
    return new PathTemplate(text, split(text));
  }

  /** The names in braces, in order. */
  public List<String> names() {
    return segments.stream()
        .filter(PathTemplate::isName)
        .map(segment -> segment.substring(1, segment.length() - 1))
        .toList();
  }

  /**
   * What the path has in the places of the {@link #names()}, in their order and still encoded;
   * empty if it is not a path of this template. A trailing slash makes another path.
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
    return Arrays.asList(path.split("/", -1));
  }
}
