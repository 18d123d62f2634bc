package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import org.immutables.value.Value;

/** A publisher of sources, with the grade of all of them. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutablePublisher.class)
@JsonDeserialize(builder = Publisher.Builder.class)
public sealed interface Publisher permits ImmutablePublisher {
  /** The name, which its sources repeat. */
  String name();

  /** The reliability of its sources. */
  Reliability reliability();

  /** The reason for the grade. */
  String reason();

  private Publisher checked() {
    Text.nonBlank("publisher", name());
    Text.nonBlank("reason", reason());
    return this;
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a publisher. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutablePublisher.Builder {
    Builder() {}

    @Override
    public Publisher build() {
      return super.build().checked();
    }
  }
}
