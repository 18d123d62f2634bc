package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.CountryCode;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A current or prospective participant of the programme, as known on a day. */
@JsonPropertyOrder({"id", "name", "kind", "countryCode"})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableParticipant.class)
@JsonDeserialize(builder = Participant.Builder.class)
public sealed interface Participant extends Cited permits ImmutableParticipant {
  /** Its id in this dataset. */
  String id();

  /** Its name. */
  String name();

  /** The kind. */
  ParticipantKind kind();

  /** The ISO 3166 code, if its name is that of a country. */
  @JsonProperty("countryCode")
  default Optional<String> countryCode() {
    return CountryCode.find(name());
  }

  /** The status on the day. */
  ParticipantStatus status();

  /** The publication date of the claim that gives the status; empty if an event gives it. */
  Optional<PartialDate> statedOn();

  /** The date of its first agreement; empty if there is none. */
  Optional<PartialDate> joined();

  /** The form of its agreement; empty if there is none or no source gives it. */
  Optional<String> form();

  /** The person who signed for it; empty if there is no agreement or no source names one. */
  Optional<String> signatory();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Participant read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a participant. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableParticipant.Builder {
    Builder() {}

    @Override
    public Participant build() {
      Participant built = super.build();
      Text.id("participant id", IdForm.KEBAB, built.id());
      Text.nonBlank("name", built.name());
      return built;
    }
  }
}
