package io.github.ilrs.model.partnership;

import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import java.util.Objects;

/**
 * A row of the matrix: one category, all missions.
 *
 * @param category the category
 * @param cells the cells, one per mission, in the order of the columns
 */
@ValueStyle
public record MatrixRow(Category category, List<MatrixCell> cells) {
  /** Copies the cells. */
  public MatrixRow {
    Objects.requireNonNull(category, "category");
    cells = List.copyOf(cells);
  }
}
