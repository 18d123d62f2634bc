package io.github.ilrs.model.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An invalid part of a request. */
@JsonPropertyOrder({
  "field",
  "in",
  "value",
  "message",
  "kind",
  "earliest",
  "latest",
  "allowed",
  "nearest"
})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableProblemViolation.class)
@JsonDeserialize(builder = ProblemViolation.Builder.class)
public sealed interface ProblemViolation permits ImmutableProblemViolation {
  /** The name of the parameter or header; {@code path} for a path that does not exist. */
  String field();

  /** The part of the request that the field is in. */
  ParameterLocation in();

  /** The value as it was sent; empty if there was none. */
  Optional<String> value();

  /** What is wrong with it. */
  String message();

  /** The kind of id, such as {@code mission}, if the value is an id that does not exist. */
  Optional<String> kind();

  /** The first valid day, if the value is a day out of range. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  Optional<LocalDate> earliest();

  /** The last valid day, if the value is a day out of range; that is today, in UTC. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  Optional<LocalDate> latest();

  /** All valid values, if they can be listed. */
  List<String> allowed();

  /** The most similar valid values, most similar first, if there are too many to list them all. */
  List<String> nearest();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static ProblemViolation read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a violation. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableProblemViolation.Builder {
    Builder() {}
  }
}
