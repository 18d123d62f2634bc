package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import org.immutables.value.Value;

/** One of the values that disagreeing sources give. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableReading.class)
@JsonDeserialize(builder = Reading.Builder.class)
public sealed interface Reading permits ImmutableReading {
  /** The value as printed. */
  String value();

  /** The citation of the source. */
  Citation citation();

  /** True if this dataset adopts the reading. */
  boolean adopted();

  private Reading checked() {
    Text.nonBlank("reading", value());
    return this;
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a reading. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableReading.Builder {
    Builder() {}

    @Override
    public Reading build() {
      return super.build().checked();
    }
  }
}
