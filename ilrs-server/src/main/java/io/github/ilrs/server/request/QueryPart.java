package io.github.ilrs.server.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands between two ampersands of a query.
 *
 * @param name the name, decoded if it can be
 * @param encodedValue the value as it was sent; empty if there is none
 * @param value the value; absent if it or the name cannot be decoded
 */
record QueryPart(String name, String encodedValue, Optional<String> value) {
  /** The parts of a query, in order; none if it is empty. */
  static List<QueryPart> of(String query) {
    return query.isEmpty()
        ? List.of()
        : Arrays.stream(query.split("&", -1)).map(QueryPart::part).toList();
  }

  private static QueryPart part(String text) {
    int equals = text.indexOf('=');
    String encodedName = equals < 0 ? text : text.substring(0, equals);
    String encodedValue = equals < 0 ? "" : text.substring(equals + 1);
    Optional<String> name = PercentEncoding.decodeQuery(encodedName);
    return new QueryPart(
        name.orElse(encodedName),
        encodedValue,
        name.flatMap(readable -> PercentEncoding.decodeQuery(encodedValue)));
  }
}
