package io.github.ilrs.client.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the contract with its parameters filled in.
 *
 * @param operation the operation's id in {@code openapi.yaml}
 * @param target path and query as they are sent, without the address of a server
 * @param mediaTypes what an answer may be, as the header {@code Accept} says it
 * @param type what the answer is read as
 */
public record Question<T>(
    String operation, String target, String mediaTypes, TypeReference<T> type) {
  /** The same question with this value in place of a parameter of the path. */
  Question<T> inPath(String name, Object value) {
    return withTarget(target.replace("{" + name + "}", encode(value)));
  }

  /** The same question with one more parameter; several values become a comma list. */
  public Question<T> with(String name, @Nullable Object value) {
    Collection<?> values =
        value instanceof Collection<?> several ? several : value == null ? Set.of() : Set.of(value);
    if (values.isEmpty()) {
      return this;
    }
    String list = values.stream().map(Question::encode).collect(Collectors.joining(","));
    return withTarget(target + (target.contains("?") ? "&" : "?") + encode(name) + "=" + list);
  }

  private Question<T> withTarget(String changed) {
    return new Question<>(operation, changed, mediaTypes, type);
  }

  /** A value in its text form, percent-encoded. */
  private static String encode(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
