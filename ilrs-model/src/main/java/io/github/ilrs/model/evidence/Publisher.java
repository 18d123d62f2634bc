package io.github.ilrs.model.evidence;

import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.Objects;

/**
 * A publisher of sources, with the grade of all of them.
 *
 * @param name the name, which its sources repeat
 * @param reliability the reliability of its sources
 * @param reason the reason for the grade
 */
@ValueStyle
public record Publisher(String name, Reliability reliability, String reason) {
  /** Checks the texts. */
  public Publisher {
    Text.nonBlank("publisher", name);
    Objects.requireNonNull(reliability, "reliability");
    Text.nonBlank("reason", reason);
  }
}
