package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.ValueStyle;
import org.immutables.value.Value;

/** One of the scientific objectives of the station (the Guide, "Scientific Objectives"). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableScientificObjective.class)
@JsonDeserialize(builder = ScientificObjective.Builder.class)
public sealed interface ScientificObjective extends GuideItem permits ImmutableScientificObjective {
  private ScientificObjective checked() {
    GuideItem.check(this);
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a scientific objective; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableScientificObjective.Builder {
    Builder() {}

    @Override
    public ScientificObjective build() {
      return super.build().checked();
    }
  }
}
