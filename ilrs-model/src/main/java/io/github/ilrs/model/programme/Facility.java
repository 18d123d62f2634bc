package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A top-level facility of the station (the Guide, "Facilities Description"). The summary says what
 * it supports.
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

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a facility. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableFacility.Builder {
    Builder() {}

    @Override
    public Facility build() {
      return super.build().checked();
    }
  }
}
