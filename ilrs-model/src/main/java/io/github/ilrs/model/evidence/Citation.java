package io.github.ilrs.model.evidence;

import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.Objects;

/**
 * The place in a source that supports a fact.
 *
 * @param source the source
 * @param locator the place in the source: a section, a table or a paragraph
 */
@ValueStyle
public record Citation(SourceId source, String locator) {
  /** Checks the locator. */
  public Citation {
    Objects.requireNonNull(source, "source");
    Text.nonBlank("locator", locator);
  }

  // The generated methods would cost a new JVM 20 ms, more than reading the dataset.

  @Override
  public boolean equals(Object other) {
    return other instanceof Citation citation
        && source.equals(citation.source)
        && locator.equals(citation.locator);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + locator.hashCode();
  }
}
