package io.github.ilrs.model.partnership;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;

/**
 * The mass limit for the contributions of partners on one spacecraft.
 *
 * @param carrier the spacecraft, such as {@code lander}
 * @param kg the limit in kilograms
 */
@ValueStyle
public record MassLimit(String carrier, int kg) {
  /** Checks the name of the spacecraft and the limit. */
  public MassLimit {
    Text.nonBlank("carrier", carrier);
    if (kg < 1) {
      throw InvalidValueException.of("mass limit", kg, "at least 1 kg");
    }
  }
}
