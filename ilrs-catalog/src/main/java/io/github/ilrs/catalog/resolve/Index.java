package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.internal.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The items of one kind by id, in the order of the dataset.
 *
 * @param <K> the type of the ids
 * @param <V> the type of the items
 */
public final class Index<K, V> {
  private final String kind;
  private final Map<K, V> byId;
  private final List<K> ids;
  private final List<V> all;

  private Index(String kind, List<K> ids, List<V> all) {
    this.kind = kind;
    this.ids = ids;
    this.all = List.copyOf(all);
    this.byId = new HashMap<>(2 * all.size());
    for (int i = 0; i < ids.size(); i++) {
      byId.put(ids.get(i), this.all.get(i));
    }
  }

  /** Returns an index of items; error messages contain the kind. */
  public static <K, V> Index<K, V> of(String kind, List<V> all, Function<V, K> id) {
    List<K> ids = new ArrayList<>(all.size());
    for (V each : all) {
      ids.add(id.apply(each));
    }
    return new Index<>(kind, ids, all);
  }

  /** Returns an index of items with these ids. */
  static <K, V> Index<K, V> of(String kind, List<K> ids, List<V> all) {
    return new Index<>(kind, ids, all);
  }

  /** Returns all items, in the order of the dataset. */
  public List<V> all() {
    return all;
  }

  /** Returns the item with this id; empty if there is none. */
  public Optional<V> find(K id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the item with this id.
   *
   * @throws UnknownIdException if there is none; it names the nearest ids
   */
  public V get(K id) {
    V found = byId.get(id);
    if (found == null) {
      throw unknown(id);
    }
    return found;
  }

  /**
   * Checks that every id is known.
   *
   * @throws UnknownIdException if one is not
   */
  public void require(Iterable<? extends K> known) {
    for (K id : known) {
      get(id);
    }
  }

  private UnknownIdException unknown(K id) {
    List<String> known = new ArrayList<>();
    for (K each : ids) {
      known.add(each.toString());
    }
    return new UnknownIdException(kind, id.toString(), Nearest.to(id.toString(), known));
  }
}
