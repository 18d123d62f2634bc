package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The end of the time in which an opportunity can be joined, as far as it is known.
 *
 * @param kind what ends that time
 * @param date the date, as precise as the source gives it
 * @param reliability the reliability of the source
 * @param citations the citations of the call or of the forecast
 */
@JsonPropertyOrder({"kind", "date", "earliest", "latest", "reliability", "citations"})
@ValueStyle
public record Until(
    UntilKind kind, PartialDate date, Reliability reliability, List<Citation> citations)
    implements Cited {
  /** Requires all of them. */
  public Until {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reliability, "reliability");
    citations = List.copyOf(citations);
  }

  /** Returns the first day that the date may mean. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  @JsonProperty("earliest")
  public LocalDate earliest() {
    return date.earliest();
  }

  /** Returns the last day that the date may mean. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  @JsonProperty("latest")
  public LocalDate latest() {
    return date.latest();
  }
}
