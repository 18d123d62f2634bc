package io.github.ilrs.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A cache that is limited by weight and evicts the least recently used values. Safe for use by
 * multiple threads.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class LruCache<K, V> {
  private final long maxWeight;
  private final ToIntFunction<V> weigher;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /**
   * Creates an empty cache.
   *
   * @param maxWeight the maximum weight of all values; the latest is cached even if it is heavier
   * @param weigher returns the weight of a value
   */
  LruCache(long maxWeight, ToIntFunction<V> weigher) {
    this.maxWeight = maxWeight;
    this.weigher = weigher;
  }

  /** Returns the value for a key; empty if it is not cached. */
  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Returns the value for a key; if it is not cached, it is created without blocking others. */
  V get(K key, Supplier<V> factory) {
    return get(key)
        .orElseGet(
            () -> {
              V value = factory.get();
              put(key, value);
              return value;
            });
  }

  /** Caches a value. */
  synchronized void put(K key, V value) {
    weight += weigher.applyAsInt(value);
    V previous = values.put(key, value);
    if (previous != null) {
      weight -= weigher.applyAsInt(previous);
    }
    var eldest = values.entrySet().iterator();
    while (weight > maxWeight && values.size() > 1) {
      weight -= weigher.applyAsInt(eldest.next().getValue());
      eldest.remove();
    }
  }
}
