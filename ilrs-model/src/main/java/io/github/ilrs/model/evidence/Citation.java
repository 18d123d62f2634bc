package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import org.immutables.value.Value;

/** The place in a source that supports a fact. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCitation.class)
@JsonDeserialize(builder = Citation.Builder.class)
public sealed interface Citation permits ImmutableCitation {
  /** The source. */
  SourceId source();

  /** The place in the source: a section, a table or a paragraph. */
  String locator();

  /** Returns a citation of this place in this source. */
  static Citation of(SourceId source, String locator) {
    return builder().source(source).locator(locator).build();
  }

  private Citation checked() {
    Text.nonBlank("locator", locator());
    return this;
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a citation. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableCitation.Builder {
    Builder() {}

    @Override
    public Citation build() {
      return super.build().checked();
    }
  }
}
