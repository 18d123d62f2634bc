package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.http.Request;
import io.github.ilrs.server.http.RequestTime;
import java.time.Instant;
import java.util.Map;

/** Lets the fuzzing handle a request as the server does, without a connection. */
public final class RoutedRequest {
  private static final RequestTime TIME = new RequestTime(Instant.parse("2026-11-21T12:00:00Z"));
  private static final Router ROUTER =
      new Router(Contract.builtIn(), Dataset.canonical(), Map.of());

  private RoutedRequest() {}

  /** Handles a GET of a path with a query. */
  public static void get(String path, String query) {
    ROUTER.apply(new Request("GET", path, query, false, TIME));
  }
}
