package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is recorded of a participant. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableParticipantRecord.class)
@JsonDeserialize(builder = ParticipantRecord.Builder.class)
public sealed interface ParticipantRecord permits ImmutableParticipantRecord {
  /** Its id in this dataset. */
  String id();

  /** Its name. */
  String name();

  /** What it is. */
  ParticipantKind kind();

  /** The form of its agreement. */
  Optional<String> form();

  /** Who signed for it. */
  Optional<String> signatory();

  /** Its history: what was stated of it, in the order in which it came to count. */
  List<Statement> statements();

  private ParticipantRecord checked() {
    Text.id("participant id", Text.KEBAB, id());
    Text.said("name", name());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a participant record; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableParticipantRecord.Builder {
    Builder() {}

    @Override
    public ParticipantRecord build() {
      return super.build().checked();
    }
  }
}
