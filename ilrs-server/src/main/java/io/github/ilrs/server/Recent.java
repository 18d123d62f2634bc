package io.github.ilrs.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The values that were asked for last, as many as a weight allows. Safe for use by many threads.
 *
 * @param <K> by what they are asked for
 * @param <V> the values
 */
final class Recent<K, V> {
  private final long mostWeight;
  private final ToIntFunction<V> weighing;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /**
   * @param mostWeight how much all of them may weigh; the latest is kept even if it is heavier
   * @param weighing how much a value weighs
   */
  Recent(long mostWeight, ToIntFunction<V> weighing) {
    this.mostWeight = mostWeight;
    this.weighing = weighing;
  }

  /** The value that was kept for this key. */
  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Keeps a value, and lets go of those that were not asked for the longest. */
  synchronized void keep(K key, V value) {
    weight += weighing.applyAsInt(value);
    V before = values.put(key, value);
    if (before != null) {
      weight -= weighing.applyAsInt(before);
    }
    var eldest = values.entrySet().iterator();
    while (weight > mostWeight && values.size() > 1) {
      weight -= weighing.applyAsInt(eldest.next().getValue());
      eldest.remove();
    }
  }

  /** How many are kept. */
  synchronized int size() {
    return values.size();
  }
}
