package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import java.util.Set;
import org.immutables.value.Value;

/** A cell of the matrix: the summary of an opportunity. */
@JsonPropertyOrder({"mission", "printed", "forms", "printedOpen", "availability", "joinable"})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMatrixCell.class)
@JsonDeserialize(builder = MatrixCell.Builder.class)
public sealed interface MatrixCell permits ImmutableMatrixCell {
  /** The mission. */
  MissionId mission();

  /** The text of the Guide's cell as printed, with its footnote mark. */
  String printed();

  /** The forms of cooperation offered; empty if the Guide prints "Closed". */
  Set<CooperationForm> forms();

  /** Whether it can be joined on the day. */
  Availability availability();

  /** True if the Guide prints anything but "Closed". */
  @JsonProperty("printedOpen")
  @Value.Derived
  default boolean printedOpen() {
    return !forms().isEmpty();
  }

  /** True if a partner can still apply: a call is open or the offer still holds. */
  @JsonProperty("joinable")
  @Value.Derived
  default boolean joinable() {
    return availability().joinable();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static MatrixCell read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a matrix cell. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableMatrixCell.Builder {
    Builder() {}
  }
}
