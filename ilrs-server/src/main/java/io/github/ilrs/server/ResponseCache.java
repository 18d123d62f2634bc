package io.github.ilrs.server;

import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Request;
import io.github.ilrs.server.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Caches responses in front of another handler. Only responses to valid requests are cached, for
 * the day on which they were requested, so that invalid requests do not evict them.
 */
final class ResponseCache implements Function<Request, Response> {
  /** Longer request targets are too rare to be cached. */
  private static final int MAX_KEY_LENGTH = 512;

  /** Other responses are either constant or must not be cached. */
  private static final Set<Freshness> CACHEABLE =
      Set.of(Freshness.UNTIL_MIDNIGHT, Freshness.ONE_HOUR);

  /** The number of requests served from the cache. */
  final LongAdder hits = new LongAdder();

  /** The number of cacheable requests that were not in the cache. */
  final LongAdder misses = new LongAdder();

  private final Function<Request, Response> next;

  /**
   * The responses by day, path and query: a list, since the methods generated for a record would
   * delay the first response of a new JVM.
   */
  private final LruCache<List<Object>, Response> responses;

  /**
   * Creates an empty cache.
   *
   * @param next handles requests whose response is not cached
   * @param maxBytes the approximate number of bytes that cached responses may occupy
   */
  ResponseCache(Function<Request, Response> next, long maxBytes) {
    this.next = next;
    this.responses = new LruCache<>(maxBytes, Response::weight);
  }

  @Override
  public Response apply(Request request) {
    if (!request.reads() || request.path().length() + request.query().length() > MAX_KEY_LENGTH) {
      return next.apply(request);
    }
    List<Object> key = List.of(request.time().today(), request.path(), request.query());
    Optional<Response> cached = responses.get(key);
    if (cached.isPresent()) {
      hits.increment();
      return cached.get();
    }
    misses.increment();
    Response response = next.apply(request);
    if (CACHEABLE.contains(response.freshness())) {
      responses.put(key, response);
    }
    return response;
  }
}
