package io.github.ilrs.server.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A name and a value of a query.
 *
 * @param name the name, decoded if possible
 * @param encodedValue the value as sent; empty if there is none
 * @param value the decoded value; absent if the value or the name cannot be decoded
 */
record QueryParameter(String name, String encodedValue, Optional<String> value) {
  /** Parses a query; the list is empty if the query is. */
  static List<QueryParameter> parse(String query) {
    return query.isEmpty()
        ? List.of()
        : Arrays.stream(query.split("&", -1)).map(QueryParameter::parameter).toList();
  }

  private static QueryParameter parameter(String text) {
    int equals = text.indexOf('=');
    String encodedName = equals < 0 ? text : text.substring(0, equals);
    String encodedValue = equals < 0 ? "" : text.substring(equals + 1);
    Optional<String> name = PercentEncoding.decodeQuery(encodedName);
    return new QueryParameter(
        name.orElse(encodedName),
        encodedValue,
        name.flatMap(decoded -> PercentEncoding.decodeQuery(encodedValue)));
  }
}
