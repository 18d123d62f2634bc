package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody who joined the programme or may, as it stands on a day. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableParticipant.class)
@JsonDeserialize(builder = Participant.Builder.class)
public sealed interface Participant extends Cited permits ImmutableParticipant {
  /** Its id in this dataset. */
  String id();

  /** Its name. */
  String name();

  /** What it is. */
  ParticipantKind kind();

  /** How it stands. */
  ParticipantStatus status();

  /** The day of its agreement; empty if there is none. */
  Optional<PartialDate> joined();

  /** The form of its agreement; empty if there is none or nobody says. */
  Optional<String> form();

  /** Who signed for it; empty if there is no agreement or nobody says. */
  Optional<String> signatory();

  @Override
  List<Citation> citations();

  private Participant checked() {
    Text.id("participant id", Text.KEBAB, id());
    Text.said("name", name());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a participant; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableParticipant.Builder {
    Builder() {}

    @Override
    public Participant build() {
      return super.build().checked();
    }
  }
}
