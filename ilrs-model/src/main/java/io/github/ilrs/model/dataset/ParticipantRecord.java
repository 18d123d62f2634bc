package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.partnership.ParticipantKind;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The recorded facts about a participant. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableParticipantRecord.class)
@JsonDeserialize(builder = ParticipantRecord.Builder.class)
public sealed interface ParticipantRecord permits ImmutableParticipantRecord {
  /** Its id in this dataset. */
  String id();

  /** Its name. */
  String name();

  /** The kind. */
  ParticipantKind kind();

  /** The form of its agreement. */
  Optional<String> form();

  /** The person who signed for it. */
  Optional<String> signatory();

  /** The statements about it, in the order of their effective dates. */
  List<Statement> statements();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static ParticipantRecord read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a participant record. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableParticipantRecord.Builder {
    Builder() {}

    @Override
    public ParticipantRecord build() {
      ParticipantRecord participantRecord = super.build();
      Text.id("participant id", IdForm.KEBAB, participantRecord.id());
      Text.nonBlank("name", participantRecord.name());
      return participantRecord;
    }
  }
}
