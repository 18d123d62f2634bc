package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import org.immutables.value.Value;

/** A launch date that a source gives for a mission. */
@ValueStyle
@Value.Immutable
@JsonSerialize
@JsonDeserialize(builder = LaunchForecast.Builder.class)
public interface LaunchForecast {
  /** The date, as coarse as it is stated. */
  PartialDate date();

  /** Where it is stated. */
  Citation citation();

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a launch forecast; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableLaunchForecast.Builder {
    Builder() {}
  }
}
