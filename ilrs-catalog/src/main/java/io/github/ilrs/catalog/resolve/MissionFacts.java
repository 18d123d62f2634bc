package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.programme.PhasePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that missions and their opportunities are derived from.
 *
 * @param sources the sources that cells and calls cite
 */
public record MissionFacts(
    LocalDate dataDate,
    List<PhasePlan> phases,
    List<MissionRecord> missions,
    List<CategoryDefinition> categories,
    List<Cell> cells,
    List<Contact> contacts,
    List<Call> calls,
    List<Source> sources) {

  /** Returns the facts about missions in a document. */
  public static MissionFacts of(DatasetDocument document) {
    Set<SourceId> cited = new HashSet<>();
    document.cells().forEach(cell -> cell.citations().forEach(c -> cited.add(c.source())));
    document.calls().forEach(call -> call.citations().forEach(c -> cited.add(c.source())));
    return new MissionFacts(
        document.dataDate(),
        document.phases(),
        document.missions(),
        document.categories(),
        document.cells(),
        document.contacts(),
        document.calls(),
        document.sources().stream().filter(source -> cited.contains(source.id())).toList());
  }

  /** Adds a value to those of a key. */
  static <K, V> void add(V value, K key, Map<K, List<V>> values) {
    List<V> known = values.get(key);
    if (known == null) {
      known = new ArrayList<>();
      values.put(key, known);
    }
    known.add(value);
  }
}
