package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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
    Text.id("source id", Text.KEBAB, id);
  }

  /** Parses an id, as {@link #toString()} writes it. */
  public static SourceId parse(CharSequence text) {
    return new SourceId(text.toString());
  }

  @Override
  public String toString() {
    return id;
  }
}
