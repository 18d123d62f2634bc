package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import org.immutables.value.Value;

/** A reason to ask before relying on an opportunity or a mission, derived by a named rule. */
@JsonPropertyOrder({"kind", "severity", "summary", "since", "reliability", "citations"})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCaveat.class)
@JsonDeserialize(builder = Caveat.Builder.class)
public sealed interface Caveat permits ImmutableCaveat {
  /** The kind, which names the rule. */
  CaveatKind kind();

  /** What is known, as one sentence. */
  String summary();

  /** The date of the fact it rests on. */
  PartialDate since();

  /** The reliability of that fact; a caveat may rest on an unconfirmed report. */
  Reliability reliability();

  /** The citations of that fact. */
  List<Citation> citations();

  /** The severity; that of the kind unless a newer server gives another. */
  @JsonProperty("severity")
  @Value.Default
  default Severity severity() {
    return kind().severity();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Caveat read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of this value. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableCaveat.Builder {
    Builder() {}

    @Override
    public Caveat build() {
      Caveat built = super.build();
      Text.nonBlank("caveat", built.summary());
      return built;
    }
  }
}
