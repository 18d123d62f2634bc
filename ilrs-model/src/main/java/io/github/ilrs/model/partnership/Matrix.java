package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** All opportunities laid out as in the Guide: a row per category, a column per mission. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMatrix.class)
@JsonDeserialize(builder = Matrix.Builder.class)
public sealed interface Matrix permits ImmutableMatrix {
  /** The categories, A to E. */
  List<Category> categories();

  /** The missions, in the order of the Guide. */
  List<MissionId> missions();

  /** The rows, one per category, in order. */
  List<MatrixRow> rows();

  /** Returns the cells of a category, in the order of the missions. */
  default List<MatrixCell> row(Category category) {
    return rows().stream()
        .filter(row -> row.category() == category)
        .findFirst()
        .map(MatrixRow::cells)
        .orElse(List.of());
  }

  /** Returns the cells of a mission, A to E; empty if the matrix has no such mission. */
  default List<MatrixCell> column(MissionId mission) {
    return rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.mission().equals(mission))
        .toList();
  }

  /** Returns the cell of a mission in a category; empty if the matrix has no such mission. */
  default Optional<MatrixCell> cell(MissionId mission, Category category) {
    return row(category).stream().filter(cell -> cell.mission().equals(mission)).findFirst();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Matrix read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a matrix. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableMatrix.Builder {
    Builder() {}

    @Override
    public Matrix build() {
      Matrix built = super.build();
      if (!built.rows().stream().map(MatrixRow::category).toList().equals(built.categories())) {
        throw InvalidValueException.of(
            "matrix", "rows", "one row for each of " + built.categories());
      }
      for (MatrixRow row : built.rows()) {
        if (!row.cells().stream().map(MatrixCell::mission).toList().equals(built.missions())) {
          throw InvalidValueException.of(
              "matrix", "row " + row.category(), "one cell for each of " + built.missions());
        }
      }
      return built;
    }
  }
}
