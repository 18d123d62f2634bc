package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import org.immutables.value.Value;

/** A place in a source that says what is stated. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCitation.class)
@JsonDeserialize(builder = Citation.Builder.class)
public sealed interface Citation permits ImmutableCitation {
  /** The source. */
  SourceId source();

  /** The place in it: a section, a table, a paragraph. */
  String locator();

  /** This place in this source. */
  static Citation of(SourceId source, String locator) {
    return builder().source(source).locator(locator).build();
  }

  private Citation checked() {
    Text.said("locator", locator());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a citation; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableCitation.Builder {
    Builder() {}

    @Override
    public Citation build() {
      return super.build().checked();
    }
  }
}
