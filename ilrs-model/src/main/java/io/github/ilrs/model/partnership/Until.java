package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The end of the time in which an opportunity can be joined, as far as it is known.
 *
 * @param kind what ends that time
 * @param date the date, as precise as the source gives it
 */
@JsonPropertyOrder({"kind", "date", "earliest", "latest"})
@JsonIgnoreProperties(
    value = {"earliest", "latest"},
    allowGetters = true)
public record Until(UntilKind kind, PartialDate date) {
  /** Requires both. */
  public Until {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(date, "date");
  }

  /** Returns the first day that the date may mean. */
  @JsonProperty("earliest")
  public LocalDate earliest() {
    return date.earliest();
  }

  /** Returns the last day that the date may mean. */
  @JsonProperty("latest")
  public LocalDate latest() {
    return date.latest();
  }
}
