package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import org.immutables.value.Value;

/** The end of the time in which an opportunity can be joined, as far as it is known. */
@JsonPropertyOrder({"kind", "date", "earliest", "latest"})
@JsonIgnoreProperties(
    value = {"earliest", "latest"},
    allowGetters = true)
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableUntil.class)
@JsonDeserialize(builder = Until.Builder.class)
public sealed interface Until permits ImmutableUntil {
  /** What ends that time. */
  UntilKind kind();

  /** The date, as precise as the source gives it. */
  PartialDate date();

  /** The first day that the date may mean. */
  @JsonProperty("earliest")
  @Value.Derived
  default LocalDate earliest() {
    return date().earliest();
  }

  /** The last day that the date may mean. */
  @JsonProperty("latest")
  @Value.Derived
  default LocalDate latest() {
    return date().latest();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of this value. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableUntil.Builder {
    Builder() {}
  }
}
