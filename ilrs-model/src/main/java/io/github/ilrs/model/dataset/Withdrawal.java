package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An id that was published once and is no longer used. Ids never vanish without a word: whoever
 * kept one learns why it went and what took its place.
 */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableWithdrawal.class)
@JsonDeserialize(builder = Withdrawal.Builder.class)
public sealed interface Withdrawal permits ImmutableWithdrawal {
  /** Kind and id, such as {@code payload ce-9-imager}. */
  String entity();

  /** Why it was withdrawn. */
  String reason();

  /** Kind and id of what took its place; empty if nothing did. */
  Optional<String> successor();

  private Withdrawal checked() {
    Text.said("entity", entity());
    Text.said("reason", reason());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a withdrawal; everything but optional fields must be set. */
  final class Builder extends ImmutableWithdrawal.Builder {
    Builder() {}

    @Override
    public Withdrawal build() {
      return super.build().checked();
    }
  }
}
