package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The recorded facts about a payload. */
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

  /** The countries that provide it. */
  List<String> countries();

  /** The organizations that provide it. */
  List<String> organizations();

  /** The spacecraft of the mission that carries it. */
  Optional<String> carrier();

  /** The Guide's category it belongs to. */
  Optional<Category> category();

  /** The statements about it, in the order of their effective dates. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static PayloadRecord read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a payload record. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutablePayloadRecord.Builder {
    Builder() {}

    @Override
    public PayloadRecord build() {
      PayloadRecord payloadRecord = super.build();
      Text.id("payload id", IdForm.KEBAB, payloadRecord.id());
      Text.nonBlank("name", payloadRecord.name());
      return payloadRecord;
    }
  }
}
