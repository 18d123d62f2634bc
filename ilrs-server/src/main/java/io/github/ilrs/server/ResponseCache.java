package io.github.ilrs.server;

import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.RequestHandler;
import io.github.ilrs.server.http.RequestTarget;
import io.github.ilrs.server.http.RequestTime;
import io.github.ilrs.server.http.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Caches responses in front of another handler. Only responses to valid requests are cached, for
 * the day on which they were requested, so that invalid requests do not evict them.
 */
final class ResponseCache implements RequestHandler {
  /** Longer request targets are too rare to be cached. */
  private static final int MAX_KEY_LENGTH = 512;

  /** Other responses are either constant or must not be cached. */
  private static final Set<Freshness> CACHEABLE =
      Set.of(Freshness.UNTIL_MIDNIGHT, Freshness.ONE_HOUR);

  private final RequestHandler next;
  private final LruCache<Key, Response> responses;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  private record Key(LocalDate today, RequestTarget target) {}

  /**
   * Creates an empty cache.
   *
   * @param next handles requests whose response is not cached
   * @param maxBytes the approximate number of bytes that cached responses may occupy
   */
  ResponseCache(RequestHandler next, long maxBytes) {
    this.next = next;
    this.responses = new LruCache<>(maxBytes, Response::weight);
  }

  @Override
  public Response handle(String method, RequestTarget target, RequestTime time) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (!reads || target.path().length() + target.query().length() > MAX_KEY_LENGTH) {
      return next.handle(method, target, time);
    }
    Key key = new Key(time.today(), target);
    Optional<Response> cached = responses.get(key);
    if (cached.isPresent()) {
      hits.increment();
      return cached.get();
    }
    misses.increment();
    Response response = next.handle(method, target, time);
    if (CACHEABLE.contains(response.freshness())) {
      responses.put(key, response);
    }
    return response;
  }

  /** Returns the number of cache hits. */
  long hits() {
    return hits.sum();
  }

  /** Returns the number of cache misses. */
  long misses() {
    return misses.sum();
  }
}
