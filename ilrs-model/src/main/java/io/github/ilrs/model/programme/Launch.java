package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The launch of a mission, actual or forecast. */
@JsonPropertyOrder({
  "date",
  "earliest",
  "latest",
  "actual",
  "overdue",
  "statedOn",
  "lastRepeatedOn"
})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableLaunch.class)
@JsonDeserialize(builder = Launch.Builder.class)
public sealed interface Launch extends Cited permits ImmutableLaunch {
  /** The date, as precise as the source gives it. */
  PartialDate date();

  /** The first day that the date may mean. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  @JsonProperty("earliest")
  @Value.Derived
  default LocalDate earliest() {
    return date().earliest();
  }

  /** The last day that the date may mean. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  @JsonProperty("latest")
  @Value.Derived
  default LocalDate latest() {
    return date().latest();
  }

  /** True if the mission has been launched, false if the date is a forecast. */
  boolean actual();

  /** True if the date is a forecast that has passed without a launch. */
  boolean overdue();

  /** The publication date of the source; empty if it is unknown. */
  Optional<PartialDate> statedOn();

  /** The publication date of the latest statement that repeats the date; empty if none does. */
  Optional<PartialDate> lastRepeatedOn();

  /** The reliability of the source. */
  Reliability reliability();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Launch read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a launch. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableLaunch.Builder {
    Builder() {}
  }
}
