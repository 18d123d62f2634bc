package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A partner's payload on a mission, as it stands on a day. */
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

  /** The countries that bring it. */
  List<String> countries();

  /** The organizations that bring it, where a source names them. */
  List<String> organizations();

  /** The spacecraft of the mission that carries it; empty where no source says. */
  Optional<String> carrier();

  /** The Guide's category it falls into; empty where the sources do not let one say. */
  Optional<Category> category();

  /** How it stands. */
  PayloadStatus status();

  @Override
  List<Citation> citations();

  private Payload checked() {
    Text.id("payload id", Text.KEBAB, id());
    Text.said("name", name());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a payload; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutablePayload.Builder {
    Builder() {}

    @Override
    public Payload build() {
      return super.build().checked();
    }
  }
}
