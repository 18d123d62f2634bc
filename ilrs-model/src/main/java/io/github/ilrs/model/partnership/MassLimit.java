package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import org.immutables.value.Value;

/** The mass limit for the contributions of partners on one spacecraft. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMassLimit.class)
@JsonDeserialize(builder = MassLimit.Builder.class)
public sealed interface MassLimit permits ImmutableMassLimit {
  /** The spacecraft, such as {@code lander}. */
  String carrier();

  /** The limit in kilograms. */
  int kg();

  private MassLimit checked() {
    Text.nonBlank("carrier", carrier());
    if (kg() < 1) {
      throw InvalidValueException.of("mass limit", kg(), "at least 1 kg");
    }
    return this;
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a mass limit. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableMassLimit.Builder {
    Builder() {}

    @Override
    public MassLimit build() {
      return super.build().checked();
    }
  }
}
