package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import org.immutables.value.Value;

/** One of the things that sources say where they disagree. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableReading.class)
@JsonDeserialize(builder = Reading.Builder.class)
public sealed interface Reading permits ImmutableReading {
  /** What it says, as printed. */
  String value();

  /** Where it says so. */
  Citation citation();

  /** True for the reading that this dataset goes by. */
  boolean adopted();

  private Reading checked() {
    Text.said("reading", value());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a reading; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableReading.Builder {
    Builder() {}

    @Override
    public Reading build() {
      return super.build().checked();
    }
  }
}
