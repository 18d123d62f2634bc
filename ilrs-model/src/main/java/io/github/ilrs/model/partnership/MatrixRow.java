package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A row of the matrix: one category, all missions. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMatrixRow.class)
@JsonDeserialize(builder = MatrixRow.Builder.class)
public sealed interface MatrixRow permits ImmutableMatrixRow {
  /** The category. */
  Category category();

  /** The cells, one per mission, in the order of the columns. */
  List<MatrixCell> cells();

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a matrix row. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableMatrixRow.Builder {
    Builder() {}
  }
}
