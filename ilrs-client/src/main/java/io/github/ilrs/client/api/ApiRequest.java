package io.github.ilrs.client.api;

import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for an operation of {@code openapi.yaml}, with its parameters.
 *
 * @param operation the id of the operation
 * @param target the path and query, encoded, without the address of a server
 * @param type the type of the response
 */
public record ApiRequest<T>(String operation, String target, Type type) {
  /** Returns this request with a value for a parameter of the path. */
  ApiRequest<T> path(String name, Object value) {
    return withTarget(target.replace("{" + name + "}", encode(value)));
  }

  /** Returns this request with a query parameter; several values are separated by commas. */
  ApiRequest<T> query(String name, @Nullable Object value) {
    Collection<?> values =
        value instanceof Collection<?> several ? several : value == null ? Set.of() : Set.of(value);
    if (values.isEmpty()) {
      return this;
    }
    String list = values.stream().map(ApiRequest::encode).collect(Collectors.joining(","));
    return withTarget(target + (target.contains("?") ? "&" : "?") + encode(name) + "=" + list);
  }

  private ApiRequest<T> withTarget(String changed) {
    return new ApiRequest<>(operation, changed, type);
  }

  private static String encode(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
