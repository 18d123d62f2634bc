package io.github.ilrs.catalog.text;

import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.partnership.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Builds a document from the records of the text and remembers the place of each. */
final class RecordReader {
  private final List<Violation> violations;
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Consumer<Fields>> kinds = new TreeMap<>();
  private final DatasetDocument.Builder document;
  private final ProgrammeRecords programme;
  private final PartnershipRecords partnership;

  /**
   * Creates a reader.
   *
   * @param document what the records are added to
   * @param publishers the publishers that it has
   * @param sources the sources that it has
   * @param violations where errors are added
   */
  RecordReader(
      DatasetDocument.Builder document,
      List<Publisher> publishers,
      List<Source> sources,
      List<Violation> violations) {
    this.document = document;
    this.violations = violations;
    EvidenceRecords evidence = new EvidenceRecords(document, publishers, sources);
    programme = new ProgrammeRecords(document, evidence.history());
    partnership = new PartnershipRecords(document);
    evidence.register(kinds);
    new OutreachRecords(document, evidence.history()).register(kinds);
    programme.register(kinds);
    partnership.register(kinds);
  }

  void read(TextRecord record) {
    places.putIfAbsent(record.head(), record.place());
    Fields fields = new Fields(record, violations);
    Consumer<Fields> kind = kinds.get(record.kind());
    if (record.kind().equals(MatrixTable.KIND)) {
      MatrixTable.cells(record, violations).forEach(this::cell);
    } else if (kind == null) {
      fields.report(
          record.place(),
          "'"
              + record.kind()
              + "' is not a kind of record; expected one of "
              + MatrixTable.KIND
              + ", "
              + String.join(", ", kinds.keySet()));
    } else {
      kind.accept(fields);
    }
  }

  private void cell(Cell cell, String place) {
    document.addCells(cell);
    places.putIfAbsent("cell " + cell.mission() + "/" + cell.category(), place);
  }

  /** Returns the place of an entity, with file and line if it has a record of its own. */
  String placed(String entity) {
    String place = places.get(entity);
    return place == null ? entity : place + ": " + entity;
  }

  /** Adds what needs all records. */
  void finish() {
    programme.finish();
    partnership.finish();
  }
}
