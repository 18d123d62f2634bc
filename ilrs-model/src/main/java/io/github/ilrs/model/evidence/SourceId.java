package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;

/** The id of a source, in lower-case kebab: {@code guide}. */
public record SourceId(@JsonValue String id) {
  /**
   * Creates an id.
   *
   * @throws io.github.ilrs.model.InvalidValueException if it is not well formed
   */
  @JsonCreator
  public SourceId {
    Text.id("source id", IdForm.KEBAB, id);
  }

  /** Parses an id, as {@link #toString()} writes it. */
  public static SourceId parse(CharSequence text) {
    return new SourceId(text.toString());
  }

  // As in Citation: the generated methods would cost a new JVM 20 ms.

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceId source && id.equals(source.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
