package io.github.ilrs.server.contract;

import io.github.ilrs.model.internal.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An operation of the contract; every operation is a GET.
 *
 * @param id the operationId, such as {@code getMission}
 * @param path the template of its path, such as {@code /v1/missions/{id}}
 * @param summary what it responds with, in short
 * @param mediaType the media type of its responses
 * @param linked whether its responses have the header {@code Link}
 * @param alternateOf the id of the operation with the same content in another format, if its path
 *     does not tell
 * @param pattern matches a path; a group captures the value of each path parameter
 * @param pathParameters its parameters in the path, in the order of the path
 * @param queryParameters its parameters in the query
 */
public record Operation(
    String id,
    String path,
    String summary,
    String mediaType,
    boolean linked,
    Optional<String> alternateOf,
    Pattern pattern,
    List<Parameter> pathParameters,
    List<Parameter> queryParameters) {

  /** The schema of parameters that name a day. */
  private static final String DAY = "AsOf";

  /** The place of the name of the list in a path, after the empty text and the version. */
  private static final int LIST = 2;

  /**
   * A parameter of an operation.
   *
   * @param name the case-sensitive name
   * @param required whether it is required
   * @param list whether it accepts several values, separated by commas or by repeating it
   * @param schema the schema of each value
   */
  public record Parameter(String name, boolean required, boolean list, ValueSchema schema) {}

  /**
   * Returns the values of the path parameters, percent-encoded and not empty; empty if the path
   * does not match. A trailing slash is significant.
   */
  public Optional<List<String>> match(String path) {
    if (pathParameters.isEmpty()) {
      return this.path.equals(path) ? Optional.of(List.of()) : Optional.empty();
    }
    Matcher matcher = pattern.matcher(path);
    return matcher.matches()
        ? Optional.of(
            IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList())
        : Optional.empty();
  }

  /**
   * Returns a path of this operation that is similar to another path: the template, with the
   * segments of the other path in place of the parameters. The result is empty if the other path
   * has no value for a parameter, or one of a list with a name that is not similar.
   */
  public Optional<String> pathLike(String other) {
    List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
    List<String> given = List.of(other.split("/+", segments.size() + 1));
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).startsWith("{")) {
        if (i >= given.size()
            || given.get(i).isEmpty()
            || !Nearest.isSimilar(given.get(LIST), segments.get(LIST))) {
          return Optional.empty();
        }
        segments.set(i, given.get(i));
      }
    }
    return Optional.of(String.join("/", segments));
  }

  /** Returns whether the response depends on a day: today, or a day that the request names. */
  public boolean dependsOnDay() {
    return queryParameters.stream()
        .anyMatch(parameter -> parameter.schema().name().filter(DAY::equals).isPresent());
  }
}
