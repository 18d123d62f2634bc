package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
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

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a scientific objective. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableScientificObjective.Builder {
    Builder() {}

    @Override
    public ScientificObjective build() {
      return super.build().checked();
    }
  }
}
