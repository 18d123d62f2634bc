package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A recorded disagreement between sources, or within one, and how this dataset resolves it. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableDiscrepancy.class)
@JsonDeserialize(builder = Discrepancy.Builder.class)
public sealed interface Discrepancy permits ImmutableDiscrepancy {
  /** Its id in this dataset. */
  String id();

  /** The id of its subject: anything in the dataset that has an id, such as a mission. */
  String subject();

  /** The property of the subject. */
  String property();

  /** The readings, at least two different ones. */
  List<Reading> readings();

  /** The reason why this reading, or no reading, was adopted. */
  String reason();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Discrepancy read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a discrepancy. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableDiscrepancy.Builder {
    Builder() {}

    @Override
    public Discrepancy build() {
      Discrepancy built = super.build();
      Text.id("discrepancy id", IdForm.KEBAB, built.id());
      Text.nonBlank("subject", built.subject());
      Text.nonBlank("property", built.property());
      Text.nonBlank("reason", built.reason());
      if (built.readings().stream().map(Reading::value).distinct().count() < 2) {
        throw InvalidValueException.of("discrepancy", built.id(), "two different readings or more");
      }
      if (built.readings().stream().filter(Reading::adopted).count() > 1) {
        throw InvalidValueException.of("discrepancy", built.id(), "at most one adopted reading");
      }
      return built;
    }
  }
}
