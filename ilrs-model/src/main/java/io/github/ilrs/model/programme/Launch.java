package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** When a mission launches or launched, on somebody's word. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableLaunch.class)
@JsonDeserialize(builder = Launch.Builder.class)
public sealed interface Launch extends Cited permits ImmutableLaunch {
  /** The date, as coarse as it is stated. */
  PartialDate date();

  /** True if the mission was launched; false if the date is a forecast. */
  boolean actual();

  /** True if the date is a forecast that ended without a launch. */
  boolean overdue();

  /** The day of the source that states it; empty if that has none. */
  Optional<PartialDate> statedOn();

  /** How much weight that source carries. */
  Reliability reliability();

  @Override
  List<Citation> citations();

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a launch; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableLaunch.Builder {
    Builder() {}
  }
}
