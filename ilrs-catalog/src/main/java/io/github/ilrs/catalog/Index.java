package io.github.ilrs.catalog;

import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.internal.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The items of one kind by id, in the order of the dataset. */
final class Index<K, V> {
  private final String kind;
  private final Map<K, V> byId = new LinkedHashMap<>();
  private final List<V> all;

  /** Creates an index; error messages contain the kind. */
  Index(String kind, List<V> all, Function<V, K> id) {
    this.kind = kind;
    this.all = List.copyOf(all);
    for (V each : all) {
      byId.put(id.apply(each), each);
    }
  }

  List<V> all() {
    return all;
  }

  Optional<V> find(K id) {
    return Optional.ofNullable(byId.get(id));
  }

  V get(K id) {
    V found = byId.get(id);
    if (found == null) {
      throw unknown(id);
    }
    return found;
  }

  /** Checks that every id is known. */
  void require(Iterable<K> ids) {
    for (K id : ids) {
      if (!byId.containsKey(id)) {
        throw unknown(id);
      }
    }
  }

  UnknownIdException unknown(K id) {
    List<String> known = new ArrayList<>();
    for (K each : byId.keySet()) {
      known.add(each.toString());
    }
    return new UnknownIdException(kind, id.toString(), Nearest.to(id.toString(), known));
  }
}
