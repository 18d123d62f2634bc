package io.github.ilrs.model.dataset;

import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.Optional;

/**
 * An id that was published and is no longer used, with the reason and its successor.
 *
 * @param entity the kind and id, such as {@code payload ce-9-imager}
 * @param reason the reason for the withdrawal
 * @param successor the kind and id of the successor; empty if there is none
 */
@ValueStyle
public record Withdrawal(String entity, String reason, Optional<String> successor) {
  /** Checks the texts. */
  public Withdrawal {
    Text.nonBlank("entity", entity);
    Text.nonBlank("reason", reason);
  }
}
