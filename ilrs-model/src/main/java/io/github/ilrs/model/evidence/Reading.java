package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** One of the values that disagreeing sources give. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableReading.class)
@JsonDeserialize(builder = Reading.Builder.class)
public sealed interface Reading permits ImmutableReading {
  /** The value as printed. */
  String value();

  /** The language of the value (BCP 47), such as {@code zh}; empty if it is English. */
  Optional<String> lang();

  /** The value in English; empty if it is English. */
  Optional<String> gloss();

  /** The citation of the source. */
  Citation citation();

  /** True if this dataset adopts the reading. */
  boolean adopted();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Reading read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a reading. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableReading.Builder {
    Builder() {}

    @Override
    public Reading build() {
      Reading built = super.build();
      Text.nonBlank("reading", built.value());
      built.lang().ifPresent(language -> Text.id("language", IdForm.LANGUAGE, language));
      Text.nonBlank("gloss", built.gloss());
      if (built.lang().isPresent() != built.gloss().isPresent()) {
        throw InvalidValueException.of(
            "reading", built.value(), "a language and a gloss, or neither");
      }
      return built;
    }
  }
}
