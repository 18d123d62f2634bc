package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.ValueStyle;
import org.immutables.value.Value;

/**
 * One of the facilities that the station consists of on its top level (the Guide, "Facilities
 * Description"); the summary says what it supports.
 */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableFacility.class)
@JsonDeserialize(builder = Facility.Builder.class)
public sealed interface Facility extends GuideItem permits ImmutableFacility {
  private Facility checked() {
    GuideItem.check(this);
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a facility; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableFacility.Builder {
    Builder() {}

    @Override
    public Facility build() {
      return super.build().checked();
    }
  }
}
