package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is recorded of a payload. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutablePayloadRecord.class)
@JsonDeserialize(builder = PayloadRecord.Builder.class)
public sealed interface PayloadRecord extends Cited permits ImmutablePayloadRecord {
  /** Its id in this dataset. */
  String id();

  /** The mission. */
  MissionId mission();

  /** Its name. */
  String name();

  /** The countries that bring it. */
  List<String> countries();

  /** The organizations that bring it. */
  List<String> organizations();

  /** The spacecraft of the mission that carries it. */
  Optional<String> carrier();

  /** The Guide's category it falls into. */
  Optional<Category> category();

  /** Its history: what was stated of it, in the order in which it came to count. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  private PayloadRecord checked() {
    Text.id("payload id", Text.KEBAB, id());
    Text.said("name", name());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a payload record; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutablePayloadRecord.Builder {
    Builder() {}

    @Override
    public PayloadRecord build() {
      return super.build().checked();
    }
  }
}
