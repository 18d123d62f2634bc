package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A recorded disagreement, between sources or within one, and what this dataset makes of it. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableDiscrepancy.class)
@JsonDeserialize(builder = Discrepancy.Builder.class)
public sealed interface Discrepancy permits ImmutableDiscrepancy {
  /** Its id in this dataset. */
  String id();

  /** What it is about: an id of a mission, a phase, a source. */
  String subject();

  /** Which of its properties. */
  String property();

  /** What is said, at least twice and differently. */
  List<Reading> readings();

  /** Why the adopted reading was adopted, or why none was. */
  String reason();

  private Discrepancy checked() {
    Text.id("discrepancy id", Text.KEBAB, id());
    Text.said("subject", subject());
    Text.said("property", property());
    Text.said("reason", reason());
    if (readings().stream().map(Reading::value).distinct().count() < 2) {
      throw InvalidValueException.of("discrepancy", id(), "two different readings or more");
    }
    if (readings().stream().filter(Reading::adopted).count() > 1) {
      throw InvalidValueException.of("discrepancy", id(), "at most one adopted reading");
    }
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a discrepancy; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableDiscrepancy.Builder {
    Builder() {}

    @Override
    public Discrepancy build() {
      return super.build().checked();
    }
  }
}
