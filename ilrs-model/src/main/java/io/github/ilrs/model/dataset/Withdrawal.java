package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** An id that was published and is no longer used, with the reason and its successor. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableWithdrawal.class)
@JsonDeserialize(builder = Withdrawal.Builder.class)
public sealed interface Withdrawal permits ImmutableWithdrawal {
  /** The kind and id, such as {@code payload ce-9-imager}. */
  String entity();

  /** The reason for the withdrawal. */
  String reason();

  /** The kind and id of the successor; empty if there is none. */
  Optional<String> successor();

  private Withdrawal checked() {
    Text.nonBlank("entity", entity());
    Text.nonBlank("reason", reason());
    return this;
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a withdrawal. Only optional fields may be left unset. */
  final class Builder extends ImmutableWithdrawal.Builder {
    Builder() {}

    @Override
    public Withdrawal build() {
      return super.build().checked();
    }
  }
}
