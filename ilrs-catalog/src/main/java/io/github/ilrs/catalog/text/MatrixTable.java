package io.github.ilrs.catalog.text;

import io.github.ilrs.catalog.text.TextRecord.Row;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.programme.MissionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of opportunities, laid out like the Guide's: a column per mission, a row per
 * category. An empty cell is merged with the one on its left. The field {@code footnote} lists the
 * missions that the footnote {@code *} links; the mark is printed after the cells.
 */
final class MatrixTable {
  static final String KIND = "matrix";

  private static final String ROW = "Cat. ";

  private final TextRecord record;
  private final List<Violation> violations;
  private final List<MissionId> missions = new ArrayList<>();
  private final List<MissionId> footnote = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final Map<Cell, String> cells = new LinkedHashMap<>();

  private MatrixTable(TextRecord record, List<Violation> violations) {
    this.record = record;
    this.violations = violations;
  }

  /** Reads the cells of the table, each with its place. */
  static Map<Cell, String> cells(TextRecord record, List<Violation> violations) {
    MatrixTable table = new MatrixTable(record, violations);
    table.read();
    return table.cells;
  }

  private void read() {
    Fields fields = new Fields(record, violations);
    fields.list("footnote", MissionId::parse, footnote::add);
    fields.cites(citations::add);
    fields.table();
    fields.build(() -> record, table -> rows(table.rows()));
  }

  private void rows(List<Row> rows) {
    if (rows.isEmpty() || !rows.get(0).cells().get(0).equals("Mission")) {
      report(record.place(), "the table does not start with a row 'Mission', naming the missions");
      return;
    }
    Row top = rows.get(0);
    try {
      top.cells().stream().skip(1).map(MissionId::parse).forEach(missions::add);
    } catch (InvalidValueException e) {
      report(top.place(), e.getMessage());
      return;
    }
    rows.stream().skip(1).forEach(this::row);
  }

  private void row(Row row) {
    String label = row.cells().get(0);
    if (row.cells().size() != missions.size() + 1) {
      report(row.place(), "has " + (row.cells().size() - 1) + " cells for " + missions);
      return;
    }
    try {
      if (!label.startsWith(ROW)) {
        throw InvalidValueException.of("row", label, "'" + ROW + "' and a category");
      }
      Category category = Term.parse(Category.class, label.substring(ROW.length()));
      String printed = "";
      for (int i = 0; i < missions.size(); i++) {
        String text = row.cells().get(i + 1);
        printed = text.isEmpty() ? printed : text;
        cells.put(cell(missions.get(i), category, printed), row.place());
      }
    } catch (InvalidValueException e) {
      report(row.place(), e.getMessage());
    }
  }

  private Cell cell(MissionId mission, Category category, String printed) {
    Set<CooperationForm> forms =
        CooperationForm.printedIn(printed)
            .orElseThrow(
                () ->
                    InvalidValueException.of(
                        "cell",
                        printed,
                        "Closed, or one or more, separated by ' and/or ', of "
                            + CooperationForm.printedTexts()));
    boolean marked = printed.endsWith("*");
    return Cell.builder()
        .mission(mission)
        .category(category)
        .printed(printed)
        .forms(forms)
        .addAllLinkedMissions(
            footnote.stream().filter(linked -> marked && !linked.equals(mission)).toList())
        .citations(citations)
        .build();
  }

  private void report(String place, String message) {
    violations.add(new Violation(DatasetText.RULE, place, message));
  }
}
