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
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A payload of a partner on a mission, as known on a day. */
@JsonPropertyOrder({"id", "mission", "name", "countries", "countryCodes"})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutablePayload.class)
@JsonDeserialize(builder = Payload.Builder.class)
public sealed interface Payload extends Cited permits ImmutablePayload {
  /** Its id in this dataset. */
  String id();

  /** The mission. */
  MissionId mission();

  /** Its name. */
  String name();

  /** The countries that provide it. */
  List<String> countries();

  /** The ISO 3166 codes of these countries. */
  @JsonProperty("countryCodes")
  default List<String> countryCodes() {
    return countries().stream().map(CountryCode::find).flatMap(Optional::stream).toList();
  }

  /** The organizations that provide it, if a source names them. */
  List<String> organizations();

  /** The spacecraft of the mission that carries it; empty if no source names it. */
  Optional<String> carrier();

  /** The Guide's category it belongs to; empty if the sources do not allow a decision. */
  Optional<Category> category();

  /** The status on the day. */
  PayloadStatus status();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Payload read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a payload. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutablePayload.Builder {
    Builder() {}

    @Override
    public Payload build() {
      Payload built = super.build();
      Text.id("payload id", IdForm.KEBAB, built.id());
      Text.nonBlank("name", built.name());
      return built;
    }
  }
}
